import { test } from "vitest";
import { entriesAnswerFirst } from "../../../src/dataset/rules/entries-answer-first.ts";
import { expectFault } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const QUESTION = "questions/what-is-cover.yaml";
const LINE = "bottomLine: Cover pays only for what it names.\n";
const SUMMARY = "summary:\n";

test("a first line that hedges before it answers", () => {
	const broken = faq().edit(QUESTION, LINE, "bottomLine: Usually it pays little.\n");
	expectFault(broken, entriesAnswerFirst, { file: QUESTION, at: "bottomLine: Usually", names: '"Usually"' });
});

test("a first line that names who says so", () => {
	const broken = faq().edit(QUESTION, LINE, "bottomLine: The regulator says it pays little.\n");
	expectFault(broken, entriesAnswerFirst, { file: QUESTION, at: "bottomLine: The", names: '"says"' });
});

test("an emergency without steps", () => {
	const broken = faq().edit(QUESTION, LINE, `${LINE}emergency: true\n`);
	expectFault(broken, entriesAnswerFirst, { file: QUESTION, at: "emergency: true", names: "without steps" });
});

test("four bullets", () => {
	const bullets = ["One.", "Two."].map((says) => `  - says: ${says}\n    claims: [g-basics-1]\n`).join("");
	const broken = faq().edit(QUESTION, SUMMARY, `${SUMMARY}${bullets}`);
	expectFault(broken, entriesAnswerFirst, { file: QUESTION, at: "Read what it leaves out.", names: "4 bullets" });
});
