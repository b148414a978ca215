/** Examples as vectors of length one, side by side in a kernel's memory: where each begins, and which rows of weights it moves. */
import { type Counts, vectorInto } from "./features.ts";
import { inFours, type Kernel } from "./kernel.ts";

export type LaidOut = {
	/** In bytes: where the i-th example's addresses of rows begin, and its values. */
	readonly starts: (i: number) => number;
	readonly values: (i: number) => number;
	/** How many features of it are used. */
	readonly lengths: Int32Array;
};

type Example = { readonly counts: Counts };
type Space = {
	/** bucket → what its feature weighs, zero for what is not used */
	readonly idf: Float32Array;
	/** bucket → its row */
	readonly rowOf: Int32Array;
	/** Of a row, in bytes. */
	readonly length: number;
};

/** So many features at most, with each example in whole fours. */
export function mostFeatures(examples: readonly Example[]): number {
	return examples.reduce((sum, { counts }) => sum + inFours(counts.buckets.length), 0);
}

/**
 * What is left over of an example's fours stays row 0 with no share of it.
 * @param kernel has room for mostFeatures twice
 */
export function layOut(examples: readonly Example[], { idf, rowOf, length }: Space, kernel: Kernel): LaidOut {
	const most = mostFeatures(examples);
	const starts = kernel.take(Int32Array, most);
	const values = kernel.take(Float32Array, most);
	const lengths = new Int32Array(examples.length);
	const froms = new Int32Array(examples.length);
	let from = 0;
	for (const [i, { counts }] of examples.entries()) {
		const used = vectorInto({ buckets: starts, values }, from, counts, (bucket) => idf[bucket] as number);
		// Where its bucket was written, the address of its row.
		for (let at = from; at < from + used; at++) starts[at] = (rowOf[starts[at] as number] as number) * length;
		lengths[i] = used;
		froms[i] = from * 4;
		from += inFours(used);
	}
	return { starts: (i) => starts.byteOffset + (froms[i] as number), values: (i) => values.byteOffset + (froms[i] as number), lengths };
}
