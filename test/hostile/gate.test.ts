/** The gate: no text that a stranger can send makes a function work more than in proportion to its length. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { UNDECIDED } from "../../src/layers/judged-beside.ts";
import { LONGEST_ANSWER, textProblems } from "../../src/layers/text-rules.ts";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";
import { growthOf, LONG, least, MOST_GROWTH } from "./growth.ts";
import { type Hostile, hostileInputs } from "./inputs.ts";
import { NOT_MEASURED, type TextFunction, textFunctions } from "./text-functions.ts";

const INPUTS = hostileInputs("password seed phrase pin code key api secret private token address transaction email user word send your".split(" "));

/** These cost as much for every text, or read it as `ask` and `judgeFraud` do, so that some of the texts must do. */
const COSTLY: Readonly<Record<string, number>> = { suggest: 12, explain: 4, askAfter: 4, textProblems: 8, think: 150 };
/** Every text is read once, at a quarter of the length; how the work grows is measured on those that took longest: what is quadratic is among them. */
const MEASURED = 24;

/** What a member or a moderator sends goes through these whole; ordinary prose of that length costs a few milliseconds each. */
const WHOLE = ["findSecret", "masked", "judgeFraud", "ask", "askAfter", "suggest", "textProblems"];
/** Linear work can be dear as well: of the longest texts none may take so many times what prose of that length takes. */
const MOST_DEARER = 24;

let library: Library;
let functions: Readonly<Record<string, TextFunction>>;
beforeAll(async () => {
	library = await realLibrary();
	functions = textFunctions(library);
});

test(`every function reads ${INPUTS.length} hostile texts in proportion to their length`, { timeout: 1_200_000 }, () => {
	const slowest: Record<string, string> = {};
	const prose = readFileSync("SECURITY.md", "utf8").slice(0, LONG);
	const tooMuch: string[] = [];
	for (const [name, run] of Object.entries(functions)) {
		const every = COSTLY[name] ?? 1;
		const slow = slowestOf(
			run,
			INPUTS.filter((_, i) => i % every === 0),
		);
		const grown = slow.map(({ name: input, of }) => growthOf(input, (length) => run(of(length))));
		for (const { name: input, ratio } of grown.filter(({ ratio }) => ratio > MOST_GROWTH))
			tooMuch.push(`${name} on ${input}: ${ratio.toFixed(0)} times the work for eight times the text`);
		const ordinary = WHOLE.includes(name) ? least(() => run(prose), 9) : Number.POSITIVE_INFINITY;
		for (const [i, { name: input, of }] of slow.entries()) {
			// Asked again only of what seemed too dear while its growth was measured: it may have waited for others.
			const isDear = (ms: number) => ms / ordinary > MOST_DEARER;
			if (isDear(grown[i]?.ms ?? 0) && isDear(least(() => run(of(LONG)), 32)))
				tooMuch.push(`${name} on ${input}: over ${MOST_DEARER} times the work of prose as long`);
		}
		const [most] = grown.toSorted((a, b) => b.ms - a.ms);
		if (most) slowest[name] = `${most.ms.toFixed(1)} ms on ${most.name}, ×${most.ratio.toFixed(0)}`;
	}
	console.log(slowest);
	expect(tooMuch).toEqual([]);
});

test("moderators' words are put to the sentence encoder once, whatever they hold", () => {
	let asked = 0;
	const think = () => {
		asked++;
		return UNDECIDED;
	};
	const most = INPUTS.filter((_, i) => i % 4 === 0).map(({ name, of }) => {
		asked = 0;
		textProblems("answer", of(LONGEST_ANSWER), LONGEST_ANSWER, { ...library, think }, true);
		return { name, asked };
	});
	expect(most.filter(({ asked }) => asked > 1)).toEqual([]);
	expect(most.some(({ asked }) => asked === 1)).toBe(true);
});

/** @returns those on which it took longest, the slowest first */
function slowestOf(run: TextFunction, inputs: readonly Hostile[]): Hostile[] {
	const timed = inputs.map((input) => {
		const text = input.of(LONG / 4);
		return { input, ms: least(() => run(text), 1) };
	});
	return timed
		.toSorted((a, b) => b.ms - a.ms)
		.slice(0, MEASURED)
		.map(({ input }) => input);
}

/** Rooms that are given what strangers type, and parameters that hold it. */
const ROOMS = ["src/text", "src/guard", "src/fraud", "src/matching", "src/triage", "src/promises", "src/layers", "src/discord/protocol"];
const TAKES_TEXT =
	/^export (?:const (\w+) = (?:async )?\(|(?:async )?function\*? (\w+)\()(?:text|typed|question|message|sentence|said|host|yaml|before|phrasing): string\b/gm;

test("no function that takes a text is missing", () => {
	const files = ROOMS.flatMap((room) =>
		readdirSync(room, { encoding: "utf8", recursive: true }).flatMap((file) => (file.endsWith(".ts") ? [join(room, file)] : [])),
	);
	const taking = files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(TAKES_TEXT)].map(([, a, b]) => a ?? b ?? ""));
	expect(taking.length).toBeGreaterThan(20);
	expect(taking.filter((name) => !(name in functions) && !(name in NOT_MEASURED))).toEqual([]);
});
