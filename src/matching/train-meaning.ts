/**
 * Training of the second opinion: logistic regression over sentence vectors (vector-table.ts) instead of letters and stems. It generalises
 * to words that no phrasing uses; the two are averaged in classifier.ts. As in train.ts the order is seeded and sums run in one order.
 */
import { generator, shuffle, softmax } from "./train.ts";
import type { VectorTable } from "./vector-table.ts";

export type MeaningExample = { readonly vector: Float32Array; readonly label: number };
export type Meaning = {
	/** One row of weights a label. */
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
	const weights = new Float32Array(labels * dimensions);
	const bias = new Float32Array(labels);
	const slope = new Float32Array(labels);
	const order = Int32Array.from(examples, (_, i) => i);
	const random = generator(SEED);
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(order, random);
		const rate = FIRST_RATE * (1 - epoch / EPOCHS) + LAST_RATE;
		for (const at of order) {
			const { vector, label } = examples[at] as MeaningExample;
			addMeaning(slope.fill(0), { weights, bias, table }, vector, 1);
			softmax(slope);
			slope[label] = (slope[label] as number) - 1;
			step(weights, bias, vector, slope, rate);
		}
	}
	return { weights, bias, table };
}

function step(weights: Float32Array, bias: Float32Array, vector: Float32Array, slope: Float32Array, rate: number): void {
	const dimensions = vector.length;
	for (let c = 0; c < slope.length; c++) {
		const size = rate * (slope[c] as number);
		if (Math.abs(slope[c] as number) < NEGLIGIBLE) continue;
		bias[c] = (bias[c] as number) - BIAS_RATE * size;
		const from = c * dimensions;
		for (let d = 0; d < dimensions; d++) weights[from + d] = (weights[from + d] as number) - size * (vector[d] as number);
	}
}

/**
 * Adds each label's score for a sentence vector, times `share`, to the scores. Each sum waits for its last addition; four labels at once wait
 * together, which takes a third of the time and adds in the same order.
 */
export function addMeaning(scores: Float32Array | Float64Array, { weights, bias }: Meaning, vector: Float32Array, share: number): void {
	const dimensions = vector.length;
	let c = 0;
	for (; c + 3 < scores.length; c += 4) {
		const from = c * dimensions;
		let sum0 = bias[c] as number;
		let sum1 = bias[c + 1] as number;
		let sum2 = bias[c + 2] as number;
		let sum3 = bias[c + 3] as number;
		for (let d = 0; d < dimensions; d++) {
			const value = vector[d] as number;
			sum0 += (weights[from + d] as number) * value;
			sum1 += (weights[from + dimensions + d] as number) * value;
			sum2 += (weights[from + 2 * dimensions + d] as number) * value;
			sum3 += (weights[from + 3 * dimensions + d] as number) * value;
		}
		scores[c] = (scores[c] as number) + share * sum0;
		scores[c + 1] = (scores[c + 1] as number) + share * sum1;
		scores[c + 2] = (scores[c + 2] as number) + share * sum2;
		scores[c + 3] = (scores[c + 3] as number) + share * sum3;
	}
	for (; c < scores.length; c++) {
		let sum = bias[c] as number;
		const from = c * dimensions;
		for (let d = 0; d < dimensions; d++) sum += (weights[from + d] as number) * (vector[d] as number);
		scores[c] = (scores[c] as number) + share * sum;
	}
}
