/**
 * Memory in which weights lie, and the innermost loops over them in WebAssembly (kernel.wat): two sums at a time where JavaScript makes one,
 * in the same order and precision, so that what is learnt and answered is the same to the bit.
 */
import { KERNEL_CODE } from "./kernel-code.ts";

/** All addresses are in bytes, from the beginning of the memory; rows come in fours. */
type Loops = {
	/** sums[c] += weights[starts[k] + c] * shares[k], with weights of a byte, shares and sums of eight. */
	readonly addRows: (sums: number, weights: number, starts: number, shares: number, rows: number, columns: number) => void;
	/** sums[c] += weights[k][c] * shares[k], with weights and shares of four bytes, sums of eight. */
	readonly addDense: (sums: number, weights: number, shares: number, rows: number, columns: number) => void;
	/** sums[c] += weights[starts[k] + c] * values[k], all of four bytes. */
	readonly addRounded: (sums: number, weights: number, starts: number, values: number, rows: number, columns: number) => void;
	/** weights[starts[k] + active[a]] -= factor * values[k] * slopes[a], with slopes of eight bytes; any number of rows. */
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

/** Whole fours: rows that are added come in fours. */
export const inFours = (count: number): number => Math.ceil(count / 4) * 4;

const aligned = (size: number): number => Math.ceil(size / ALIGNED) * ALIGNED;
