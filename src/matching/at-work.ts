/** A model's weights where the loops of kernel.ts reach them, and room for a message beside them. */
import type { Model } from "./classifier.ts";
import { type Kernel, kernel } from "./kernel.ts";

/** Features of a message that are added at once; longer ones come in several goes. A multiple of four. */
export const AT_ONCE = 1024;
/** Of a model's labels and of a vector's dimensions. */
const MOST = 1024;

/** A message's share of each row, and what comes of it. */
export type Desk = {
	readonly kernel: Kernel;
	readonly starts: Int32Array;
	readonly shares: Float32Array;
	readonly vector: Float32Array;
	readonly sums: Float32Array;
};

/** Where weights begin, in bytes. */
export type AtWork = { readonly desk: Desk; readonly letters: number; readonly meaning: number };

/** Of what is in a memory with a desk, by that memory; and the copies of models that are not. */
const desks = new WeakMap<ArrayBufferLike, Desk>();
const copies = new WeakMap<Model, AtWork>();

/** Memory of so many bytes with a desk beside it, to read models into. It begins with its buffer. */
export function memoryForModels(bytes: number): Uint8Array<ArrayBuffer> {
	const made = kernel(bytes, AT_ONCE * 4, AT_ONCE * 4, MOST * 4, MOST * 4);
	const weights = made.take(Int8Array, bytes);
	desks.set(made.buffer, {
		kernel: made,
		starts: made.take(Int32Array, AT_ONCE),
		shares: made.take(Float32Array, AT_ONCE),
		vector: made.take(Float32Array, MOST),
		sums: made.take(Float32Array, MOST),
	});
	return new Uint8Array(made.buffer, weights.byteOffset, bytes);
}

/**
 * A model that was read into such memory works where it lies; another is copied there when it is first asked.
 * @throws RangeError for one with more labels or dimensions than there is room for
 */
export function atWork(model: Model): AtWork {
	const { weights, meaning, labels } = model;
	if (labels.length > MOST || meaning.table.dimensions > MOST) throw new RangeError(`a model has ${MOST} labels and dimensions at most`);
	const desk = desks.get(weights.buffer);
	if (desk && meaning.weights.buffer === weights.buffer) return { desk, letters: weights.byteOffset, meaning: meaning.weights.byteOffset };
	const known = copies.get(model) ?? copied(model);
	copies.set(model, known);
	return known;
}

function copied({ weights, meaning }: Model): AtWork {
	const memory = memoryForModels(meaning.weights.byteLength + weights.byteLength);
	memory.set(new Uint8Array(meaning.weights.buffer, meaning.weights.byteOffset, meaning.weights.byteLength));
	memory.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength), meaning.weights.byteLength);
	const desk = desks.get(memory.buffer) as Desk;
	return { desk, letters: meaning.weights.byteLength, meaning: 0 };
}
