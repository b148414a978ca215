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

/** A message as the classifier sees it: buckets in the order in which they first come, and how much of each, before inverse document frequency. */
export type Counts = { readonly buckets: Int32Array; readonly amounts: Float64Array };

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

/** What a word gives wherever it stands. */
export type OfWord = {
	readonly stem: string;
	/** The hash of its stem's own feature; and where that of a pair with the next one begins, and with the one after it. */
	readonly alone: number;
	readonly paired: number;
	readonly skipped: number;
	/** The buckets of its character n-grams, one as often as it stands in the word. */
	readonly grams: Int32Array;
};

export function ofWord(word: string): OfWord {
	const stemmed = stem(word);
	return {
		stem: stemmed,
		alone: hashOf(stemmed, STEM_START),
		paired: hashed(hashOf(stemmed, PAIR_START), BLANK),
		skipped: hashed(hashOf(stemmed, SKIP_START), BLANK),
		grams: gramsIn(` ${word} `),
	};
}

function gramsIn(padded: string): Int32Array {
	const grams: number[] = [];
	for (let n = GRAM_FROM; n <= GRAM_TO; n++) {
		for (let at = 0; at + n <= padded.length; at++) {
			let hash = GRAM_START;
			for (let i = at; i < at + n; i++) hash = hashed(hash, padded.charCodeAt(i));
			grams.push(folded(hash));
		}
	}
	return Int32Array.from(grams);
}

/**
 * The same features as eachFeature names, without making their names: there are some hundred in a message.
 * @param seen as ofWord, or what keeps what that made
 */
export function countFeatures(words: readonly string[], seen: (word: string) => OfWord = ofWord): Counts {
	const tally = tallying();
	const all = words.map(seen);
	for (const { alone } of all) tally.add(alone, STEM);
	for (let i = 0; i <= all.length; i++) tally.add(hashOf(all[i]?.stem ?? "$", all[i - 1]?.paired ?? FIRST), PAIR);
	for (let i = 2; i < all.length; i++) tally.add(hashOf((all[i] as OfWord).stem, (all[i - 2] as OfWord).skipped), SKIP);
	for (const { grams } of all) for (const bucket of grams) addTo(bucket, GRAM);
	return tally.counts();
}

/** Gathers features by their hashes. One message at a time: its tables are used again for the next. */
export type Tally = {
	readonly add: (hash: number, amount: number) => void;
	readonly counts: () => Counts;
};

/** Bucket → one past its place in the lists, 0 for none: each feature is found at once. No text that is read has 65,536 of them (LONGEST_READ). */
const placeOf = new Uint16Array(BUCKETS);
let buckets = new Int32Array(1024);
let amounts = new Float64Array(1024);
let size = 0;

/** @param begun features gathered before, to gather more */
export function tallying(begun?: Counts): Tally {
	for (let k = 0; k < size; k++) placeOf[buckets[k] as number] = 0;
	size = 0;
	if (begun) for (let k = 0; k < begun.buckets.length; k++) addTo(begun.buckets[k] as number, begun.amounts[k] as number);
	return TALLY;
}

const TALLY: Tally = {
	add: (hash, amount) => addTo(folded(hash), amount),
	counts: () => ({ buckets: buckets.slice(0, size), amounts: amounts.slice(0, size) }),
};

function addTo(bucket: number, amount: number): void {
	const place = placeOf[bucket] as number;
	if (place > 0) {
		amounts[place - 1] = (amounts[place - 1] as number) + amount;
		return;
	}
	if (size === buckets.length) {
		const [some, much] = [buckets, amounts];
		buckets = new Int32Array(2 * size);
		amounts = new Float64Array(2 * size);
		buckets.set(some);
		amounts.set(much);
	}
	buckets[size] = bucket;
	amounts[size] = amount;
	placeOf[bucket] = ++size;
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
	const size = vectorInto({ buckets, values }, 0, counts, weightOf, unknown);
	return { buckets: buckets.subarray(0, size), values: values.subarray(0, size) };
}

/** The same, written from a place on where there is room for all of it. @returns how long it is */
export function vectorInto(
	{ buckets, values }: Vector,
	from: number,
	counts: Counts,
	weightOf: (bucket: number, k: number) => number,
	unknown = 0,
): number {
	let at = from;
	let square = 0;
	for (let k = 0; k < counts.buckets.length; k++) {
		const bucket = counts.buckets[k] as number;
		const value = Math.sqrt(counts.amounts[k] as number) * (weightOf(bucket, k) || unknown);
		if (value === 0) continue;
		buckets[at] = bucket;
		values[at++] = value;
		square += value * value;
	}
	const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
	for (let i = from; i < at; i++) values[i] = (values[i] as number) * scale;
	return at - from;
}

/** A feature's bucket by its name; the same on every machine. */
export const bucketOf = (name: string): number => folded(hashOf(name));

const FNV_START = 0x811c9dc5;
const BLANK = 0x20;

/** FNV-1a over UTF-16 units. @param after the hash of what comes before it */
export function hashOf(text: string, after: number = FNV_START): number {
	let hash = after;
	for (let i = 0; i < text.length; i++) hash = hashed(hash, text.charCodeAt(i));
	return hash;
}

/** Where the hashes of each family's names begin. */
const GRAM_START = hashOf("c ");
const STEM_START = hashOf("w ");
const PAIR_START = hashOf("p ");
const SKIP_START = hashOf("s ");
/** A pair of a message's beginning and its first word. */
const FIRST = hashOf("^ ", PAIR_START);

function hashed(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

/** Mixed, and folded into the buckets. */
function folded(hash: number): number {
	return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) & (BUCKETS - 1);
}
