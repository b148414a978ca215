import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSecret } from "../../src/guard/guard.ts";
import { jsonLines } from "../json-lines.ts";
import { realTree } from "../real-tree.ts";
import { DISGUISES } from "./disguises.ts";
import { drawing } from "./drawing.ts";
import { drawProse } from "./prose-fragments.ts";
import { drawSecret } from "./secrets.ts";

const SECRETS = 5_000;
const SENTENCES = 20_000;
const PHRASINGS = join(import.meta.dirname, "../../faq/phrasings");
const flagged = (texts: readonly string[]): string[] => texts.filter((text) => findSecret(text) !== null);

describe("secrets in disguise", () => {
	const names = Object.keys(DISGUISES);

	test("there are twelve disguises", () => expect(names).toHaveLength(12));

	test.each(names.map((name, i) => [name, i] as const))("%s: none missed", (name, i) => {
		const draw = drawing(20_260_101 + i);
		const missed: string[] = [];
		for (let made = 0; made < Math.ceil(SECRETS / names.length); ) {
			const secret = drawSecret(draw);
			const text = DISGUISES[name]?.(secret, draw) ?? null;
			if (text === null) continue;
			made++;
			if (findSecret(text) !== secret.kind) missed.push(`${secret.kind} taken for ${findSecret(text)}: ${text}`);
		}
		expect(missed).toEqual([]);
	});
});

describe("ordinary talk", () => {
	test("20,000 sentences put together from pieces: none flagged", () => {
		const draw = drawing(7);
		expect(flagged(Array.from({ length: SENTENCES }, () => drawProse(draw)))).toEqual([]);
	});

	test("sentences written by hand: none flagged", () => {
		const sentences = readFileSync(join(import.meta.dirname, "prose.txt"), "utf8")
			.trim()
			.split("\n");
		expect(sentences.length).toBeGreaterThanOrEqual(250);
		expect(flagged(sentences)).toEqual([]);
	});

	test("every exam's messages: none flagged but those that hold a secret", () => {
		const folder = join(import.meta.dirname, "../exam");
		const messages = readdirSync(folder)
			.filter((name) => name.endsWith(".jsonl"))
			.flatMap((name) => jsonLines<{ q?: string; text?: string }>(`test/exam/${name}`))
			.flatMap(({ q, text }) => [q ?? [], text ?? []].flat());
		expect(messages.length).toBeGreaterThan(2000);
		const holdsOne = /\babandon\b|\bmystery other knock\b|\btrend void exist\b|\bpassword for the zip is\b/;
		expect(flagged(messages).filter((text) => !holdsOne.test(text))).toEqual([]);
	});

	test("every phrasing the bot learns from: none flagged", () => {
		const files = [...realTree().phrasings];
		const phrasings = files.flatMap(([key, { data }]) => [
			...readFileSync(join(PHRASINGS, `${key}.yaml`), "utf8").split("\n"),
			...data.map((phrasing) => phrasing.replaceAll("{exchange}", "Crypto.com")),
		]);
		expect(files.length).toBeGreaterThan(90);
		expect(flagged(phrasings)).toEqual([]);
	});
});

test("never throws and is pure, whatever the text", () => {
	const unit = fc.oneof(
		fc.string({ unit: "binary", maxLength: 6_000 }),
		fc.string({ unit: "grapheme" }),
		fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
	);
	fc.assert(
		fc.property(unit, (text) => {
			expect(findSecret(text)).toBe(findSecret(text));
		}),
		{ seed: 1, numRuns: 500 },
	);
});
