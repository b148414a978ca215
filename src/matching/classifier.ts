/**
 * The trained classifier at work: message → a probability for every intent. Two opinions are averaged: one of stems and letters
 * (features.ts; its weights are bytes with one scale a bucket), one of meaning (vector-table.ts).
 */
import { AT_ONCE, type AtWork, atWork } from "./at-work.ts";
import { bucketOf, type Counts, countFeatures, eachFeature, vectorOf } from "./features.ts";
import { inFours } from "./kernel.ts";
import { type Rarity, rarest, rarityOf, rowIn, weightIn } from "./rarity.ts";
import { type Seen, seenOf } from "./seen.ts";
import { softmax, type Trained } from "./train.ts";
import type { Meaning } from "./train-meaning.ts";

/** `labels[c]` is "topics/insurance", "questions/safu-meaning" or "declined/fees". */
export type Model = {
	readonly labels: readonly string[];
	/** Which buckets have a row, and what each weighs. */
	readonly rarity: Rarity;
	readonly weights: Int8Array;
	/** row → what one unit of its bytes is worth. */
	readonly scale: Float32Array;
	readonly bias: Float32Array;
	/** What a feature that no phrasing uses weighs. */
	readonly unknown: number;
	/** The second opinion. */
	readonly meaning: Meaning;
};

/** What the two opinions weigh in a label's score. */
export type Mix = { readonly letters: number; readonly meaning: number };
/**
 * With half of it meaning the street's messages are right as often, but the written exams lose two points; with none of it the street
 * loses five.
 */
const ASKED: Mix = { letters: 0.7, meaning: 0.3 };

/** Rounds weights to bytes: the largest of each row is 127. A fourth of the memory; the exams come out the same. */
export function quantise({ weights: exact, bias, idf }: Trained, labels: readonly string[], meaning: Meaning): Model {
	const classes = labels.length;
	const rows = exact.length / classes;
	const weights = new Int8Array(exact.length);
	const scale = new Float32Array(rows);
	for (let row = 0; row < rows; row++) {
		const from = row * classes;
		let largest = 0;
		for (let c = 0; c < classes; c++) largest = Math.max(largest, Math.abs(exact[from + c] as number));
		if (largest === 0) continue;
		scale[row] = largest / 127;
		for (let c = 0; c < classes; c++) weights[from + c] = Math.round(((exact[from + c] as number) * 127) / largest);
	}
	const rarity = rarityOf(idf);
	return { labels, rarity, weights, scale, bias, unknown: unknownWeight(rarity), meaning };
}

/**
 * Seven tenths of what the rarest feature weighs that the phrasings use. On CLINC150 half of it tells in scope from out with an AUROC of
 * 95.7, this with 96.1, all of it with 96.5; but all of it makes three good answers of our exam unsure.
 */
export function unknownWeight(rarity: Rarity): number {
	return rarest(rarity) * 0.7;
}

/**
 * A probability for each of the model's labels, in their order. Features that no phrasing uses speak for no label, and make the
 * message longer: so the less of it is known, the less sure is the best label.
 */
export function probabilities(model: Model, words: readonly string[], mix: Mix = ASKED): Float32Array {
	return probabilitiesOf(model, seenOf(words, model.meaning.table), mix);
}

/** The same of a message that is seen otherwise than a question, or by several models. */
export function probabilitiesOf(model: Model, seen: Seen, { letters, meaning }: Mix = ASKED): Float32Array {
	const at = atWork(model);
	const scores = new Float32Array(model.bias.length);
	const ofLetters = addLetters(model, seen.counts, at);
	for (let c = 0; c < scores.length; c++) scores[c] = (ofLetters[c] as number) * letters;
	const ofMeaning = addMeaning(model.meaning, seen.vector, at);
	for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) + meaning * (ofMeaning[c] as number);
	softmax(scores);
	return scores;
}

/** The rows of one message's features, and what each comes to: used again for the next. */
let rows = new Int32Array(1024);
let values = new Float32Array(1024);

/**
 * The innermost loop of every question. What no phrasing uses has no row, and makes the message longer.
 * @returns each label's score, until the next message
 */
function addLetters({ rarity, scale, bias, unknown, labels }: Model, { buckets, amounts }: Counts, { desk, letters }: AtWork): Float32Array {
	if (rows.length < buckets.length) {
		rows = new Int32Array(buckets.length);
		values = new Float32Array(buckets.length);
	}
	let known = 0;
	let square = 0;
	for (let k = 0; k < buckets.length; k++) {
		const row = rowIn(rarity, buckets[k] as number);
		const value = Math.sqrt(amounts[k] as number) * (row < 0 ? unknown : (rarity.weights[row] as number));
		square += value * value;
		if (row < 0) continue;
		rows[known] = row;
		values[known++] = value;
	}
	const toOne = square > 0 ? 1 / Math.sqrt(square) : 0;
	const { kernel, starts, shares, sums } = desk;
	sums.set(bias);
	for (let from = 0; from < known; from += AT_ONCE) {
		const some = Math.min(AT_ONCE, known - from);
		for (let k = 0; k < some; k++) {
			const row = rows[from + k] as number;
			starts[k] = row * labels.length;
			shares[k] = (values[from + k] as number) * toOne * (scale[row] as number);
		}
		// Whole fours: what is left over is row 0 with no share of it.
		const fours = inFours(some);
		starts.fill(0, some, fours);
		shares.fill(0, some, fours);
		kernel.addByteRows(sums.byteOffset, letters, starts.byteOffset, shares.byteOffset, fours, labels.length);
	}
	return sums;
}

/** @returns each label's score, until the next message */
function addMeaning({ bias, table }: Meaning, message: Float32Array, { desk: { kernel, vector, sums }, meaning }: AtWork): Float32Array {
	sums.set(bias);
	vector.set(message);
	kernel.products(sums.byteOffset, meaning, vector.byteOffset, table.dimensions, bias.length);
	return sums;
}

/** The features of a message that spoke most for each of some labels, strongest first, named as in eachFeature. */
export function spokeFor(model: Model, words: readonly string[], labels: readonly string[], most: number): { name: string; weight: number }[][] {
	const { buckets, values } = vectorOf(countFeatures(words), (bucket) => weightIn(model.rarity, bucket), model.unknown);
	const valueAt = new Map([...buckets].map((bucket, k) => [bucket, values[k] as number]));
	const names = new Set<string>();
	eachFeature(words, (name) => names.add(name));
	const known = [...names].flatMap((name) => {
		const bucket = bucketOf(name);
		const row = rowIn(model.rarity, bucket);
		return row < 0 ? [] : [{ name, from: row * model.labels.length, share: (valueAt.get(bucket) ?? 0) * (model.scale[row] as number) }];
	});
	return labels.map((label) => {
		const c = model.labels.indexOf(label);
		return known
			.map(({ name, from, share }) => ({ name, weight: share * (model.weights[from + c] as number) }))
			.filter(({ weight }) => weight > 0)
			.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
			.slice(0, most);
	});
}
