/** What is learnt and what is asked: one given split, folds of one file, and few-shot draws from either. */
import type { Labelled } from "./example.ts";
import { seeded, shuffled } from "./seeded.ts";

export type Split = { readonly train: readonly Labelled[]; readonly test: readonly Labelled[] };

const SEED = 77;

/** Each question is asked in exactly one fold; every intent is spread evenly over the folds. */
export function folds(examples: readonly Labelled[], count: number): Split[] {
	const mixed = shuffled(examples, seeded(SEED));
	const met = new Map<string, number>();
	const foldOf = new Map<Labelled, number>();
	for (const example of mixed) {
		const n = met.get(example.label) ?? 0;
		met.set(example.label, n + 1);
		foldOf.set(example, n % count);
	}
	return Array.from({ length: count }, (_, k) => ({
		train: examples.filter((example) => foldOf.get(example) !== k),
		test: examples.filter((example) => foldOf.get(example) === k),
	}));
}

/** `shots` of each intent, or all of an intent that has fewer. */
export function drawn(examples: readonly Labelled[], shots: number, seed: number): Labelled[] {
	const left = new Map<string, number>();
	return shuffled(examples, seeded(seed)).filter(({ label }) => {
		const n = left.get(label) ?? shots;
		left.set(label, n - 1);
		return n > 0;
	});
}
