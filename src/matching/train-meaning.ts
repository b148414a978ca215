/**
 * Training of the second opinion: logistic regression over sentence vectors (vector-table.ts) instead of letters and stems. It generalises
 * to words that no phrasing uses; the two are averaged in classifier.ts. As in train.ts the order is seeded and sums run in one order.
 */
import { kernel } from "./kernel.ts";
import { generator, shuffle, softmax } from "./train.ts";
import type { VectorTable } from "./vector-table.ts";

export type MeaningExample = { readonly vector: Float32Array; readonly label: number };
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
	const made = kernel(labels * dimensions * 4, dimensions * 4, labels * 4);
	const weights = made.take(Float32Array, labels * dimensions);
	const message = made.take(Float32Array, dimensions);
	const slope = made.take(Float32Array, labels);
	const bias = new Float32Array(labels);
	const order = Int32Array.from(examples, (_, i) => i);
	const random = generator(SEED);
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(order, random);
		const rate = FIRST_RATE * (1 - epoch / EPOCHS) + LAST_RATE;
		for (const at of order) {
			const { vector, label } = examples[at] as MeaningExample;
			message.set(vector);
			slope.set(bias);
			made.products(slope.byteOffset, weights.byteOffset, message.byteOffset, dimensions, labels);
			softmax(slope);
			slope[label] = (slope[label] as number) - 1;
			for (let c = 0; c < labels; c++) {
				if (Math.abs(slope[c] as number) < NEGLIGIBLE) continue;
				const size = rate * (slope[c] as number);
				bias[c] = (bias[c] as number) - BIAS_RATE * size;
				made.addVector(weights.byteOffset + c * dimensions * 4, message.byteOffset, dimensions, -size);
			}
		}
	}
	return { weights, bias, table };
}
