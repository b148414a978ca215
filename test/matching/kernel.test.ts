/** The loops in WebAssembly against the plain ones that they stand for: the same to the bit, whatever the sizes. */
import { expect, test } from "vitest";
import { assembled } from "../../scripts/kernel-assembled.ts";
import { inFours, kernel } from "../../src/matching/kernel.ts";
import { KERNEL_CODE } from "../../src/matching/kernel-code.ts";
import { generator } from "../../src/matching/train.ts";

const ROWS = 40;
/** Of two columns, of odd ones, of whole fours and what is left over. */
const COLUMNS = [1, 2, 3, 4, 5, 7, 35, 130];

test("the code is what its text assembles to", async () => {
	expect(KERNEL_CODE).toBe((await assembled()).toString("base64"));
});

test.each(COLUMNS)("sums over %i columns are those of a plain loop", (columns) => {
	const random = generator(columns);
	const chosen = Array.from({ length: 10 }, () => Math.floor(random() * ROWS));
	const rows = inFours(chosen.length);
	const made = kernel(ROWS * columns, ROWS * columns * 4, rows * 4, rows * 4, rows * 8, rows * 4, columns * 8, columns * 4);
	const bytes = made.take(Int8Array, ROWS * columns);
	const floats = made.take(Float32Array, ROWS * columns);
	const byteStarts = made.take(Int32Array, rows);
	const starts = made.take(Int32Array, rows);
	const shares = made.take(Float64Array, rows);
	const values = made.take(Float32Array, rows);
	const sums = made.take(Float64Array, columns);
	const rounded = made.take(Float32Array, columns);
	for (let i = 0; i < bytes.length; i++) {
		bytes[i] = Math.floor(random() * 255) - 127;
		floats[i] = random() - 0.5;
	}
	for (const [k, row] of chosen.entries()) {
		byteStarts[k] = row * columns;
		starts[k] = row * columns * 4;
		shares[k] = random();
		values[k] = random();
	}
	const plain = (weights: Int8Array | Float32Array, rowOf: (k: number) => number, by: Float64Array | Float32Array, round: (sum: number) => number) =>
		Array.from({ length: columns }, (_, c) => [...by].reduce((sum, share, k) => round(sum + (weights[rowOf(k) * columns + c] as number) * share), 0));

	made.addRows(sums.byteOffset, bytes.byteOffset, byteStarts.byteOffset, shares.byteOffset, rows, columns);
	const same = (sum: number) => sum;
	expect([...sums]).toEqual(plain(bytes, (k) => chosen[k] ?? 0, shares, same));

	made.addDense(sums.fill(0).byteOffset, floats.byteOffset, values.byteOffset, rows, columns);
	expect([...sums]).toEqual(plain(floats, (k) => k, values, same));

	made.addRounded(rounded.byteOffset, floats.byteOffset, starts.byteOffset, values.byteOffset, rows, columns);
	expect([...rounded]).toEqual(plain(floats, (k) => chosen[k] ?? 0, values, Math.fround));
});

test("a step moves the weights of active columns in the rows of a message, and no others", () => {
	const made = kernel(64, 64, 64, 64, 64);
	const weights = made.take(Float32Array, 12).fill(1);
	const starts = made.take(Int32Array, 2);
	const values = made.take(Float32Array, 2);
	const active = made.take(Int32Array, 2);
	const slopes = made.take(Float64Array, 2);
	starts.set([0, 2 * 4 * 4]);
	values.set([0.1, 0.3]);
	active.set([4, 12]);
	slopes.set([0.7, -0.2]);
	made.step(weights.byteOffset, starts.byteOffset, values.byteOffset, 2, 2.5, active.byteOffset, slopes.byteOffset, 2);
	const moved = (value: number, slope: number) => Math.fround(1 - 2.5 * Math.fround(value) * slope);
	const [a, b, c, d] = [moved(0.1, 0.7), moved(0.1, -0.2), moved(0.3, 0.7), moved(0.3, -0.2)];
	expect([...weights]).toEqual([1, a, 1, b, 1, 1, 1, 1, 1, c, 1, d]);
});

test("memory that was not reckoned with is not there", () => {
	expect(() => kernel(16).take(Float64Array, 100_000)).toThrow(RangeError);
});
