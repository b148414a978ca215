/**
 * Which features a classifier uses, and what each weighs by its rarity: one bit a bucket and one number for each that is used, in their
 * order. A number for every bucket would be half a megabyte, twice, in each of six classifiers.
 */
import { BUCKETS } from "./features.ts";

export type Rarity = {
	/** One bit a bucket. */
	readonly used: Int32Array<ArrayBuffer>;
	/** Word of `used` → how many buckets before it are used. */
	readonly before: Int32Array;
	/** Row → its weight (inverse document frequency), above zero. */
	readonly weights: Float32Array<ArrayBuffer>;
};

/** Words of bits. */
export const WORDS = BUCKETS / 32;

/** @param idf bucket → weight, zero for a feature that is not used */
export function rarityOf(idf: Float32Array): Rarity {
	const used = new Int32Array(WORDS);
	for (let bucket = 0; bucket < BUCKETS; bucket++)
		if ((idf[bucket] as number) > 0) used[bucket >> 5] = (used[bucket >> 5] as number) | (1 << (bucket & 31));
	return overBits(
		used,
		idf.filter((weight) => weight > 0),
	);
}

export function overBits(used: Int32Array<ArrayBuffer>, weights: Float32Array<ArrayBuffer>): Rarity {
	const before = new Int32Array(WORDS);
	for (let word = 1; word < WORDS; word++) before[word] = (before[word - 1] as number) + ones(used[word - 1] as number);
	return { used, before, weights };
}

/** @returns the row of a bucket, as rowsFor in train.ts numbers them; -1 for a feature that is not used */
export function rowIn({ used, before }: Rarity, bucket: number): number {
	const bits = used[bucket >> 5] as number;
	const at = bucket & 31;
	return (bits >>> at) & 1 ? (before[bucket >> 5] as number) + ones(bits & ((1 << at) - 1)) : -1;
}

/** @returns zero for a feature that is not used */
export function weightIn(rarity: Rarity, bucket: number): number {
	const row = rowIn(rarity, bucket);
	return row < 0 ? 0 : (rarity.weights[row] as number);
}

/** What the rarest feature weighs. */
export const rarest = ({ weights }: Rarity): number => weights.reduce((top, value) => Math.max(top, value), 0);

/** How many bits are set: in pairs, fours and eights, then all at once. */
function ones(bits: number): number {
	const pairs = bits - ((bits >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
