import { beforeAll, expect, test } from "vitest";
import { askBeside } from "../../src/ask-beside.ts";
import { readBeside } from "../../src/encoder/beside.ts";
import { encoder } from "../../src/encoder/encoder.ts";
import type { Library } from "../../src/library.ts";
import { jsonLines } from "../json-lines.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const messages = jsonLines<{ q: string }>("test/exam/emergencies-2.jsonl").map(({ q }) => q);

test("asking beside the event loop comes to what asking does, some of it in doubt at first", async () => {
	const first = messages.map((q) => library.ask(q, [], () => null));
	expect(first.some(({ inDoubt }) => inDoubt)).toBe(true);
	expect(first.every(({ inDoubt }) => inDoubt)).toBe(false);
	for (const q of messages) {
		const beside = await askBeside(library, q);
		expect(beside, q).toEqual(library.ask(q));
		expect(beside.inDoubt).toBe(false);
	}
});

test("a thread thinks what the event loop thinks, of several texts at once", async () => {
	const texts = ["they cloned my number an hour ago", "my cousin collects stolen garden gnomes", "", "what is a sim swap"];
	expect(await Promise.all([...texts, ...texts].map(readBeside))).toEqual([...texts, ...texts].map(encoder));
});
