/** A message of any length is judged by its beginning and its end: what a fraud wants of its reader stands in one of them. */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const FRAUD = "Your KuCoin account will be frozen today. Write your 12 recovery words into the form at kucoin-unfreeze.pages.dev to keep your coins.";
const talk = (words: number) => Array.from({ length: words }, (_, i) => `tale${i % 90}`).join(" ");

test.each([
	["at the beginning", `${FRAUD} ${talk(700)}.`],
	["at the end", `${talk(700)}. ${FRAUD}`],
])("a fraud %s of a very long message is named", (_, text) => {
	expect(library.judgeFraud({ texts: [text], links: [], author: null }).verdict).toBe("marks");
});

test("no message that was learnt is cut", () => {
	const folder = "faq/frauds";
	const longest = readdirSync(folder).flatMap((file) => JSON.stringify(parse(readFileSync(`${folder}/${file}`, "utf8"))).split('","'));
	expect(Math.max(...longest.map((text) => text.split(/\s+/).length))).toBeLessThan(350);
});
