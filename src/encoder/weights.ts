/** The encoder's weights: layers in the kernel's memory, and a row for each piece of a word, which stays on the disk until it is met. */
import { openSync, readFileSync, readSync } from "node:fs";
import { type Kernel, openKernel, type Place } from "./kernel.ts";

/** Bytes, and where floats stand by which each of its outputs is scaled and moved. */
export type Matrix = { readonly at: Place; readonly scale: Place; readonly bias: Place; readonly width: number; readonly outputs: number };
export type Norm = { readonly gain: Place; readonly shift: Place };
export type Layer = {
	/** Query, key and value in one. */
	readonly seen: Matrix;
	readonly attended: Matrix;
	readonly afterAttention: Norm;
	readonly inner: Matrix;
	readonly outer: Matrix;
	readonly afterThought: Norm;
};
export type Weights = {
	readonly kernel: Kernel;
	/** Numbers of a row. */
	readonly hidden: number;
	/** And within a layer's thought. */
	readonly inner: number;
	/** Pieces that a text has at most. */
	readonly longest: number;
	readonly opinions: number;
	/** Numbers which tell where a piece stands. */
	readonly positions: Place;
	readonly first: Norm;
	readonly layers: readonly Layer[];
	/** A row of floats for each opinion, and what is added. */
	readonly judged: { readonly rows: Place; readonly bias: Place };
	/** Where a text's rows lie, behind all of it. */
	readonly room: Room;
	/** Writes the vector of a piece of a word. */
	readonly writePiece: (piece: number, to: Place) => void;
};

const FIELDS = 7;
const FLOAT = 4;

/**
 * @param folder holds weights.bin (what stands where: encoder/README.md) and kernel.wasm
 * @throws where the file is cut short
 */
export function readWeights(folder: string): Weights {
	const file = openSync(`${folder}/weights.bin`, "r");
	const head = new Uint32Array(FIELDS);
	readInto(file, new Uint8Array(head.buffer), 0);
	const [count = 0, hidden = 0, , inner = 0, pieces = 0, longest = 0, opinions = 0] = head;
	let free = 0;
	const take = (bytes: number): Place => {
		free += bytes;
		return free - bytes;
	};
	const floats = (numbers: number) => take(numbers * FLOAT);
	const norm = (): Norm => ({ gain: floats(hidden), shift: floats(hidden) });
	const matrix = (width: number, outputs: number) => ({ width, outputs, scale: floats(outputs), bias: floats(outputs) });
	const pieceScale = floats(pieces);
	const positions = floats(longest * hidden);
	const first = norm();
	const bare = Array.from({ length: count }, () => {
		const [seen, attended] = [matrix(hidden, 3 * hidden), matrix(hidden, hidden)];
		const afterAttention = norm();
		const [within, outer] = [matrix(hidden, inner), matrix(inner, hidden)];
		return { seen, attended, afterAttention, inner: within, outer, afterThought: norm() };
	});
	const judged = { rows: floats(opinions * hidden), bias: floats(opinions) };
	const placed = (one: Omit<Matrix, "at">): Matrix => ({ ...one, at: take(one.width * one.outputs) });
	const layers = bare.map((layer) => ({
		...layer,
		seen: placed(layer.seen),
		attended: placed(layer.attended),
		inner: placed(layer.inner),
		outer: placed(layer.outer),
	}));
	const room = roomFrom(free, longest, hidden, inner);
	const kernel = openKernel(`${folder}/kernel.wasm`, room.end);
	readInto(file, new Uint8Array(kernel.memory, 0, free), FIELDS * FLOAT);
	const rowsFrom = FIELDS * FLOAT + free;
	const scales = new Float32Array(kernel.memory, pieceScale, pieces);
	const row = new Int8Array(hidden);
	// Some 12 MB, of which one question needs a few rows: they stay on the disk, where the system keeps at hand what is met often.
	const writePiece = (piece: number, to: Place) => {
		readInto(file, new Uint8Array(row.buffer), rowsFrom + piece * hidden);
		const scale = scales[piece] as number;
		const numbers = new Float32Array(kernel.memory, to, hidden);
		for (let d = 0; d < hidden; d++) numbers[d] = (row[d] as number) * scale;
	};
	return { kernel, hidden, inner, longest, opinions, positions, first, layers, judged, room, writePiece };
}

/** Where a text's rows lie at each step; as long as the longest text may be. */
export type Room = {
	readonly rows: Place;
	/** Query, key and value of each. */
	readonly seen: Place;
	/** What a step made of them, to be added. */
	readonly made: Place;
	readonly thought: Place;
	/** What a whole number is worth in each row; and a row of attention. */
	readonly units: Place;
	/** Rows in whole numbers of 16 bits. */
	readonly whole: Place;
	readonly end: Place;
};

function roomFrom(from: Place, longest: number, hidden: number, inner: number): Room {
	const rows = Math.ceil(from / 16) * 16;
	const seen = rows + longest * hidden * FLOAT;
	const made = seen + longest * 3 * hidden * FLOAT;
	const thought = made + longest * hidden * FLOAT;
	const units = thought + longest * inner * FLOAT;
	const whole = units + longest * FLOAT + 16;
	// Two rows are multiplied at once: an odd one has another beside it.
	return { rows, seen, made, thought, units, whole, end: whole + (longest + 1) * inner * 2 };
}

function readInto(file: number, bytes: Uint8Array, from: number): void {
	for (let at = 0; at < bytes.length; ) {
		const read = readSync(file, bytes, at, bytes.length - at, from + at);
		if (read === 0) throw new Error("encoder/weights.bin is cut short. Take it anew from the repository.");
		at += read;
	}
}

/** One a line. */
export const readLines = (path: string): string[] => readFileSync(path, "utf8").trimEnd().split("\n");
