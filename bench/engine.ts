/** The product's own classifier on any labelled questions: the same folding, spelling, features, training and rounding as in src/matching. */
import { probabilities } from "../src/matching/classifier.ts";
import { spelling } from "../src/matching/spelling.ts";
import { trainModel } from "../src/matching/train-model.ts";
import { vectorTable } from "../src/matching/vector-table.ts";
import { fold, words } from "../src/text/words.ts";
import type { Labelled } from "./example.ts";

export type Guess = { readonly label: string; readonly probability: number };
/** Likeliest first. */
export type Engine = { readonly guess: (text: string) => Guess[]; readonly trainMs: number };

export function trainEngine(examples: readonly Labelled[]): Engine {
	const started = performance.now();
	const labels = [...new Set(examples.map(({ label }) => label))].sort();
	const numberOf = new Map(labels.map((label, c) => [label, c]));
	const vocabulary = new Map<string, number>();
	const counted = examples.map(({ text, label }) => {
		const list = words(fold(text));
		for (const word of list) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
		return { words: list, label: numberOf.get(label) as number };
	});
	const model = trainModel(counted, labels, vectorTable());
	const { correct } = spelling(vocabulary);
	return {
		trainMs: performance.now() - started,
		guess(text) {
			const scores = probabilities(model, words(fold(text)).map(correct));
			return labels.map((label, c) => ({ label, probability: scores[c] as number })).sort((a, b) => b.probability - a.probability);
		},
	};
}
