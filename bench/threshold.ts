/**
 * The sureness below which a question is declined, found from the training questions alone: a fifth of them is kept from training and
 * asked, and the threshold is where so many of those answered right would be declined.
 */
import { trainEngine } from "./engine.ts";
import type { Labelled } from "./example.ts";
import { folds } from "./splits.ts";

const FIFTHS = 5;
/** Of the questions answered right, the share that may be lost to the threshold, chosen on CLINC150's validation questions. */
const LOST = 0.0175;

export function findThreshold(examples: readonly Labelled[]): number {
	const [split] = folds(examples, FIFTHS);
	if (!split) return 0;
	const engine = trainEngine(split.train);
	const right = split.test.flatMap(({ text, label }) => {
		return engine.guess(text)[0]?.label === label ? [engine.sureness(text)] : [];
	});
	return right.sort((a, b) => a - b)[Math.floor(right.length * LOST)] ?? 0;
}
