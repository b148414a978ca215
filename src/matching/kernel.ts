/**
 * Memory in which weights lie, and the innermost loops over them in WebAssembly (kernel.wat): four sums at a time where JavaScript makes
 * one. The order and the precision of each sum are fixed, so what is learnt and answered is the same to the bit on every machine.
 */
import { KERNEL_CODE } from "./kernel-code.ts";

/** All numbers are of four bytes, products and sums too, and all addresses in bytes; rows that are added come in fours, dimensions are in fours. */
type Loops = {
	/** sums[c] += weights[starts[k] + c] * shares[k], with weights of a byte. */
	readonly addByteRows: (sums: number, weights: number, starts: number, shares: number, rows: number, columns: number) => void;
	/** sums[c] += weights[starts[k] + c] * values[k] */
	readonly addFloatRows: (sums: number, weights: number, starts: number, values: number, rows: number, columns: number) => void;
	/** weights[starts[k] + active[a]] -= factor * values[k] * slopes[a]; any number of rows. */
	readonly step: (
		weights: number,
		starts: number,
		values: number,
		rows: number,
		factor: number,
		active: number,
		slopes: number,
		count: number,
	) => void;
	/**
	 * Scores become probabilities, one less for the right label: the slopes of its loss. Of those that are not negligible the number times four
	 * goes to active. @param count of labels in whole fours, of which those left over have a score of LOWEST @returns how many there are
	 */
	readonly slopes: (scores: number, count: number, label: number, negligible: number, active: number, slopes: number) => number;
	/** @returns the sum of weights[starts[k]] * values[k] */
	readonly dot: (weights: number, starts: number, values: number, rows: number) => number;
	/** sums[r] += the product of vector and the r-th of the vectors that lie side by side; any number of them. */
	readonly products: (sums: number, vectors: number, vector: number, dimensions: number, rows: number) => void;
	/** sum[d] += vector[d] * share */
	readonly addVector: (sum: number, vector: number, dimensions: number, share: number) => void;
	/** The same for a vector of bytes. */
	readonly addByteVector: (sum: number, vector: number, dimensions: number, share: number) => void;
};
type Made = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Int8Array<ArrayBuffer>;
export type Kernel = Loops & {
	readonly buffer: ArrayBuffer;
	/** The next part of the memory, as zeros. @throws RangeError where it has no more */
	readonly take: <T extends Made>(Type: new (buffer: ArrayBuffer, at: number, length: number) => T, length: number) => T;
};

/** WebAssembly's memory comes in pages of so many bytes. */
const PAGE = 65_536;
/** Every part begins at a multiple of so many bytes. */
const ALIGNED = 16;

const code = new WebAssembly.Module(Buffer.from(KERNEL_CODE, "base64"));

/** @param sizes of the parts that will be taken, in bytes */
export function kernel(...sizes: readonly number[]): Kernel {
	const bytes = sizes.reduce((sum, size) => sum + aligned(size), 0);
	const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / PAGE)) });
	const loops = new WebAssembly.Instance(code, { env: { memory } }).exports as Loops;
	const { buffer } = memory;
	let at = 0;
	return {
		...loops,
		buffer,
		take(Type, length) {
			const part = new Type(buffer, at, length);
			at = aligned(at + part.byteLength);
			return part;
		},
	};
}

/** So low a score that its probability is nothing beside any other's. */
export const LOWEST = -1e30;

/** Whole fours: rows that are added come in fours. */
export const inFours = (count: number): number => Math.ceil(count / 4) * 4;

const aligned = (size: number): number => Math.ceil(size / ALIGNED) * ALIGNED;
