import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readVectorTable, rowsIn, sentenceVector, vectorTable } from "../../src/matching/vector-table.ts";

const table = vectorTable();
const near = (a: string, b: string) => {
	const [x, y] = [a, b].map((text) => sentenceVector(table, text.split(" "))) as [Float32Array, Float32Array];
	return x.reduce((sum, value, d) => sum + value * (y[d] as number), 0);
};

test("the files are those that SHA256SUMS names", () => {
	for (const line of readFileSync("vectors/SHA256SUMS", "utf8").trim().split("\n")) {
		const [sum, name] = line.split("  ");
		expect(
			createHash("sha256")
				.update(readFileSync(`vectors/${name}`))
				.digest("hex"),
			name,
		).toBe(sum);
	}
});

test("messages that mean alike are near, though they share no word", () => {
	expect(near("my coins were stolen", "thief took all crypto")).toBeGreaterThan(near("my coins were stolen", "nice weather today") + 0.3);
	expect(near("attorney", "lawyer")).toBeGreaterThan(near("attorney", "banana") + 0.3);
});

test("an unknown word is cut into pieces, and letters of other scripts are passed over", () => {
	expect(rowsIn(table, "withdrawalz").length).toBeGreaterThan(1);
	expect(rowsIn(table, "ж")).toEqual([]);
	expect(rowsIn(table, "what's")).toEqual([table.rowOf.get("what"), table.rowOf.get("s")]);
	expect(rowsIn(table, "xexchange")).toEqual([table.rowOf.get("[name]")]);
});

test("a vector has length one, also of no words at all", () => {
	for (const words of [["hello"], [], ["ж"]]) expect(Math.hypot(...sentenceVector(table, words))).toBeCloseTo(1, 5);
});

test("a table and tokens that do not belong together are refused", () => {
	const folder = mkdtempSync(join(tmpdir(), "vectors-"));
	copyFileSync("vectors/table.bin", join(folder, "table.bin"));
	writeFileSync(join(folder, "tokens.txt"), "one\ntwo\n");
	expect(() => readVectorTable(folder)).toThrow("do not belong together");
	rmSync(folder, { recursive: true });
});
