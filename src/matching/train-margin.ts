/**
 * Training of a yes-or-no classifier on few texts with many features: a linear support vector machine, by coordinate descent on its dual
 * (Hsieh and others, 2008). Letters, stems and meaning are learnt together, and held back by their own size: on another hand's promises it
 * finds one in twenty more than the two opinions of train-model.ts, in a tenth of the time. As there, order and sums are the same everywhere.
 */
import { type Model, quantise } from "./classifier.ts";
import { vectorOf } from "./features.ts";
import type { Labelled } from "./seen.ts";
import { generator, MANY, rarities, rowsFor, shuffle } from "./train.ts";
import type { VectorTable } from "./vector-table.ts";

/** What a text on the wrong side of the margin costs, against what weights cost. */
const COST = 3;
/** Enough for weights that no longer change in the second digit. */
const PASSES = 30;
const SEED = 5;

/** A text's features: where the weight of each is, and how much of it there is. */
type Point = {
	readonly rows: Int32Array;
	readonly values: Float32Array;
	/** Of length one, as `values` is: meaning has the same say as letters and stems. */
	readonly vector: Float32Array;
	readonly side: 1 | -1;
	readonly square: number;
};

/**
 * @param examples `label` 0 or 1
 * @returns a model whose second label has the margin as its score (1 is as sure as what was learnt), its first none
 */
export function trainMargin(examples: readonly Labelled[], labels: readonly [string, string], table: VectorTable): Model {
	const idf = rarities(examples, labels.length, MANY);
	const { rowOf, rows } = rowsFor(idf);
	const letters = new Float64Array(rows);
	const meaning = new Float64Array(table.dimensions);
	let bias = 0;
	const points = examples.map((example) => pointOf(example, idf, rowOf));
	const shares = new Float64Array(points.length);
	const order = Int32Array.from(points, (_, i) => i);
	const random = generator(SEED);
	for (let pass = 0; pass < PASSES; pass++) {
		shuffle(order, random);
		for (const at of order) {
			const point = points[at] as Point;
			const before = shares[at] as number;
			const slope = point.side * (score(point, letters, meaning) + bias) - 1 + before / (2 * COST);
			const after = Math.max(0, before - slope / (point.square + 1 / (2 * COST)));
			if (after === before) continue;
			shares[at] = after;
			add(point, (after - before) * point.side, letters, meaning);
			bias += (after - before) * point.side;
		}
	}
	const weights = new Float32Array(2 * rows);
	for (let row = 0; row < rows; row++) weights[2 * row + 1] = letters[row] as number;
	const second = new Float32Array(2 * table.dimensions);
	for (let d = 0; d < table.dimensions; d++) second[2 * d + 1] = meaning[d] as number;
	return quantise({ rowOf, weights, bias: Float32Array.of(0, bias), idf }, labels, { weights: second, bias: new Float32Array(2), table });
}

function pointOf({ counts, vector, label }: Labelled, idf: Float32Array, rowOf: Int32Array): Point {
	const { buckets, values } = vectorOf(counts, (bucket) => idf[bucket] as number);
	const square = [values, vector].reduce((sum, all) => all.reduce((s, value) => s + value * value, sum), 1);
	return { rows: buckets.map((bucket) => rowOf[bucket] as number), values, vector, side: label === 1 ? 1 : -1, square };
}

function score({ rows, values, vector }: Point, letters: Float64Array, meaning: Float64Array): number {
	let sum = 0;
	for (let k = 0; k < rows.length; k++) sum += (letters[rows[k] as number] as number) * (values[k] as number);
	for (let d = 0; d < vector.length; d++) sum += (meaning[d] as number) * (vector[d] as number);
	return sum;
}

function add({ rows, values, vector }: Point, size: number, letters: Float64Array, meaning: Float64Array): void {
	for (let k = 0; k < rows.length; k++) letters[rows[k] as number] = (letters[rows[k] as number] as number) + size * (values[k] as number);
	for (let d = 0; d < vector.length; d++) meaning[d] = (meaning[d] as number) + size * (vector[d] as number);
}
