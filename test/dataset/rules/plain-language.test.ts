import { describe, test } from "vitest";
import { plainLanguage } from "../../../src/dataset/rules/plain-language.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";
const QUESTION = "questions/what-is-cover.yaml";
const words = (count: number) => `${"on ".repeat(count - 1)}end.`;

describe.each([
	{ where: "a cell", most: 25, file: ALPHA, put: (says: string) => faq().edit(ALPHA, "A newspaper found no policy.", says) },
	{ where: "a question", most: 25, file: QUESTION, put: (says: string) => faq().edit(QUESTION, "Read what it leaves out.", says) },
])("in the summary of $where", ({ most, file, put }) => {
	test.each([
		"robust",
		"cutting-edge",
		"state-of-the-art",
		"industry-leading",
		"world-class",
		"seamlessly",
		"leverages",
		"utilizes",
		"Peace of mind",
	])("the salesman's word %s", (word) => {
		expectFault(put(`It has ${word} walls.`), plainLanguage, { file, at: `It has ${word} walls.`, names: `"${word}"` });
	});

	test(`a sentence of more than ${most} words`, () => {
		const long = words(most + 1);
		expectFault(put(long), plainLanguage, { file, at: long, names: `${most + 1} words` });
	});

	test(`a sentence of ${most} words is short enough`, () => {
		expectFaults(put(words(most)), plainLanguage, []);
	});

	test("a sentence without its full stop", () => {
		expectFault(put("It keeps most coins offline"), plainLanguage, { file, at: "It keeps most coins offline", names: "no full stop" });
	});

	test.each(["Does it?", "It does!", "It does (most of them)"])("a sentence that ends otherwise: %s", (says) => {
		expectFaults(put(says), plainLanguage, []);
	});
});

test("a short line with a full stop", () => {
	const broken = faq().edit(ALPHA, "alpha, custody: the short line", "Most coins offline.");
	expectFault(broken, plainLanguage, { file: ALPHA, at: "Most coins offline.", names: "without a full stop" });
});

test("a step of a checklist without a full stop", () => {
	const broken = faq().edit("checklists.yaml", '"Tell the exchange."', '"Tell the exchange"');
	expectFault(broken, plainLanguage, { file: "checklists.yaml", at: "Tell the exchange", names: "no full stop" });
});

test.each(["steps", "tell"])("an entry's %s are one breath each", (part) => {
	const long = words(26);
	const broken = faq().edit(QUESTION, "summary:\n", `${part}:\n  - says: ${long}\n    claims: [g-basics-1]\nsummary:\n`);
	expectFault(broken, plainLanguage, { file: QUESTION, at: long, names: "26 words" });
});

test("an answer without its full stop", () => {
	const broken = faq().edit(QUESTION, "Cover pays only for what it names.", "It pays for what it names");
	expectFault(broken, plainLanguage, { file: QUESTION, at: "It pays for what it names", names: "no full stop" });
});

test("two sentences of 20 words are two breaths; one of 26 in a bottom line is too long", () => {
	expectFaults(
		faq().edit(ALPHA, "A newspaper found no policy.", `${words(20).replace("on", "On")} ${words(20).replace("on", "On")}`),
		plainLanguage,
		[],
	);
	const long = `Nothing ${words(25)}`;
	const broken = faq().edit(ALPHA, "Perhaps: a policy is not confirmed.", long);
	expectFault(broken, plainLanguage, { file: ALPHA, at: long, names: "26 words" });
});
