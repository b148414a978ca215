/**
 * Which phrasings hold which feature, packed: two bytes a posting. A posting needs no value of its own, for it follows from how
 * often the feature stands in the phrasing (a few classes), its weight, and the phrasing's length.
 */
import type { Counts, Vector } from "./features.ts";

/** Thirteen bits of a posting name the phrasing, three how much of the feature is in it. */
export const MOST_PHRASINGS = 1 << 13;
const CLASS_BITS = 3;
/** What a feature counts in a phrasing: the families' weights (features.ts), alone or repeated; others go to the nearest. */
const CLASSES = [0.4, 0.5, 0.8, 1, 1.5, 2, 3, 4];
const ROOTS = CLASSES.map(Math.sqrt);

export type Postings = {
	/** The cosine of each phrasing with a question. */
	readonly sums: (question: Vector) => Float32Array;
	/** The same where any phrasing comes to at least so much; null, mostly long before the end, where none does. */
	readonly sumsFrom: (question: Sorted, least: number) => Float32Array | null;
};

/** A question's features, heaviest first. */
export type Sorted = Vector & {
	/** At each feature the length of what comes from it on: no phrasing can gain more from there, for each is of length one. */
	readonly left: Float32Array;
};

/** Once a question, for all the pieces that it is held against. */
export function heaviestFirst({ buckets, values }: Vector): Sorted {
	const order = Uint32Array.from(values.keys()).sort((a, b) => (values[b] as number) - (values[a] as number));
	const sorted = values.map((_, k) => values[order[k] as number] as number);
	const left = new Float32Array(sorted.length);
	let square = 0;
	for (let k = sorted.length - 1; k >= 0; k--) {
		square += (sorted[k] as number) ** 2;
		left[k] = Math.sqrt(square);
	}
	return { buckets: buckets.map((_, k) => buckets[order[k] as number] as number), values: sorted, left };
}

/** Features between two looks at whether any phrasing can still come so far. */
const LOOK = 8;
/** What rounding may hide of a sum. */
const ROUNDING = 1e-4;

/** @param weightOf a bucket's inverse document frequency */
export function packPostings(phrasings: Iterable<Counts>, weightOf: (bucket: number) => number): Postings {
	const keys: number[] = [];
	const scales: number[] = [];
	for (const counts of phrasings) {
		const at = scales.length;
		if (at >= MOST_PHRASINGS) throw new RangeError(`more than ${MOST_PHRASINGS} phrasings in one server`);
		let square = 0;
		for (const [k, bucket] of counts.buckets.entries()) {
			const rank = classOf(counts.amounts[k] as number);
			// Bucket, phrasing, class in one number of 33 bits, so that sorting is sorting numbers.
			keys.push(bucket * 65536 + (at << CLASS_BITS) + rank);
			square += ((ROOTS[rank] as number) * weightOf(bucket)) ** 2;
		}
		scales.push(square > 0 ? 1 / Math.sqrt(square) : 0);
	}
	return index(Float64Array.from(keys).sort(), Float32Array.from(scales), weightOf);
}

function index(keys: Float64Array, scales: Float32Array, weightOf: (bucket: number) => number): Postings {
	const postings = Uint16Array.from(keys, (key) => key % 65536);
	const found: number[] = [];
	const from: number[] = [];
	for (let i = 0; i < keys.length; i++) {
		const bucket = Math.floor((keys[i] as number) / 65536);
		if (bucket === found.at(-1)) continue;
		found.push(bucket);
		from.push(i);
	}
	const buckets = Uint32Array.from(found);
	const starts = Uint32Array.from([...from, keys.length]);
	/** Adds what one feature gives to each phrasing. */
	const add = (sums: Float32Array, bucket: number, value: number) => {
		const at = find(buckets, bucket);
		if (at < 0) return;
		const weight = weightOf(bucket) * value;
		for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) {
			const posting = postings[i] as number;
			sums[posting >> CLASS_BITS] = (sums[posting >> CLASS_BITS] as number) + weight * (ROOTS[posting & 7] as number);
		}
	};
	const scaled = (sums: Float32Array) => {
		for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) * (scales[i] as number);
		return sums;
	};
	const most = (sums: Float32Array) => {
		let top = 0;
		for (let i = 0; i < sums.length; i++) top = Math.max(top, (sums[i] as number) * (scales[i] as number));
		return top;
	};
	return {
		sums({ buckets: asked, values }) {
			const sums = new Float32Array(scales.length);
			for (let k = 0; k < asked.length; k++) add(sums, asked[k] as number, values[k] as number);
			return scaled(sums);
		},
		sumsFrom({ buckets: asked, values, left }, least) {
			const sums = new Float32Array(scales.length);
			for (let k = 0; k < asked.length; k++) {
				const short = least - ROUNDING - (left[k] as number);
				if (k % LOOK === 0 && short > 0 && most(sums) < short) return null;
				add(sums, asked[k] as number, values[k] as number);
			}
			return scaled(sums);
		},
	};
}

function classOf(count: number): number {
	let best = 0;
	for (let i = 1; i < CLASSES.length; i++) if (Math.abs((CLASSES[i] as number) - count) < Math.abs((CLASSES[best] as number) - count)) best = i;
	return best;
}

function find(sorted: Uint32Array, value: number): number {
	let low = 0;
	let high = sorted.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const at = sorted[middle] as number;
		if (at === value) return middle;
		if (at < value) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}
