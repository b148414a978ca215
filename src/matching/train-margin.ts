/**
 * Training of a yes-or-no classifier on few texts with many features: a linear support vector machine, by coordinate descent on its dual
 * (Hsieh and others, 2008). Letters, stems and meaning are learnt together, and held back by their own size: on another hand's promises it
 * finds one in twenty more than the two opinions of train-model.ts, in a tenth of the time. As there, order and sums are the same everywhere.
 */
import { type Model, quantise } from "./classifier.ts";
import { inFours, kernel } from "./kernel.ts";
import { layOut, mostFeatures } from "./laid-out.ts";
import type { Labelled } from "./seen.ts";
import { generator, MANY, rarities, rowsFor, shuffle } from "./train.ts";
import type { VectorTable } from "./vector-table.ts";

/** What a text on the wrong side of the margin costs, against what weights cost. */
const COST = 3;
/** Enough for weights that no longer change in the second digit. */
const PASSES = 20;
const SEED = 5;
/** A text whose share moves by less is as good as at rest: its weights stay in the last passes, when most are. */
const NEGLIGIBLE = 0.001;
/** It is passed over in so many of the next passes. */
const REST = 3;
/** Of a text's features: letters and meaning at length one each, and the bias. */
const POINT_SQUARE = 3;

/**
 * @param examples `label` 0 or 1; one that counts twice costs twice as much on the wrong side
 * @returns a model whose second label has the margin as its score (1 is as sure as what was learnt), its first none
 */
export function trainMargin(examples: readonly Labelled[], labels: readonly [string, string], table: VectorTable): Model {
	const idf = rarities(examples, labels.length, MANY);
	const { rowOf, rows } = rowsFor(idf);
	const { score, add, letters, meaning } = pointsOf(examples, { idf, rowOf, rows, dimensions: table.dimensions });
	const shares = new Float64Array(examples.length);
	const resting = new Uint8Array(examples.length);
	const order = Int32Array.from(examples, (_, i) => i);
	const random = generator(SEED);
	let bias = 0;
	for (let pass = 0; pass < PASSES; pass++) {
		shuffle(order, random);
		for (const i of order) {
			if ((resting[i] as number) > 0) {
				resting[i] = (resting[i] as number) - 1;
				continue;
			}
			const { label, times = 1 } = examples[i] as Labelled;
			const side = label === 1 ? 1 : -1;
			const ease = 1 / (2 * COST * times);
			const before = shares[i] as number;
			const ahead = side * (score(i) + bias) - 1 + before * ease;
			const after = Math.max(0, before - ahead / (POINT_SQUARE + ease));
			if (Math.abs(after - before) < NEGLIGIBLE) {
				resting[i] = REST;
				continue;
			}
			shares[i] = after;
			add(i, (after - before) * side);
			bias += (after - before) * side;
		}
	}
	// A vector of nothing for the first label, before the second's.
	const vectors = new Float32Array(2 * meaning.length);
	vectors.set(meaning, meaning.length);
	const second = { weights: vectors, bias: new Float32Array(2), table };
	return quantise({ rowOf, weights: seconds(letters), bias: Float32Array.of(0, bias), idf }, labels, second);
}

/** A column for the first label, which has no score, before each of the second's. */
function seconds(weights: Float32Array): Float32Array {
	const both = new Float32Array(2 * weights.length);
	for (let k = 0; k < weights.length; k++) both[2 * k + 1] = weights[k] as number;
	return both;
}

type Points = {
	/** What the weights make of the i-th example, without the bias. */
	readonly score: (i: number) => number;
	/** Moves the weights towards the i-th example. */
	readonly add: (i: number, size: number) => void;
	readonly letters: Float32Array;
	readonly meaning: Float32Array;
};
type Space = { readonly idf: Float32Array; readonly rowOf: Int32Array; readonly rows: number; readonly dimensions: number };

/** Texts in the kernel's memory: letters and stems at length one, meaning at length one, which has the same say. */
function pointsOf(examples: readonly Labelled[], { idf, rowOf, rows, dimensions }: Space): Points {
	const features = mostFeatures(examples);
	const made = kernel(rows * 4, dimensions * 4, examples.length * dimensions * 4, features * 4, features * 4, 4, 4, 4);
	const letters = made.take(Float32Array, rows);
	const meaning = made.take(Float32Array, dimensions);
	const meanings = made.take(Float32Array, examples.length * dimensions);
	const [sum, only, size] = [made.take(Float32Array, 1), made.take(Int32Array, 1), made.take(Float32Array, 1)];
	const { starts, values, lengths } = layOut(examples, { idf, rowOf, length: 4 }, made);
	for (const [i, { vector }] of examples.entries()) meanings.set(vector, i * dimensions);
	const at = (i: number) => [starts(i), values(i), inFours(lengths[i] as number)] as const;
	const meaningOf = (i: number) => meanings.byteOffset + i * dimensions * 4;
	return {
		letters,
		meaning,
		score(i) {
			sum[0] = made.dot(letters.byteOffset, ...at(i));
			made.products(sum.byteOffset, meaning.byteOffset, meaningOf(i), dimensions, 1);
			return sum[0] as number;
		},
		add(i, by) {
			size[0] = -by;
			made.step(letters.byteOffset, ...at(i), 1, only.byteOffset, size.byteOffset, 1);
			made.addVector(meaning.byteOffset, meaningOf(i), dimensions, by);
		},
	};
}
