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

const isFirstAid = ({ answer }: ReturnType<Library["ask"]>) => answer?.kind === "entry" && answer.emergency;
const getsFirstAid = ({ q }: Item, turns: Turns = []) => isFirstAid(library.ask(q, turns));

describe.each([
	// The floors of the project: 97 % helped, 4 % alarmed, none declined.
	{ file: "emergencies.jsonl", losses: 200, alike: 100, helped: 0.97, alarmed: 0.04, declined: 0 },
	{ file: "emergencies-2.jsonl", losses: 70, alike: 50, helped: 0.98, alarmed: 0.04, declined: 0 },
	// Two by writers who knew nothing of the bot, scored before anybody who builds had read them: 95 and 4 %, 99 and 6 %.
	{ file: "emergencies-3.jsonl", losses: 200, alike: 100, helped: 0.94, alarmed: 0.05, declined: 1 },
	{ file: "emergencies-4.jsonl", losses: 100, alike: 100, helped: 0.97, alarmed: 0.07, declined: 1 },
])("$file", ({ file, losses, alike, helped, alarmed, declined }) => {
	const items = jsonLines<Item>(`test/exam/${file}`);
	const told = items.filter(({ emergency }) => emergency);
	const calm = items.filter(({ emergency }) => !emergency);

	test("who tells of a loss gets first aid", () => {
		expect(told).toHaveLength(losses);
		const asked = told.map(({ q }) => library.ask(q));
		expect(asked.filter(isFirstAid).length / losses).toBeGreaterThanOrEqual(helped);
		expect(asked.filter(({ decision }) => decision.kind === "none").length).toBeLessThanOrEqual(declined);
	});

	// Whoever asked before and now tells of a loss goes on with nothing.
	test.each(["is Kraken insured?", "was BitMart hacked?"])("nearly as many right after “%s”", (before) => {
		const turns = library.turnsOf([before]);
		expect(told.filter((item) => getsFirstAid(item, turns)).length / losses).toBeGreaterThanOrEqual(Math.min(helped, 0.95));
	});

	test("who only sounds so does not", () => {
		expect(calm).toHaveLength(alike);
		expect(calm.filter((item) => getsFirstAid(item)).length / alike).toBeLessThanOrEqual(alarmed);
	});
});

test.each(["help", "need help", "so what now", "hello bot can you help me", "can anyone help please"])(
	"what tells of nothing is no emergency: %s",
	(q) => {
		expect(getsFirstAid({ q, emergency: false })).toBeFalsy();
	},
);
test.each(["otp shared. what now", "help they are inside", "acc empty", "they want another 10% before they release it"])(
	"a fragment is enough: %s",
	(q) => {
		expect(getsFirstAid({ q, emergency: true })).toBe(true);
	},
);
