import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { answeredByWordsAlone, askBeside } from "../../src/ask-beside.ts";
import { tellsOfLoss } from "../../src/discord/pipeline/emergency.ts";
import { readBeside } from "../../src/encoder/beside.ts";
import { encoder } from "../../src/encoder/encoder.ts";
import type { Library } from "../../src/library.ts";
import { jsonLines } from "../json-lines.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const messages = jsonLines<{ q: string }>("test/exam/emergencies-2.jsonl").flatMap(({ q }, i) => (i % 3 === 0 ? [q] : []));

test("asking beside the event loop comes to what asking does, some of it in doubt at first", async () => {
	const first = messages.map((q) => library.ask(q, [], () => null));
	expect(first.some(({ unread }) => unread.length > 0)).toBe(true);
	expect(first.every(({ unread }) => unread.length > 0)).toBe(false);
	for (const q of messages) {
		const beside = await askBeside(library, q);
		expect(beside, q).toEqual(library.ask(q));
		expect(beside.unread).toEqual([]);
	}
});

test("a thread thinks what the event loop thinks, of several texts at once", async () => {
	const texts = ["they cloned my number an hour ago", "my cousin collects stolen garden gnomes", "", "what is a sim swap"];
	expect(await Promise.all([...texts, ...texts].map(readBeside))).toEqual([...texts, ...texts].map(encoder));
});

test("a process that waits for nothing else lives until its text is read, and no longer", async () => {
	const script = 'const { readBeside } = await import("./src/encoder/beside.ts"); await readBeside("is it read"); console.log("read");';
	const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
	expect(stdout).toBe("read\n");
});

test("when too many wait, the next are answered by their words alone, at once, and counted; afterwards all is as before", async () => {
	const [doubtful = ""] = messages.filter((q) => library.ask(q, [], () => null).unread.length > 0);
	const before = answeredByWordsAlone();
	const all = await Promise.all(Array.from({ length: 80 }, () => askBeside(library, doubtful)));
	const hurried = all.filter(({ unread }) => unread.length > 0);
	const whole = all.filter(({ unread }) => unread.length === 0);
	expect(new Set(hurried.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(library.ask(doubtful, [], () => null))]));
	expect(new Set(whole.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(library.ask(doubtful))]));
	// The line holds fifty milliseconds, and no machine reads a text in less than one.
	expect(whole[0]).toBe(all[0]);
	expect(hurried.length).toBeGreaterThan(0);
	expect(answeredByWordsAlone()).toBe(before + hurried.length);
	expect(await askBeside(library, doubtful)).toEqual(library.ask(doubtful));
	expect(answeredByWordsAlone()).toBe(before + hurried.length);
});

test("flood control asks whether a loss is told without reading it as a whole in the event loop", async () => {
	const { ask } = library;
	const beside: typeof ask = (question, turns, opinionOf) => {
		if (!opinionOf) throw new Error(`read in the event loop: ${question}`);
		return ask(question, turns, opinionOf);
	};
	for (const q of messages.slice(0, 12)) {
		const { answer } = ask(q);
		expect(await tellsOfLoss({ ask: beside }, q), q).toBe(answer?.kind === "entry" && answer.emergency);
	}
});
