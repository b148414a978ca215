/** The product's own classifier on any labelled questions: the same folding, spelling, features, training and rounding as in src/matching. */
import { type Mix, probabilities, probabilitiesOf } from "../src/matching/classifier.ts";
import { seenOf } from "../src/matching/seen.ts";
import { spelling } from "../src/matching/spelling.ts";
import { trainModel } from "../src/matching/train-model.ts";
import { vectorTable } from "../src/matching/vector-table.ts";
import { fold, words } from "../src/text/words.ts";
import type { Labelled } from "./example.ts";

export type Guess = { readonly label: string; readonly probability: number };
export type Engine = {
	/** Likeliest first. */
	readonly guess: (text: string) => Guess[];
	/** How surely a question is one of the labels at all: to be held against a threshold (bench/threshold.ts). */
	readonly sureness: (text: string) => number;
	readonly trainMs: number;
};

/**
 * The two opinions' shares for sureness, a quarter of those for a probability, and what words that nobody taught weigh more there. A
 * probability says how far the best label is ahead of the others; out of scope one label may be far ahead of them all, for want of any
 * that fits. Softened, the best label's own score decides: on CLINC150's validation questions, on which both numbers were chosen, it
 * tells in scope from out with an AUROC of 97.9 instead of 95.8.
 */
const SOFTENED: Mix = { letters: 0.175, meaning: 0.075 };
const UNKNOWN = 5;

export function trainEngine(examples: readonly Labelled[]): Engine {
	const started = performance.now();
	const labels = [...new Set(examples.map(({ label }) => label))].sort();
	const numberOf = new Map(labels.map((label, c) => [label, c]));
	const vocabulary = new Map<string, number>();
	const counted = examples.map(({ text, label }) => {
		const list = words(fold(text));
		for (const word of list) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
		return { ...seenOf(list, vectorTable()), label: numberOf.get(label) as number };
	});
	const model = trainModel(counted, labels, vectorTable());
	const { correct } = spelling(vocabulary);
	const strict = { ...model, unknown: UNKNOWN * model.unknown };
	return {
		trainMs: performance.now() - started,
		sureness: (text) => Math.max(...probabilitiesOf(strict, seenOf(words(fold(text)).map(correct), vectorTable()), SOFTENED)),
		guess(text) {
			const scores = probabilities(model, words(fold(text)).map(correct));
			return labels.map((label, c) => ({ label, probability: scores[c] as number })).sort((a, b) => b.probability - a.probability);
		},
	};
}
