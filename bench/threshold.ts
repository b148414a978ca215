/**
 * The probability below which a question is declined, fixed from the training questions alone: a fifth of them is kept from
 * training and asked, and the threshold is where three in a hundred of those answered right would be declined.
 */
import { trainEngine } from "./engine.ts";
import type { Labelled } from "./example.ts";
import { folds } from "./splits.ts";

const FIFTHS = 5;
/** Of the questions answered right, the share that may be lost to the threshold: silence costs something, and a confident wrong answer more. */
const LOST = 0.03;

export function findThreshold(examples: readonly Labelled[]): number {
	const [split] = folds(examples, FIFTHS);
	if (!split) return 0;
	const engine = trainEngine(split.train);
	const right = split.test.flatMap(({ text, label }) => {
		const [best] = engine.guess(text);
		return best?.label === label ? [best.probability] : [];
	});
	return right.sort((a, b) => a - b)[Math.floor(right.length * LOST)] ?? 0;
}
