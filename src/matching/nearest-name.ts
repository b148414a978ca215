/** The one name that a misspelt word can be, of those that are looked through. */
import { editDistance } from "../text/edit-distance.ts";

/** Below five letters one typo makes any word another. */
export const SHORTEST_TYPO = 5;
/** Of names so long two letters may be off. */
const LONG = 8;

/**
 * @param named keys with what each names @param isSame whether two of those are one: then it matters not which is nearer
 * @returns null where none is within reach, or where another is as near
 */
export function nearestOf<T>(word: string, named: Iterable<readonly [key: string, T]>, isSame: (one: T, other: T) => boolean): T | null {
	if (word.length < SHORTEST_TYPO) return null;
	let best: T | null = null;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (const [key, one] of named) {
		const allowed = Math.min(bestDistance, key.length >= LONG ? 2 : 1);
		const distance = editDistance(word, key, allowed);
		if (distance > allowed) continue;
		if (distance < bestDistance) best = one;
		else if (best === null || !isSame(best, one)) best = null;
		bestDistance = distance;
	}
	return best;
}
