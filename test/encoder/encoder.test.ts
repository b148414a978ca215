import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { settled } from "../../src/encoder/doubt.ts";
import { encoder, openEncoder } from "../../src/encoder/encoder.ts";
import { intents } from "../../src/encoder/intents.ts";
import { readLines } from "../../src/encoder/weights.ts";
import { piecesOf } from "../../src/encoder/word-pieces.ts";

const PIECES = new Map(readLines("encoder/pieces.txt").map((piece, number) => [piece, number]));
const cut = (text: string, most = 40) => piecesOf(text, PIECES, most).map((number) => readLines("encoder/pieces.txt")[number]);

test("the files are those that SHA256SUMS names", () => {
	for (const line of readFileSync("encoder/SHA256SUMS", "utf8").trim().split("\n")) {
		const [sum, name] = line.split("  ");
		const found = createHash("sha256").update(readFileSync(`encoder/${name}`));
		expect(found.digest("hex"), `${name} is another: see encoder/README.md`).toBe(sum);
	}
});

test("its opinions are those of the model that was taught", () => {
	// What PyTorch reckons with the weights before they were rounded to bytes.
	for (const { text, odds, meant: intent, share } of JSON.parse(readFileSync("test/encoder/taught.json", "utf8"))) {
		const { loss, promise, lure, meant } = encoder(text);
		for (const [i, said] of [loss, promise, lure].entries()) expect(Math.abs(said - odds[i]), `${text}: ${said} for ${odds[i]}`).toBeLessThan(0.25);
		const at = meant.indexOf(Math.max(...meant));
		expect(intents()[at], text).toBe(intent);
		expect(Math.abs((meant[at] as number) - share), `${text}: ${meant[at]} for ${share}`).toBeLessThan(0.05);
	}
});

test("what a message can mean is what the phrasings are kept under, each with its share of one", () => {
	expect(new Set(intents()).size).toBe(intents().length);
	const known = ["topics", "questions", "declined"].flatMap((folder) =>
		readdirSync(`faq/phrasings/${folder}`).map((file) => `${folder}/${file.replace(/\.yaml$/, "")}`),
	);
	expect(intents().filter((intent) => !known.includes(intent))).toEqual([]);
	const { meant } = encoder("who pays when an exchange goes under");
	expect(meant).toHaveLength(intents().length);
	expect(meant.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
});

test("a loss told without a word of loss is told, and a joke with one is not", () => {
	const loss = (text: string) => encoder(text).loss;
	expect(loss("the support man on the phone had me read out the six digits, now i cannot get in")).toBeGreaterThan(2);
	expect(loss("they robbed me at the barber shop lol 40 dollars for a trim")).toBeLessThan(-1);
});

test("the same text gets the same opinion, whatever was asked before", () => {
	const before = encoder("my account was emptied");
	encoder("is my cash insured? ".repeat(30));
	encoder("");
	expect(encoder("my account was emptied")).toEqual(before);
});

test("text is cut as it was taught: accents and case gone, unknown words and other scripts in pieces, long ones at both ends", () => {
	expect(cut("Ünlocked ACCOUNT!")).toEqual(["[CLS]", "unlocked", "account", "!", "[SEP]"]);
	expect(cut("withdrawalz")).toEqual(["[CLS]", "withdrawal", "##z", "[SEP]"]);
	expect(cut("𒀀 ok")).toEqual(["[CLS]", "[UNK]", "ok", "[SEP]"]);
	const long = cut(`begin ${"word ".repeat(5000)} end`);
	expect(long).toHaveLength(40);
	expect([long[1], long.at(-2)]).toEqual(["begin", "end"]);
	expect(cut("")).toEqual(["[CLS]", "[SEP]"]);
});

test("weights that are cut short are refused with what to do", () => {
	const folder = mkdtempSync(join(tmpdir(), "coverbot-encoder-"));
	for (const file of ["weights.bin", "pieces.txt", "kernel.wasm"]) copyFileSync(`encoder/${file}`, join(folder, file));
	truncateSync(join(folder, "weights.bin"), 1_000_000);
	expect(() => openEncoder(folder)).toThrow(/cut short.*repository/);
	rmSync(folder, { recursive: true });
});

test("a score without a doubt is left alone, and one in doubt is moved by no more than three log odds", () => {
	const doubt = { from: -1, to: 1, weight: 0.5 };
	expect(settled(2, doubt, () => Number.NaN)).toBe(2);
	expect(settled(0.5, doubt, null)).toBe(0.5);
	expect(settled(0.5, doubt, () => 100)).toBe(2);
	expect(settled(-1, doubt, () => -2)).toBe(-1.5);
	expect(settled(0.5, doubt, () => 0.9)).toBe(0.5);
});
