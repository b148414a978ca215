/** Numbers sources in the order in which an answer first needs them, and collects the claims that it shows. */
import type { CitedSource, Dataset, Evidence } from "../dataset/dataset.ts";
import { stanceOf } from "../dataset/verdict.ts";
import type { NumberedSource, Passage, ShownClaim } from "./answer.ts";
import { evidenceFor } from "./cell.ts";
import { ranked } from "./rank-sources.ts";

/** A claim is cited by the two sources that prove it best; the others are under All evidence. */
const SOURCES_A_CLAIM = 2;

export type Citing = {
	/** Shows the evidence and returns the numbers of its sources, none for an absence. */
	readonly cite: (evidence: readonly Evidence[], sourcesEach?: number) => number[];
	readonly sources: () => NumberedSource[];
	readonly claims: () => ShownClaim[];
	readonly shown: () => Evidence[];
};

/** A sentence of the dataset with the numbers of what it rests on. */
export function passageOf(
	dataset: Dataset,
	numbers: Citing,
	{ says, claims }: { readonly says: string; readonly claims: readonly string[] },
	sourcesEach = SOURCES_A_CLAIM,
): Passage {
	return { says, cites: numbers.cite(evidenceFor(dataset, claims), sourcesEach) };
}

export function citing(): Citing {
	const numbers = new Map<string, NumberedSource>();
	const shown = new Map<string, { evidence: Evidence; sources: number[] }>();
	const number = (source: CitedSource): number => {
		const known = numbers.get(source.key);
		if (known) return known.n;
		numbers.set(source.key, { ...source, n: numbers.size + 1 });
		return numbers.size;
	};
	return {
		cite(evidence, sourcesEach = SOURCES_A_CLAIM) {
			const all: number[] = [];
			for (const item of evidence) {
				const before = shown.get(item.id);
				const sources = before?.sources ?? ranked(item).slice(0, sourcesEach).map(number);
				if (!before) shown.set(item.id, { evidence: item, sources });
				all.push(...sources);
			}
			return [...new Set(all)].sort((a, b) => a - b);
		},
		sources: () => [...numbers.values()],
		claims: () =>
			[...shown.values()].map(({ evidence, sources }) => ({
				id: evidence.id,
				text: evidence.says,
				stance: stanceOf(evidence.value),
				absence: evidence.absence,
				sources,
			})),
		shown: () => [...shown.values()].map(({ evidence }) => evidence),
	};
}
