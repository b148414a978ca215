/** What is kept of the encoder's readings (test/readings.ts) is what it says. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { encoder } from "../../src/encoder/encoder.ts";
import { jsonLines } from "../json-lines.ts";
import { keeping, keptReadings, keyOf, recordOf } from "../readings.ts";

const kept = keptReadings();
/** Of so many texts one is read again. */
const EVERY = 30;

test.skipIf(kept.size === 0)("of the exams' texts what is kept is what the encoder says, to the last bit (npm run exam:readings)", () => {
	const files = readdirSync("test/exam").filter((name) => name.endsWith(".jsonl"));
	const texts = new Set(files.flatMap((name) => jsonLines<object>(`test/exam/${name}`).flatMap((line) => Object.values(line).flat())));
	const known = [...texts].filter((text): text is string => typeof text === "string" && kept.has(keyOf(text)));
	expect(known.length).toBeGreaterThan(1000);
	for (const text of known.filter((_, i) => i % EVERY === 0)) expect(encoder(text), text).toEqual(kept.get(keyOf(text)));
});

test("a text that was read twice is kept once", () => {
	const [once, twice] = ["is it insured", "they took it"].map((text) => recordOf(text, encoder(text))) as [Buffer, Buffer];
	const file = keeping(Buffer.concat([twice, once, twice]));
	expect(file.length - 32).toBe(once.length + twice.length);
	expect(file.equals(keeping(Buffer.concat([once, twice])))).toBe(true);
});
