/** How far words reach in a sentence: its clauses, which "not" a word is under, and what takes a word back. */
import { type Clauses, clausesOf, range } from "./clauses.ts";
import type { Notions } from "./notions.ts";
import { takenBack } from "./taken-back.ts";

export type Reach = {
	readonly clauseOf: Clauses;
	/** How many "not" a word is under. */
	readonly negations: (i: number) => number;
	/** Supposed, asked, hedged, advised, or somebody else's words. */
	readonly isTakenBack: (i: number) => boolean;
	/** Only possible: under a "may" or "could". */
	readonly isOnlyPossible: (i: number) => boolean;
};

const AUXILIARY = /^(?:can|could|will|would|shall|should|may|might|must|is|are|has|have|do|does)$/;

export function reachOf(words: readonly string[], notions: Notions): Reach {
	const clauseOf = clausesOf(words);
	const back = takenBack(words, notions, clauseOf);
	const possible = onlyPossible(words, notions, clauseOf);
	const above = notsAbove(words, notions, clauseOf);
	const firstNot = notions.findIndex((all) => all.has("not"));
	const negations = (i: number) => {
		const { from: start, to, first } = clauseOf(i);
		let count = above[i] ?? 0;
		// "Nobody, not even the mods, can guarantee it": a clause without a subject goes on with the one before.
		if (firstNot >= 0 && firstNot < start && AUXILIARY.test(words[first] ?? "")) count++;
		// "is covered by nobody", "pays nothing"
		if (count === 0 && words[i + 1] === "no" && words[i + 2] !== "matter") count++;
		if (count === 0 && range(i + 1, Math.min(to, i + 4)).some((k) => /^(?:nobody|nothing|none|neither|never)$/.test(words[k] ?? ""))) count++;
		return count;
	};
	return { clauseOf, negations, isTakenBack: (i) => back[i] ?? false, isOnlyPossible: (i) => possible[i] ?? false };
}

/**
 * @returns of each word, how many "not" come before it in its clause; with one after the last "and", only those: of "not affiliated with
 * anybody and cannot refund" each of the two has its own. Likewise what begins a clause counts only where no other "not" follows it.
 */
function notsAbove(words: readonly string[], notions: Notions, clauseOf: Clauses): number[] {
	let nots = 0;
	let own = 0;
	return words.map((word, i) => {
		const isFirst = i === clauseOf(i).from;
		if (isFirst) nots = own = 0;
		const count = own || nots;
		const isJoint = word === "and" || word === "or";
		const isNot = word === "IMPOSSIBLE" || (notions[i]?.has("not") ?? false);
		if (isJoint) own = 0;
		else if (isNot && !isFirst) own++;
		if (isNot) nots++;
		return count;
	});
}

function onlyPossible(words: readonly string[], notions: Notions, clauseOf: Clauses): boolean[] {
	const possible = words.map(() => false);
	for (const [i, word] of words.entries()) {
		const isModal = /^(?:could|may|might|would|should)$/.test(word) && !/^(?:not|never)$/.test(words[i + 1] ?? "");
		const isAble = word === "can" && words[i + 1] === "be" && !isDenied(words, notions, clauseOf(i).from, i);
		if (isModal || isAble) for (const k of range(i, endOfModal(words, notions, i, clauseOf(i).to))) possible[k] = true;
	}
	return possible;
}

const isDenied = (words: readonly string[], notions: Notions, start: number, i: number) =>
	range(start, i + 2).some((k) => notions[k]?.has("not") || words[k] === "IMPOSSIBLE");

/** As far as the verb that it is said of: not to another subject. */
function endOfModal(words: readonly string[], notions: Notions, i: number, end: number): number {
	const other = range(i + 2, end).find((k) => /^(?:you|we|they|it|that|who|which|i|happen|is)$/.test(words[k] ?? "") || notions[k]?.has("wh"));
	return other ?? end;
}
