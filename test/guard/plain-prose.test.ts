/** The short way of the guard: what is plain prose at one look holds nothing that looking through it would find. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findSecret, lookedThrough } from "../../src/guard/guard.ts";
import { isPlainProse } from "../../src/guard/plain-prose.ts";
import { jsonLines } from "../json-lines.ts";
import { DISGUISES } from "./disguises.ts";
import { drawing } from "./drawing.ts";
import { drawProse } from "./prose-fragments.ts";
import { drawSecret } from "./secrets.ts";

const otherwise = (texts: readonly string[]) => texts.filter((text) => findSecret(text) !== lookedThrough(text));

test("of 5,000 secrets in disguise and 5,000 sentences both ways say the same", () => {
	const draw = drawing(30);
	const secrets = Array.from({ length: 5_000 }, () => draw.one(Object.values(DISGUISES))(drawSecret(draw), draw) ?? "");
	expect(otherwise([...secrets, ...Array.from({ length: 5_000 }, () => drawProse(draw))])).toEqual([]);
});

test("nothing is plain that has as many capitals and digits as a key, in however small pieces", () => {
	const pieces = fc.array(fc.stringMatching(/^[1-9A-HJ-NP-Za-km-z]{1,6}$/), { minLength: 26, maxLength: 40 });
	fc.assert(
		fc.property(pieces, (all) => {
			fc.pre(all.join("").replace(/[^A-Z0-9]/g, "").length > 12);
			return !isPlainProse(`my key ${all.join(" ")}`);
		}),
	);
	expect(isPlainProse("api secret: aBcDeFgH")).toBe(false);
	expect(isPlainProse("my 2fa key is jbsw y3dp ehpk 3pxp")).toBe(false);
	expect(isPlainProse("-----BEGIN PRIVATE KEY----- MIab")).toBe(false);
});

test("most of what people ask is plain, and of a real text no word is lost: a password in it is found", () => {
	const prose = readFileSync(join(import.meta.dirname, "prose.txt"), "utf8")
		.trim()
		.split("\n");
	const asked = jsonLines<{ q: string }>("test/exam/questions.jsonl").map(({ q }) => q);
	expect(otherwise([...prose, ...asked])).toEqual([]);
	expect(asked.filter(isPlainProse).length / asked.length).toBeGreaterThan(0.7);
	expect(isPlainProse("my password is dragon")).toBe(true);
	expect(findSecret("my password is dragon")).toBe("password");
});

test("a share is told word by word too: what stands between its words is no help to hide it", () => {
	const draw = drawing(31);
	const between = [" and ", " my ", ", then the ", " is the ", " after that "];
	for (let i = 0; i < 200; i++) {
		const share = Array.from({ length: 20 }, () => draw.text(4 + draw.number(4), "bcdfghklmnprstvwz")).join(draw.one(between));
		expect(findSecret(share), share).toBe(lookedThrough(share));
	}
});
