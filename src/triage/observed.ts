/** What a telling shows: signs of a loss, by the entry that each leads to, and what speaks against it, by kind. */
import { possibleOf } from "./first-words.ts";
import { OF_CRYPTO, PLEA, SIGNS, type Sign } from "./signs.ts";
import { DOUBTS, type Doubt, type Doubtful } from "./unreal.ts";

export type Observed = {
	/** Entries with the weight of their heaviest sign, heaviest first. */
	readonly signs: readonly (readonly [entry: string, weight: number])[];
	/** Two signs of one entry: it is told at some length. */
	readonly toldTwice: boolean;
	/** Words of haste and helplessness. */
	readonly plea: boolean;
	/** Whether anything of our field is named. */
	readonly isOurs: boolean;
	/** The heaviest doubt of each kind; a kind that is not there weighs nothing. */
	readonly doubts: Readonly<Partial<Record<Doubtful, number>>>;
};

const signsPossible = possibleOf(SIGNS);
const doubtsPossible = possibleOf(DOUBTS);

/** @param telling see telling.ts */
export function observe(telling: string): Observed {
	const signs = new Map<string, number>();
	let toldTwice = false;
	for (const place of signsPossible(telling)) {
		const { entry, weight, pattern } = SIGNS[place] as Sign;
		if (!pattern.test(telling)) continue;
		const known = signs.get(entry);
		toldTwice ||= known !== undefined;
		signs.set(entry, Math.max(known ?? 0, weight));
	}
	const doubts: Partial<Record<Doubtful, number>> = {};
	for (const place of doubtsPossible(telling)) {
		const { kind, weight, pattern } = DOUBTS[place] as Doubt;
		if (weight > (doubts[kind] ?? 0) && pattern.test(telling)) doubts[kind] = weight;
	}
	return {
		signs: [...signs].sort((a, b) => b[1] - a[1]),
		toldTwice,
		plea: PLEA.test(telling),
		isOurs: OF_CRYPTO.test(telling),
		doubts,
	};
}
