/** What follows an answer is not always a follow-up. */
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test.each(["what is the weather like", "how is the weather"])('after "is BitMart insured?", "%s" is off-topic', (question) => {
	expect(library.ask(question, library.turnsOf(["is BitMart insured?"])).decision).toMatchObject({ kind: "none", reason: "off-topic" });
});

test.each([
	["what about hacks", "incidents"],
	["and the licence?", "regulation"],
	["who are the insurers", "insurer-partners"],
])('after "is BitMart insured?", "%s" asks about BitMart', (question, topic) => {
	expect(library.ask(question, library.turnsOf(["is BitMart insured?"])).decision).toMatchObject({
		kind: "sure",
		target: { exchanges: ["bitmart"], topic },
	});
});
