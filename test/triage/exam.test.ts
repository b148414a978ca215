/** Two exams of emergencies and look-alikes: how many of each get first aid, and that none in need is sent away. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import type { Turns } from "../../src/matching/turns.ts";
import { jsonLines } from "../json-lines.ts";
import { realLibrary } from "../real-library.ts";

type Item = { q: string; emergency: boolean };

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const getsFirstAid = ({ q }: Item, turns: Turns = []) => {
	const { answer } = library.ask(q, turns);
	return answer?.kind === "entry" && answer.emergency;
};

describe.each([
	{ file: "emergencies.jsonl", losses: 200, alike: 100, declined: 2 },
	// By another writer. Three of the 270 are still declined, which should be none.
	{ file: "emergencies-2.jsonl", losses: 70, alike: 50, declined: 1 },
])("$file", ({ file, losses, alike, declined }) => {
	const items = jsonLines<Item>(`test/exam/${file}`);
	const told = items.filter(({ emergency }) => emergency);
	const calm = items.filter(({ emergency }) => !emergency);

	test("at least 97 in a hundred who tell of a loss get first aid", () => {
		expect(told).toHaveLength(losses);
		expect(told.filter((item) => getsFirstAid(item)).length / losses).toBeGreaterThanOrEqual(0.97);
		expect(told.filter(({ q }) => library.ask(q).decision.kind === "none").length).toBeLessThanOrEqual(declined);
	});

	// Whoever asked before and now tells of a loss goes on with nothing.
	test.each(["is Kraken insured?", "was BitMart hacked?"])("nearly as many right after “%s”", (before) => {
		const turns = library.turnsOf([before]);
		expect(told.filter((item) => getsFirstAid(item, turns)).length / losses).toBeGreaterThanOrEqual(0.95);
	});

	test("of those that only sound so at most 4 in a hundred are taken for one", () => {
		expect(calm).toHaveLength(alike);
		expect(calm.filter((item) => getsFirstAid(item)).length / alike).toBeLessThanOrEqual(0.04);
	});
});
