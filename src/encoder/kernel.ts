/** The encoder's reckoning, in WebAssembly: exact steps in a fixed order, the same on every machine. Its code is encoder/kernel.ts. */
import { readFileSync } from "node:fs";

/** A place in the kernel's memory, in bytes. */
export type Place = number;

/** What each does stands in encoder/kernel.ts. */
export type Steps = {
	readonly multiply: (
		rows: Place,
		count: number,
		width: number,
		matrix: Place,
		scale: Place,
		bias: Place,
		outputs: number,
		out: Place,
		whole: Place,
		units: Place,
	) => void;
	readonly attend: (seen: Place, count: number, width: number, out: Place, weights: Place) => void;
	readonly addAndNormalise: (rows: Place, made: Place, count: number, width: number, gain: Place, shift: Place) => void;
	readonly activate: (rows: Place, numbers: number) => void;
	readonly mean: (rows: Place, count: number, width: number, out: Place) => void;
};
export type Kernel = { readonly memory: ArrayBuffer; readonly steps: Steps };

const PAGE = 65_536;

/** @param path of kernel.wasm @param bytes that its memory holds */
export function openKernel(path: string, bytes: number): Kernel {
	const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
	const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)), { env: { memory } });
	return { memory: memory.buffer, steps: exports as Steps };
}
