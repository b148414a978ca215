/**
 * Training of the second opinion: logistic regression over sentence vectors (vector-table.ts) instead of letters and stems. It generalises
 * to words that no phrasing uses; the two are averaged in classifier.ts. As in train.ts the order is seeded and sums run in one order.
 */
import { inFours, kernel, LOWEST } from "./kernel.ts";
import { eachAsOften, generator, shuffle } from "./train.ts";
import type { VectorTable } from "./vector-table.ts";

export type MeaningExample = { readonly vector: Float32Array; readonly label: number; readonly times?: number };
export type Meaning = {
	/** A vector a label, side by side. */
	readonly weights: Float32Array;
	readonly bias: Float32Array;
	/** Makes the vectors that it was trained on. */
	readonly table: VectorTable;
};

const EPOCHS = 8;
/** Large because vectors have length one; falls in a straight line. With 6 it is surer, and wrong more often. */
const FIRST_RATE = 2.5;
const LAST_RATE = 0.2;
const BIAS_RATE = 0.05;
/** A label whose probability is this near to right is left alone: most are, and no answer changes. */
const NEGLIGIBLE = 0.002;
const SEED = 11;

export function trainMeaning(examples: readonly MeaningExample[], labels: number, table: VectorTable): Meaning {
	const { dimensions } = table;
	const width = inFours(labels);
	const made = kernel(labels * dimensions * 4, dimensions * 4, width * 4, width * 4, width * 4);
	const weights = made.take(Float32Array, labels * dimensions);
	const message = made.take(Float32Array, dimensions);
	const scores = made.take(Float32Array, width);
	const active = made.take(Int32Array, width);
	const slopes = made.take(Float32Array, width);
	const bias = new Float32Array(width).fill(LOWEST, labels).fill(0, 0, labels);
	const order = eachAsOften(examples);
	const random = generator(SEED);
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(order, random);
		const rate = FIRST_RATE * (1 - epoch / EPOCHS) + LAST_RATE;
		for (const at of order) {
			const { vector, label } = examples[at] as MeaningExample;
			message.set(vector);
			scores.set(bias);
			made.products(scores.byteOffset, weights.byteOffset, message.byteOffset, dimensions, labels);
			const count = made.slopes(scores.byteOffset, width, label, NEGLIGIBLE, active.byteOffset, slopes.byteOffset);
			for (let k = 0; k < count; k++) {
				const [c, size] = [(active[k] as number) / 4, rate * (slopes[k] as number)];
				bias[c] = (bias[c] as number) - BIAS_RATE * size;
				made.addVector(weights.byteOffset + c * dimensions * 4, message.byteOffset, dimensions, -size);
			}
		}
	}
	return { weights, bias: bias.slice(0, labels), table };
}
