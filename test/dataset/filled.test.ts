import { expect, test } from "vitest";
import { filled } from "../../src/dataset/filled.ts";
import type { Question } from "../../src/dataset/schema.ts";
import { realLibrary } from "../real-library.ts";

const HOLDINGS = { exchanges: ["Kraken", "Upbit"], topics: 12, questions: 3 };
const entry: Question = {
	id: "covered",
	title: "Which?",
	about: true,
	bottomLine: "I know {exchange_count} exchanges.",
	summary: [{ says: "They are {exchanges}; {topic_count} topics, {question_count} answers, {other} stays.", claims: [] }],
	steps: [],
	tell: [],
	related: [],
};

test("an entry about the bot counts what the dataset holds", () => {
	const { bottomLine, summary } = filled(entry, HOLDINGS);
	expect(bottomLine).toBe("I know 2 exchanges.");
	expect(summary[0]?.says).toBe("They are Kraken, Upbit; 12 topics, 3 answers, {other} stays.");
});

test("an entry on anything else is left as it is", () => {
	const { about, ...other } = entry;
	expect(about && filled(other, HOLDINGS)).toBe(other);
});

test("no entry of the real dataset is shown with a word in braces", async () => {
	const says = (await realLibrary()).dataset.questions.flatMap(({ title, bottomLine, summary }) => [
		title,
		bottomLine ?? "",
		...summary.map((s) => s.says),
	]);
	expect(says.filter((text) => /[{}]/.test(text))).toEqual([]);
});
