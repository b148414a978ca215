/** The loops in WebAssembly against the plain ones that they stand for: the same to the bit, whatever the sizes. */
import { expect, test } from "vitest";
import { assembled } from "../../scripts/kernel-assembled.ts";
import { inFours, kernel, LOWEST } from "../../src/matching/kernel.ts";
import { KERNEL_CODE } from "../../src/matching/kernel-code.ts";
import { generator } from "../../src/matching/train.ts";

const ROWS = 40;
/** Of two columns, of odd ones, of whole eights and fours and what is left over. */
const COLUMNS = [1, 2, 3, 4, 5, 7, 13, 35, 130];
const { fround } = Math;

test("the code is what its text assembles to", async () => {
	expect(KERNEL_CODE).toBe((await assembled()).toString("base64"));
});

test.each(COLUMNS)("sums over %i columns are those of a plain loop", (columns) => {
	const random = generator(columns);
	const chosen = Array.from({ length: 10 }, () => Math.floor(random() * ROWS));
	const rows = inFours(chosen.length);
	const made = kernel(ROWS * columns, ROWS * columns * 4, rows * 4, rows * 4, rows * 4, columns * 4);
	const bytes = made.take(Int8Array, ROWS * columns);
	const floats = made.take(Float32Array, ROWS * columns);
	const byteStarts = made.take(Int32Array, rows);
	const starts = made.take(Int32Array, rows);
	const values = made.take(Float32Array, rows);
	const sums = made.take(Float32Array, columns);
	for (let i = 0; i < bytes.length; i++) {
		bytes[i] = Math.floor(random() * 255) - 127;
		floats[i] = random() - 0.5;
	}
	for (const [k, row] of chosen.entries()) {
		byteStarts[k] = row * columns;
		starts[k] = row * columns * 4;
		values[k] = random();
	}
	const product = (weights: Int8Array | Float32Array, k: number, c: number) =>
		fround((weights[(chosen[k] ?? 0) * columns + c] as number) * (values[k] as number));
	const plain = (weights: Int8Array | Float32Array) =>
		Array.from({ length: columns }, (_, c) => [...values].reduce((sum, _, k) => fround(sum + product(weights, k, c)), 0));

	made.addByteRows(sums.byteOffset, bytes.byteOffset, byteStarts.byteOffset, values.byteOffset, rows, columns);
	expect([...sums]).toEqual(plain(bytes));

	made.addFloatRows(sums.fill(0).byteOffset, floats.byteOffset, starts.byteOffset, values.byteOffset, rows, columns);
	expect([...sums]).toEqual(plain(floats));

	const four = (k: number) =>
		fround(fround(product(floats, k, 0) + product(floats, k + 1, 0)) + fround(product(floats, k + 2, 0) + product(floats, k + 3, 0)));
	expect(made.dot(floats.byteOffset, starts.byteOffset, values.byteOffset, rows)).toBe(
		Array.from({ length: rows / 4 }, (_, i) => four(4 * i)).reduce((sum, value) => fround(sum + value), 0),
	);
});

test.each([1, 3, 4, 6])("a vector's products with %i others, and what is added to it, are those of a plain loop", (vectors) => {
	const DIMENSIONS = 12;
	const random = generator(vectors);
	const made = kernel(vectors * DIMENSIONS * 4, DIMENSIONS * 4, DIMENSIONS, vectors * 4);
	const others = made.take(Float32Array, vectors * DIMENSIONS).map(random);
	new Float32Array(made.buffer, 0, others.length).set(others);
	const vector = made.take(Float32Array, DIMENSIONS);
	const bytes = made.take(Int8Array, DIMENSIONS);
	const sums = made.take(Float32Array, vectors).fill(0.5);
	for (let d = 0; d < DIMENSIONS; d++) {
		vector[d] = random();
		bytes[d] = Math.floor(random() * 255) - 127;
	}
	const before = [...vector];
	const lane = (r: number, l: number) =>
		[0, 4, 8].reduce((sum, d) => fround(sum + fround((others[r * DIMENSIONS + d + l] as number) * (before[d + l] as number))), 0);
	made.products(sums.byteOffset, 0, vector.byteOffset, DIMENSIONS, vectors);
	expect([...sums]).toEqual(
		Array.from({ length: vectors }, (_, r) => fround(0.5 + fround(fround(lane(r, 0) + lane(r, 1)) + fround(lane(r, 2) + lane(r, 3))))),
	);

	const share = fround(0.3);
	made.addVector(vector.byteOffset, 0, DIMENSIONS, share);
	const once = before.map((value, d) => fround(value + fround((others[d] as number) * share)));
	expect([...vector]).toEqual(once);
	made.addByteVector(vector.byteOffset, bytes.byteOffset, DIMENSIONS, share);
	expect([...vector]).toEqual(once.map((value, d) => fround(value + fround((bytes[d] as number) * share))));
});

test("a step moves the weights of active columns in the rows of a message, and no others", () => {
	const made = kernel(64, 64, 64, 64, 64);
	const weights = made.take(Float32Array, 12).fill(1);
	const starts = made.take(Int32Array, 2);
	const values = made.take(Float32Array, 2);
	const active = made.take(Int32Array, 2);
	const slopes = made.take(Float32Array, 2);
	starts.set([0, 2 * 4 * 4]);
	values.set([0.1, 0.3]);
	active.set([4, 12]);
	slopes.set([0.7, -0.2]);
	made.step(weights.byteOffset, starts.byteOffset, values.byteOffset, 2, 2.5, active.byteOffset, slopes.byteOffset, 2);
	const moved = (value: number, slope: number) => fround(1 - fround(fround(2.5 * fround(value)) * fround(slope)));
	const [a, b, c, d] = [moved(0.1, 0.7), moved(0.1, -0.2), moved(0.3, 0.7), moved(0.3, -0.2)];
	expect([...weights]).toEqual([1, a, 1, b, 1, 1, 1, 1, 1, c, 1, d]);
});

test("memory that was not reckoned with is not there", () => {
	expect(() => kernel(16).take(Float32Array, 100_000)).toThrow(RangeError);
});

test.each(COLUMNS)("the slopes of %i labels are those of plain logistic regression, and the negligible ones are left out", (labels) => {
	const random = generator(labels);
	const width = inFours(labels);
	const made = kernel(width * 4, width * 4, width * 4);
	const scores = made.take(Float32Array, width);
	const active = made.take(Int32Array, width);
	const slopes = made.take(Float32Array, width);
	for (const spread of [0, 1, 20, 300]) {
		for (let c = 0; c < width; c++) scores[c] = c < labels ? (random() - 0.5) * spread : LOWEST;
		const given = [...scores.subarray(0, labels)];
		const right = Math.floor(random() * labels);
		const total = given.reduce((sum, score) => sum + Math.exp(score - Math.max(...given)), 0);
		const plain = given.map((score, c) => Math.exp(score - Math.max(...given)) / total - (c === right ? 1 : 0));

		const count = made.slopes(scores.byteOffset, width, right, 0.002, active.byteOffset, slopes.byteOffset);
		const found = new Map(Array.from({ length: count }, (_, k) => [(active[k] as number) / 4, slopes[k] as number]));
		for (const [c, slope] of plain.entries()) {
			if (Math.abs(Math.abs(slope) - 0.002) < 1e-6) continue;
			if (Math.abs(slope) < 0.002) expect(found.has(c)).toBe(false);
			else expect(found.get(c)).toBeCloseTo(slope, 5);
		}
	}
});
