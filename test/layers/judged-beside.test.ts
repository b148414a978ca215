/** Moderators' words judged beside the event loop come to what judging them at once does. */
import { beforeAll, expect, test } from "vitest";
import { judgedBeside } from "../../src/layers/judged-beside.ts";
import type { Judges } from "../../src/layers/judges.ts";
import { textProblems, wordChecks, wordProblems } from "../../src/layers/text-rules.ts";
import type { Library } from "../../src/library.ts";
import { jsonLines } from "../json-lines.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
let never: Judges;
beforeAll(async () => {
	library = await realLibrary();
	never = {
		...library,
		think: () => {
			throw new Error("thought in the event loop");
		},
	};
});

const texts = ["promises", "hostile"].flatMap((exam) => jsonLines<{ text: string }>(`test/exam/${exam}.jsonl`).map(({ text }) => text));

test("the same problems, and nothing is read as a whole in the event loop", async () => {
	let thought = 0;
	const counting: Judges = {
		...library,
		think: (text) => {
			thought++;
			return library.think(text);
		},
	};
	for (const text of texts.filter((_, i) => i % 9 === 0)) {
		const check = (judges: Judges | null) => textProblems("answer", text, 1500, judges, true);
		expect(await judgedBeside(never, [check]), text).toEqual(check(counting));
	}
	expect(thought).toBeGreaterThan(3);
});

test("of an entry with many phrasings each is judged by itself, and other work goes on in between", async () => {
	const content = { question: "Who pays us back?", answer: texts.slice(0, 8).join(" ").slice(0, 1400), links: [], phrasings: texts.slice(8, 48) };
	let turns = 0;
	const turning = setInterval(() => turns++, 0);
	const found = await judgedBeside(never, wordChecks(content, true));
	clearInterval(turning);
	expect(found).toEqual(wordProblems(content, true, library));
	expect(found.length).toBeGreaterThan(3);
	expect(turns).toBeGreaterThan(20);
});

test("what is cut to pieces is refused for that, and not judged piece by piece", () => {
	const judges: Judges = {
		...never,
		judgeLure: () => {
			throw new Error("judged");
		},
	};
	const pieces = "so. ".repeat(200);
	expect(textProblems("answer", pieces, 1500, judges, true)).toMatchObject([
		{ part: "answer", says: expect.stringContaining("more than 100 sentences") },
	]);
	expect(
		textProblems("answer", "Ask on Monday. ".repeat(99), 1500, library, true)
			.map(({ says }) => says)
			.join(),
	).not.toContain("sentences");
});
