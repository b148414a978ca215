/** What is not looked for would not have been found. */
import { expect, test } from "vitest";
import { firstWords, possibleOf } from "../../src/triage/first-words.ts";
import { SIGNS } from "../../src/triage/signs.ts";
import { DOUBTS } from "../../src/triage/unreal.ts";
import { jsonLines } from "../json-lines.ts";

const whole = (letters: string) => ({ letters, whole: true });
const begun = (letters: string) => ({ letters, whole: false });

test.each([
	["gone|missing", [whole("gone"), whole("missing")]],
	["broken into|scam\\w*", [whole("broken"), begun("scam")]],
	["withdrawals?|covered?", [begun("withdrawal"), begun("covere")]],
	["(?:my|our) (?:\\S+ )?heart", [whole("my"), whole("our")]],
	["screen ?share|(?:quick|slow) ?assist", [begun("screen"), begun("quick"), begun("slow")]],
	["(?:the )?taxman", [begun("the"), whole("taxman")]],
	["(?!never)(?:say|tell)ing", [begun("say"), begun("tell")]],
	["hacked|[$£]?\\d+", null],
])("the first words of %s", (source, first) => {
	expect(firstWords(source)).toEqual(first);
});

const PATTERNS = [...SIGNS, ...DOUBTS];
const EXAMS = ["emergencies", "emergencies-2", "emergencies-3", "emergencies-4", "street-9", "chatter", "questions", "follow-ups"];
const tellings = EXAMS.flatMap((exam) => jsonLines<{ q: string }>(`test/exam/${exam}.jsonl`)).map(
	({ q }) => ` ${(q.toLowerCase().match(/[a-z0-9.$]+/g) ?? []).join(" ")} `,
);

test("whatever a pattern is found in could hold its sides, and most patterns need not be looked for", () => {
	const possible = possibleOf(PATTERNS);
	const missed: string[] = [];
	let looked = 0;
	for (const telling of tellings) {
		const isPossible = new Set(possible(telling));
		for (const [place, { pattern }] of PATTERNS.entries()) {
			if (isPossible.has(place)) looked++;
			else if (pattern.test(telling)) missed.push(`${telling}: ${pattern.source}`);
		}
	}
	expect(missed).toEqual([]);
	expect(looked / (tellings.length * PATTERNS.length)).toBeLessThan(0.4);
});
