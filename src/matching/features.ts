/**
 * The feature space of the matching: stems, pairs of stems and character n-grams, hashed into a fixed number of buckets.
 * Hashing instead of a vocabulary keeps the model's size and a question's cost the same however many phrasings there are.
 */
import { stem } from "./words.ts";

/** Enough for the about 200,000 distinct features of the bank; figures for other sizes stand in DESIGN.md. */
export const BUCKETS = 1 << 17;

/** Weights of the feature families, found by cross-validation on BANKING77 and on the bank (DESIGN.md, Matching). */
const STEM = 1;
const PAIR = 0.8;
const SKIP = 0.4;
const GRAM = 0.5;
const GRAM_FROM = 3;
const GRAM_TO = 4;

/** A message as the classifier sees it: bucket → how much of it, before inverse document frequency. */
export type Counts = Map<number, number>;

/** Names each feature of a message with its weight; `explain` shows these names, the classifier only their buckets. */
export function eachFeature(words: readonly string[], visit: (name: string, weight: number) => void): void {
	const stems = words.map(stem);
	for (const s of stems) visit(`w ${s}`, STEM);
	for (let i = 0; i <= stems.length; i++) visit(`p ${stems[i - 1] ?? "^"} ${stems[i] ?? "$"}`, PAIR);
	for (let i = 2; i < stems.length; i++) visit(`s ${stems[i - 2]} ${stems[i]}`, SKIP);
	for (const word of words) {
		const padded = ` ${word} `;
		for (let n = GRAM_FROM; n <= GRAM_TO; n++) {
			for (let at = 0; at + n <= padded.length; at++) visit(`c ${padded.slice(at, at + n)}`, GRAM);
		}
	}
}

export function countFeatures(words: readonly string[]): Counts {
	const counts: Counts = new Map();
	eachFeature(words, (name, weight) => {
		const bucket = bucketOf(name);
		counts.set(bucket, (counts.get(bucket) ?? 0) + weight);
	});
	return counts;
}

/** A sparse vector of length one. */
export type Vector = { readonly buckets: Int32Array; readonly values: Float32Array };

/**
 * Damps repetition by a square root, weighs by inverse document frequency, and scales to length one.
 * @param unknown weight of a feature that the phrasings never use: nothing for the classifier, which knows nothing of it
 */
export function vectorOf(counts: Counts, idf: Float32Array, unknown = 0): Vector {
	const buckets = new Int32Array(counts.size);
	const values = new Float32Array(counts.size);
	let size = 0;
	let square = 0;
	for (const [bucket, count] of counts) {
		const value = Math.sqrt(count) * ((idf[bucket] as number) || unknown);
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
	let hash = 0x811c9dc5;
	for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
	hash ^= hash >>> 15;
	return (Math.imul(hash, 0x2c1b3c6d) >>> 0) & (BUCKETS - 1);
}
