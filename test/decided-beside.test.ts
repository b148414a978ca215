/** A second thread understands questions while many ask: as the first would by words alone, and whatever becomes of it. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { beforeAll, expect, test } from "vitest";
import { askBeside } from "../src/ask-beside.ts";
import { type DecidedBeside, decidedBeside } from "../src/decided-beside.ts";
import { openShelf } from "../src/layers/shelf.ts";
import type { Library } from "../src/library.ts";
import type { Copy } from "../src/matching/compiled.ts";
import { inPieces } from "../src/matching/in-pieces.ts";
import { openCompiled } from "../src/matching/open.ts";
import { ownKey } from "../src/matching/target.ts";
import type { Turns } from "../src/matching/turns.ts";
import { FAQ } from "./compile-once.ts";
import { DATA_DIR } from "./compiled.ts";
import { jsonLines } from "./json-lines.ts";
import { realLibrary } from "./real-library.ts";

let library: Library;
let copy: Copy;
const workers: Worker[] = [];
const start = (from: Copy) => {
	const worker = new Worker(new URL("../src/deciding-thread.ts", import.meta.url), { workerData: from });
	workers.push(worker);
	return worker;
};
const always = () => true;
const byWordsAlone = () => null;

beforeAll(async () => {
	library = await realLibrary();
	({ copy } = await openCompiled({ faq: FAQ, dataDir: DATA_DIR }));
});

const asked = [
	...jsonLines<{ q: string }>("test/exam/emergencies-2.jsonl").map(({ q }) => ({ q, turns: [] as Turns })),
	{ q: "hello", turns: [] },
	{ q: "", turns: [] },
	{ q: "my password is hunter2", turns: [] },
	{ q: "¿están asegurados mis bitcoins?", turns: [] },
];
const followUps = jsonLines<{ q: string; context?: string | string[] }>("test/exam/follow-ups-2.jsonl");

/** Once the thread is open. */
async function opened(beside: DecidedBeside) {
	for (;;) {
		const decided = await beside("is kraken insured", []);
		if (decided) return decided;
		await after(20);
	}
}

test("the thread decides what is decided here by words alone, follow-ups too", async () => {
	const beside = decidedBeside(copy, always, start);
	expect(await opened(beside)).toEqual(library.decide("is kraken insured", [], byWordsAlone));
	const all = [...asked, ...followUps.map(({ q, context = [] }) => ({ q, turns: library.turnsOf([context].flat()) }))];
	for (const { q, turns } of all) expect(await beside(q, turns), q).toEqual(library.decide(q, turns, byWordsAlone));
});

test("of a crowd some are understood there and some here, and nobody is told otherwise than by words alone", async () => {
	const there = decidedBeside(copy, always, start);
	await opened(there);
	let [beside, here] = [0, 0];
	const counted: DecidedBeside = async (question, turns) => {
		const decided = await there(question, turns);
		if (decided) beside++;
		else here++;
		return decided;
	};
	const crowd = Array.from({ length: 600 }, (_, i) => asked[i % asked.length]?.q ?? "");
	const outcomes = await Promise.all(crowd.map((q) => askBeside({ ...library, decidedBeside: counted }, q)));
	for (const [i, outcome] of outcomes.entries()) {
		expect(outcome).toEqual(library.ask(crowd[i] as string, [], byWordsAlone));
	}
	expect(beside).toBeGreaterThan(0);
	expect(here).toBeGreaterThan(0);
});

test("a server's own entry is found though the shared answer was decided elsewhere", async () => {
	const question = "when is the hamster raffle in the lounge";
	const near = await inPieces(library.matching.own([{ id: ownKey("hamsters"), phrasings: [question] }]));
	const entry = { question, answer: "It was moved.", links: [], at: 0 };
	const shelf = openShelf(library, { version: 1, entries: new Map([[ownKey("hamsters"), entry]]), near, banners: [] }, () => 0);
	const beside = decidedBeside(copy, always, start);
	await opened(beside);
	const outcome = await askBeside({ ...shelf, decidedBeside: beside }, question);
	expect(outcome.decision).toMatchObject({ kind: "sure", target: { kind: "own" } });
	expect(outcome).toEqual(shelf.ask(question, [], byWordsAlone));
});

test("where it ends in the middle, those who wait are understood here; where it cannot open, it is not tried for ever", async () => {
	const beside = decidedBeside(copy, always, start);
	await opened(beside);
	const waiting = Promise.all(asked.slice(0, 20).map(({ q }) => askBeside({ ...library, decidedBeside: beside }, q)));
	await workers.at(-1)?.terminate();
	for (const [i, outcome] of (await waiting).entries()) {
		expect(outcome).toEqual(library.ask(asked[i]?.q ?? "", [], byWordsAlone));
	}
	const before = workers.length;
	const another = decidedBeside({ folder: mkdtempSync(join(tmpdir(), "empty-")), digest: copy.digest }, always, start);
	for (let tried = 1; tried <= 3; tried++) {
		while (workers.length < before + tried) {
			expect(another("is kraken insured", [])).toBeNull();
			await after(20);
		}
		await new Promise((ended) => workers.at(-1)?.once("exit", ended));
	}
	for (let i = 0; i < 25; i++) {
		expect(another("is kraken insured", [])).toBeNull();
		await after(20);
	}
	expect(workers.length).toBe(before + 3);
});

test("where no thread can be had, and where one only listens, everybody is understood here", async () => {
	let tried = 0;
	const none = decidedBeside(copy, always, () => {
		tried++;
		throw new Error("no more threads");
	});
	for (let i = 0; i < 60; i++) {
		expect(none("is kraken insured", [])).toBeNull();
		await after(20);
	}
	expect(tried).toBe(3);
	const script = 'const { parentPort } = require("node:worker_threads"); parentPort.on("message", () => {}); parentPort.postMessage("open");';
	const deaf = decidedBeside(copy, always, () => new Worker(script, { eval: true }));
	let waiting: ReturnType<DecidedBeside> = null;
	while (!waiting) {
		waiting = deaf("is kraken insured", []);
		await after(20);
	}
	expect(await waiting).toBeNull();
});

test("nobody starts it who is not needed, nor for a moment", async () => {
	const before = workers.length;
	const never = decidedBeside(copy, () => false, start);
	let needed = true;
	const now = decidedBeside(copy, () => needed, start);
	for (let i = 0; i < 20; i++) {
		needed = i % 4 !== 0;
		expect([never("is kraken insured", []), now("is kraken insured", [])]).toEqual([null, null]);
		await after(20);
	}
	expect(workers.length).toBe(before);
});
