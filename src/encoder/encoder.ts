/**
 * A small sentence encoder: MiniLM, taught with this project's messages (encoder/README.md). It reads a text as a whole, word beside word,
 * where the classifiers of src/matching see letters and single words. Its opinion is one of several, and asked only where they are in doubt.
 */
import { fileURLToPath } from "node:url";
import type { Place } from "./kernel.ts";
import { type Matrix, readLines, readWeights, type Weights } from "./weights.ts";
import { piecesOf } from "./word-pieces.ts";

/** What it thinks of a text, as log odds. */
export type Opinion = {
	/** That it tells of the speaker's own loss, now. */
	readonly loss: number;
	/** That it promises protection. */
	readonly promise: number;
	/** That it would have its reader do what frauds want. */
	readonly lure: number;
	/** How probably it means each of what a message can mean (intents.ts), in their order. */
	readonly meant: Float32Array;
};
export type Encoder = (text: string) => Opinion;

let shared: Encoder | null = null;

/** The project's encoder; opened when it is first needed (some 30 ms and 12 MB), then shared. Holds the event loop up for 5 to 15 ms: see beside.ts. */
export function encoder(text: string): Opinion {
	shared ??= openEncoder(FOLDER);
	return shared(text);
}

const FOLDER = fileURLToPath(new URL("../../encoder", import.meta.url));

/** @param folder holds the weights, the pieces of words and the kernel */
export function openEncoder(folder: string): Encoder {
	const weights = readWeights(folder);
	const pieces = new Map(readLines(`${folder}/pieces.txt`).map((piece, number) => [piece, number]));
	return (text) => {
		const [loss = 0, promise = 0, lure = 0, ...meant] = judge(weights, encode(weights, piecesOf(text, pieces, weights.longest)));
		return { loss, promise, lure, meant: probabilities(meant) };
	};
}

const FLOAT = 4;

/** @returns where the mean of the pieces' vectors stands after the last layer */
function encode(weights: Weights, pieces: readonly number[]): Place {
	const { kernel, hidden, inner, positions, first, layers, room, writePiece } = weights;
	const { multiply, attend, addAndNormalise, activate, mean } = kernel.steps;
	const { rows, seen, made, thought, units, whole } = room;
	const count = pieces.length;
	const times = ({ at, width, outputs, scale, bias }: Matrix, from: Place, to: Place) =>
		multiply(from, count, width, at, scale, bias, outputs, to, whole, units);
	for (const [i, piece] of pieces.entries()) writePiece(piece, rows + i * hidden * FLOAT);
	addAndNormalise(rows, positions, count, hidden, first.gain, first.shift);
	for (const layer of layers) {
		times(layer.seen, rows, seen);
		attend(seen, count, hidden, thought, units);
		times(layer.attended, thought, made);
		addAndNormalise(rows, made, count, hidden, layer.afterAttention.gain, layer.afterAttention.shift);
		times(layer.inner, rows, thought);
		activate(thought, count * inner);
		times(layer.outer, thought, made);
		addAndNormalise(rows, made, count, hidden, layer.afterThought.gain, layer.afterThought.shift);
	}
	mean(rows, count, hidden, made);
	return made;
}

function judge({ kernel, hidden, opinions, judged }: Weights, at: Place): number[] {
	const floats = (from: Place, numbers: number) => new Float32Array(kernel.memory, from, numbers);
	const vector = floats(at, hidden);
	const weights = floats(judged.rows, opinions * hidden);
	return Array.from(floats(judged.bias, opinions), (bias, opinion) => {
		let odds = bias;
		for (let d = 0; d < hidden; d++) odds += (vector[d] as number) * (weights[opinion * hidden + d] as number);
		return odds;
	});
}

function probabilities(odds: readonly number[]): Float32Array {
	const most = Math.max(...odds);
	const shares = Float32Array.from(odds, (one) => Math.exp(one - most));
	const sum = shares.reduce((total, share) => total + share, 0);
	return shares.map((share) => share / sum);
}
