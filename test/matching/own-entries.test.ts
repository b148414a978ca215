/** A server's own entries: what they answer, and that they take nothing from the shared dataset. */
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Compiled } from "../../src/matching/compiled.ts";
import { consider, decide } from "../../src/matching/decide.ts";
import { atOnce } from "../../src/matching/in-pieces.ts";
import { readingOf } from "../../src/matching/mentions.ts";
import { openCompiled } from "../../src/matching/open.ts";
import { OWN_IN_DOUBT, ownAnswers, ownEntries } from "../../src/matching/own-entries.ts";
import { reader } from "../../src/matching/reader.ts";
import { samplesAsEntries, samplesOf } from "../../src/matching/samples.ts";
import { generalEntry } from "../../src/matching/target.ts";
import { FAQ } from "../compile-once.ts";
import { DATA_DIR } from "../compiled.ts";

type Exam = { entries: { id: string; phrasings: string[] }[]; questions: { q: string; expect: string | null }[] };
const exam = JSON.parse(readFileSync("test/exam/own-entries.json", "utf8")) as Exam;

let compiled: Compiled;
let ask: (q: string) => string | null;
beforeAll(async () => {
	compiled = await openCompiled({ faq: FAQ, dataDir: DATA_DIR });
	const { read } = reader(compiled);
	const reading = (text: string) => readingOf(read(text));
	const own = atOnce(ownEntries(exam.entries, compiled.model.rarity, reading));
	ask = (q) => {
		const match = own.nearest(reading(q));
		return ownAnswers(match, decide(consider(read(q), compiled.model))) ? match.id : null;
	};
});

test("an own entry answers the questions that it was written for", () => {
	const asked = exam.questions.filter(({ expect: id }) => id !== null);
	const wrong = asked.filter(({ q, expect: id }) => ask(q) !== id);
	expect(asked).toHaveLength(25);
	expect(wrong.length, wrong.map(({ q }) => q).join(" | ")).toBeLessThanOrEqual(6);
});

test("and takes none of the shared dataset's questions", () => {
	const wrong = exam.questions.filter(({ q, expect: id }) => id === null && ask(q) !== null);
	expect(wrong.map(({ q }) => q)).toEqual([]);
});

test("what is passed over before the end would not have come near enough", async () => {
	const { read } = reader(compiled);
	const reading = (text: string) => readingOf(read(text));
	const samples = atOnce(ownEntries(samplesAsEntries(samplesOf(compiled).slice(0, 3000)), compiled.model.rarity, reading));
	const texts = [...exam.questions.map(({ q }) => q), ...exam.entries.flatMap(({ phrasings }) => phrasings)];
	let near = 0;
	for (const text of texts) {
		const found = samples.comingTo(reading(text), OWN_IN_DOUBT);
		near += found.length;
		expect(found, text).toEqual(samples.comingTo(reading(text), 0).filter(({ similarity }) => similarity >= OWN_IN_DOUBT));
	}
	expect(near).toBeGreaterThan(5);
});

test("a phrasing itself always finds its entry", () => {
	for (const { id, phrasings } of exam.entries) for (const phrasing of phrasings) expect(ask(phrasing), phrasing).toBe(id);
});

test.each([
	["the shared dataset has no doubt", 0.99, 0.51, 0.53],
	["it is sure", 0.7, 0.44, 0.46],
	["it is not", 0.3, 0.4, 0.42],
])("how near a phrasing must be where %s: both sides of the threshold", (_, confidence, below, enough) => {
	const shared = { kind: "sure", target: generalEntry("safu-meaning"), confidence } as const;
	const near = (similarity: number) => ({ id: "own.one", similarity, phrasing: "" });
	expect([ownAnswers(near(below), shared), ownAnswers(near(enough), shared)]).toEqual([false, true]);
});
