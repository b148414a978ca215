/**
 * The feature space of the matching: stems, pairs of stems and character n-grams, hashed into a fixed number of buckets.
 * Hashing instead of a vocabulary keeps the model's size and a question's cost the same however many phrasings there are.
 */
import { stem } from "../text/words.ts";

/** Enough for the about 200,000 distinct features of the bank; other sizes were no better (docs/matching.md). */
export const BUCKETS = 1 << 17;

/** Weights of the feature families, found by cross-validation on BANKING77 and on the bank (docs/matching.md). */
const STEM = 1;
const PAIR = 0.8;
const SKIP = 0.4;
const GRAM = 0.5;
const GRAM_FROM = 3;
const GRAM_TO = 4;

/** A message as the classifier sees it: bucket → how much of it, before inverse document frequency. */
export type Tally = Map<number, number>;
/** The same side by side: training keeps those of every message, in an eighth of the memory. */
export type Counts = { readonly buckets: Int32Array; readonly amounts: Float64Array };

/** Names each feature of a message with its weight; `explain` shows these names, the classifier only their buckets. */
export function eachFeature(words: readonly string[], visit: Visit): void {
	eachOfWords(words, visit);
	for (const word of words) {
		const padded = ` ${word} `;
		for (let n = GRAM_FROM; n <= GRAM_TO; n++) {
			for (let at = 0; at + n <= padded.length; at++) visit(`c ${padded.slice(at, at + n)}`, GRAM);
		}
	}
}

type Visit = (name: string, weight: number) => void;

/** Stems, and pairs of them. */
function eachOfWords(words: readonly string[], visit: Visit): void {
	const stems = words.map(stem);
	for (const s of stems) visit(`w ${s}`, STEM);
	for (let i = 0; i <= stems.length; i++) visit(`p ${stems[i - 1] ?? "^"} ${stems[i] ?? "$"}`, PAIR);
	for (let i = 2; i < stems.length; i++) visit(`s ${stems[i - 2]} ${stems[i]}`, SKIP);
}

export function countFeatures(words: readonly string[]): Counts {
	return countsOf(tallyFeatures(words));
}

export function countsOf(tally: Tally): Counts {
	const buckets = new Int32Array(tally.size);
	const amounts = new Float64Array(tally.size);
	let at = 0;
	for (const [bucket, amount] of tally) {
		buckets[at] = bucket;
		amounts[at++] = amount;
	}
	return { buckets, amounts };
}

/** Counts as they were gathered, to gather more. */
export function tallyOf({ buckets, amounts }: Counts): Tally {
	const tally: Tally = new Map();
	for (let k = 0; k < buckets.length; k++) tally.set(buckets[k] as number, amounts[k] as number);
	return tally;
}

/** The same features as eachFeature names, without making the names of the n-grams: they are nine tenths of them. */
function tallyFeatures(words: readonly string[]): Tally {
	const tally: Tally = new Map();
	const count = (bucket: number, weight: number) => tally.set(bucket, (tally.get(bucket) ?? 0) + weight);
	eachOfWords(words, (name, weight) => count(bucketOf(name), weight));
	for (const word of words) {
		const padded = ` ${word} `;
		for (let n = GRAM_FROM; n <= GRAM_TO; n++) {
			for (let at = 0; at + n <= padded.length; at++) {
				let hash = GRAM_START;
				for (let i = at; i < at + n; i++) hash = hashed(hash, padded.charCodeAt(i));
				count(folded(hash), GRAM);
			}
		}
	}
	return tally;
}

/** A sparse vector of length one. */
export type Vector = { readonly buckets: Int32Array; readonly values: Float32Array };

/**
 * Damps repetition by a square root, weighs by inverse document frequency, and scales to length one.
 * @param weightOf inverse document frequency of the k-th bucket, zero for what is not used
 * @param unknown weight of a feature that the phrasings never use: nothing for the classifier, which knows nothing of it
 */
export function vectorOf(counts: Counts, weightOf: (bucket: number, k: number) => number, unknown = 0): Vector {
	const buckets = new Int32Array(counts.buckets.length);
	const values = new Float32Array(counts.buckets.length);
	let size = 0;
	let square = 0;
	for (let k = 0; k < counts.buckets.length; k++) {
		const bucket = counts.buckets[k] as number;
		const value = Math.sqrt(counts.amounts[k] as number) * (weightOf(bucket, k) || unknown);
		if (value === 0) continue;
		buckets[size] = bucket;
		values[size++] = value;
		square += value * value;
	}
	const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
	for (let i = 0; i < size; i++) values[i] = (values[i] as number) * scale;
	return { buckets: buckets.subarray(0, size), values: values.subarray(0, size) };
}

/** FNV-1a over UTF-16 units, mixed and folded into the buckets; the same on every machine. */
export function bucketOf(name: string): number {
	let hash = FNV_START;
	for (let i = 0; i < name.length; i++) hash = hashed(hash, name.charCodeAt(i));
	return folded(hash);
}

const FNV_START = 0x811c9dc5;
/** Where every n-gram's hash begins: after "c ". */
const GRAM_START = hashed(hashed(FNV_START, "c".charCodeAt(0)), " ".charCodeAt(0));

function hashed(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

function folded(hash: number): number {
	return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) & (BUCKETS - 1);
}
