/**
 * The probability below which a question is declined, fixed from the training questions alone: a fifth of the intents is kept from
 * training altogether and plays what is out of scope, a fifth of the other questions plays what is in scope; several times over.
 * Chosen is the threshold with the best sum of the share answered right in scope and the share declined out of scope.
 */
import { trainEngine } from "./engine.ts";
import type { Labelled } from "./example.ts";
import { seeded, shuffled } from "./seeded.ts";
import { folds } from "./splits.ts";

const ROUNDS = 3;
const FIFTHS = 5;
const SEED = 41;

/** `right` is null for a question that belongs to no intent. */
type Judged = { readonly probability: number; readonly right: boolean | null };

export function findThreshold(examples: readonly Labelled[]): number {
	return bestThreshold(Array.from({ length: ROUNDS }, (_, round) => judge(examples, round)).flat());
}

function judge(examples: readonly Labelled[], round: number): Judged[] {
	const intents = shuffled([...new Set(examples.map(({ label }) => label))].sort(), seeded(SEED));
	const strangers = new Set(intents.filter((_, i) => i % FIFTHS === round));
	const known = folds(
		examples.filter(({ label }) => !strangers.has(label)),
		FIFTHS,
	)[round];
	if (!known) return [];
	const engine = trainEngine(known.train);
	const outside = examples.filter(({ label }) => strangers.has(label));
	return [...known.test, ...outside].map(({ text, label }) => {
		const [best] = engine.guess(text);
		return { probability: best?.probability ?? 0, right: strangers.has(label) ? null : best?.label === label };
	});
}

/** Walks up through the probabilities seen: each step declines one more question. */
export function bestThreshold(judged: readonly Judged[]): number {
	const outside = judged.filter(({ right }) => right === null).length;
	const inside = judged.length - outside;
	let value = judged.filter(({ right }) => right === true).length / inside;
	let best = { value, threshold: 0 };
	for (const { probability, right } of [...judged].sort((a, b) => a.probability - b.probability)) {
		value += right === null ? 1 / outside : right ? -1 / inside : 0;
		if (value > best.value) best = { value, threshold: probability + 1e-6 };
	}
	return best.threshold;
}
