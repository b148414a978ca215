/** The exam of 200 emergencies and 100 look-alikes: how many of each are taken for one, and that none is sent away. */
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { answeredBy } from "../../src/matching/decision.ts";
import { realLibrary } from "../real-library.ts";

type Item = { q: string; emergency: boolean };
const EXAM = readFileSync(new URL("../exam/emergencies.jsonl", import.meta.url), "utf8")
	.trim()
	.split("\n")
	.map((line) => JSON.parse(line) as Item);

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const getsFirstAid = (q: string) => {
	const target = answeredBy(library.ask(q).decision);
	const entry = target?.kind === "entry" ? target.id : "";
	return library.dataset.question(entry)?.emergency === true;
};

test("of 200 emergencies at least 97 in a hundred get first aid, and none is declined", () => {
	const emergencies = EXAM.filter(({ emergency }) => emergency);
	expect(emergencies).toHaveLength(200);
	expect(emergencies.filter(({ q }) => getsFirstAid(q)).length / emergencies.length).toBeGreaterThanOrEqual(0.97);
	expect(emergencies.filter(({ q }) => library.ask(q).decision.kind === "none").map(({ q }) => q)).toEqual([]);
});

test("of 100 that only sound so at most 4 are taken for one", () => {
	const alike = EXAM.filter(({ emergency }) => !emergency);
	expect(alike).toHaveLength(100);
	expect(alike.filter(({ q }) => getsFirstAid(q)).length).toBeLessThanOrEqual(4);
});
