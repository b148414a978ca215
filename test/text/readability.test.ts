/** What counts as a sentence, a word and a syllable, and the grade that follows. */
import { expect, test } from "vitest";
import { gradeLevel, sentencesOf, syllablesOf, wordsOf } from "../../src/text/readability.ts";

test.each([
	["It fails. You wait.", ["It fails.", "You wait."]],
	["It says so. [1][2] You wait. [3]", ["It says so.", "You wait."]],
	["Type support.bitmart.com yourself. Wait.", ["Type support.bitmart.com yourself.", "Wait."]],
	["It held $1.5 billion in Dec. 2025 and more.", ["It held $1.5 billion in Dec.", "2025 and more."]],
	["one line\nanother\n\n", ["one line", "another"]],
	["[1]\n…", []],
	["- ❔ Its own fund: No fund was found. [1]", ["No fund was found."]],
])("sentences of %j", (text, sentences) => {
	expect(sentencesOf(text)).toEqual(sentences);
});

test("a figure, a host and a joined word are one word each, a mark is none", () => {
	expect(wordsOf("Coinbase's hot-wallet held $1.5bn at support.bitmart.com [1].")).toHaveLength(6);
});

test.each([
	["coin", 1],
	["wallet", 2],
	["insured", 2],
	["exchange", 2],
	["able", 2],
	["policies", 3],
	["bankruptcy", 3],
	["2025", 1],
])("syllables of %s: %i", (word, count) => {
	expect(syllablesOf(word)).toBe(count);
});

test("short words in short sentences are easier than long words in long ones", () => {
	const easy = gradeLevel("It is gone. You can wait. Ask them now.");
	const hard = gradeLevel("Compensation arrangements notwithstanding, indemnification of beneficiaries necessitates comprehensive documentation.");
	expect(easy).toBeLessThan(3);
	expect(hard).toBeGreaterThan(15);
	expect(gradeLevel("")).toBe(0);
});
