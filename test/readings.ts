/**
 * What the sentence encoder thinks of texts that every run asks again: a reading takes ten milliseconds, and the exams ask for three thousand.
 * They are kept in exam/readings.bin under the digest of all that the encoder is made of: what another one read is never taken, then the
 * tests read for themselves and take longer. `npm run exam:readings` reads them anew; encoder/readings.test.ts asks some of them again.
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encoder, type Opinion } from "../src/encoder/encoder.ts";
import { intents } from "../src/encoder/intents.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const KEPT_IN = here("exam/readings.bin");
/** Weights and words, and the code that makes an opinion of them. */
const MADE_OF = [
	...["weights.bin", "pieces.txt", "kernel.wasm", "intents.txt"].map((name) => here(`../encoder/${name}`)),
	...["encoder.ts", "weights.ts", "kernel.ts", "word-pieces.ts"].map((name) => here(`../src/encoder/${name}`)),
];
/** Bytes: the encoder's digest at the head; then for each text the head of its own, three numbers of eight, and one of four for each intent. */
const DIGEST = 32;
const KEY = 16;
const ODDS = 8;
const recordLength = () => KEY + 3 * ODDS + 4 * intents().length;

export function encoderDigest(): Buffer {
	const hash = createHash("sha256");
	for (const file of MADE_OF) hash.update(createHash("sha256").update(readFileSync(file)).digest());
	return hash.digest();
}

export const keyOf = (text: string): string => createHash("sha256").update(text).digest().subarray(0, KEY).toString("hex");

/** @returns by keyOf; empty where they are another encoder's */
export function keptReadings(): ReadonlyMap<string, Opinion> {
	const bytes = existsSync(KEPT_IN) ? readFileSync(KEPT_IN) : Buffer.alloc(0);
	if (!bytes.subarray(0, DIGEST).equals(encoderDigest())) return new Map();
	const readings = new Map<string, Opinion>();
	for (let at = DIGEST; at < bytes.length; at += recordLength()) {
		const from = at + KEY + 3 * ODDS;
		// Copied, so that its floats begin at a multiple of four.
		const meant = new Float32Array(Uint8Array.from(bytes.subarray(from, at + recordLength())).buffer);
		const [loss, promise, lure] = [0, 1, 2].map((nth) => bytes.readDoubleLE(at + KEY + nth * ODDS)) as [number, number, number];
		readings.set(bytes.toString("hex", at, at + KEY), { loss, promise, lure, meant });
	}
	return readings;
}

export function recordOf(text: string, { loss, promise, lure, meant }: Opinion): Buffer {
	const odds = Buffer.alloc(3 * ODDS);
	for (const [nth, one] of [loss, promise, lure].entries()) odds.writeDoubleLE(one, nth * ODDS);
	return Buffer.concat([Buffer.from(keyOf(text), "hex"), odds, Buffer.from(meant.buffer, meant.byteOffset, meant.byteLength)]);
}

/** What is read anew goes into this folder, a file for each process, and nothing is taken from what is kept: scripts/exam-readings.ts. */
const collectingIn = process.env.READINGS_INTO;
let readings: Map<string, Opinion> | null = null;

/** Tests ask the same messages again, alone and behind others, and a reading is most of what an answer takes: it depends on the text alone. */
export function readOnce(text: string): Opinion {
	readings ??= new Map(collectingIn === undefined ? keptReadings() : []);
	const key = keyOf(text);
	const known = readings.get(key);
	if (known) return known;
	const reading = encoder(text);
	readings.set(key, reading);
	if (collectingIn !== undefined) appendFileSync(`${collectingIn}/${process.pid}`, recordOf(text, reading));
	return reading;
}

/** @param records of any order, some of them twice @returns what KEPT_IN holds */
export function keeping(records: Buffer): Buffer {
	const found = new Map<string, Buffer>();
	for (let at = 0; at < records.length; at += recordLength()) {
		const record = records.subarray(at, at + recordLength());
		found.set(record.toString("hex", 0, KEY), record);
	}
	const sorted = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
	return Buffer.concat([encoderDigest(), ...sorted]);
}
