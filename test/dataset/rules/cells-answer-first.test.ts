import { describe, expect, test } from "vitest";
import { cellsAnswerFirst } from "../../../src/dataset/rules/cells-answer-first.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";
const DISPUTED = "Perhaps: a policy is not confirmed.";
const PARTNERS = "No insurer is named by it.";
/** The line of a knowledge topic, which no verdict bounds. */
const custody = (says: string) => faq().edit(ALPHA, "Nothing is known of alpha and custody.", says);
const insurance = (says: string) => faq().edit(ALPHA, DISPUTED, says);

test.each([
	"Disputed: some say so.",
	"Said to be mostly offline.",
	"In part, it says.",
	"An undated page calls it offline.",
	"Undated pages call it offline.",
	"Reportedly offline.",
	"According to its page, offline.",
	"Sources differ on that.",
])("a first line that puts off the answer: %s", (says) => {
	expectFault(custody(says), cellsAnswerFirst, { file: ALPHA, at: says, names: "begins with" });
});

test.each(["Perhaps, for US dollars only.", "Only partly, and not for your own mistakes.", "Mostly offline, by its own word."])(
	"an answer: %s",
	(says) => {
		expectFaults(custody(says), cellsAnswerFirst, []);
	},
);

test("a newsroom in the first line; the exchange itself may stand there", () => {
	expectFault(custody("Mostly offline, The Daily found."), cellsAnswerFirst, { file: ALPHA, at: "The Daily found", names: '"the daily"' });
	expectFaults(custody("Alpha keeps most of them offline, by its own word."), cellsAnswerFirst, []);
});

describe("more than the verdict bears", () => {
	test.each(["Your coins are covered by a policy.", "Yes, though not all of it.", "A policy pays for stolen coins."])(
		"where sources disagree: %s",
		(says) => {
			expectFault(insurance(says), cellsAnswerFirst, { file: ALPHA, at: says, names: 'the verdict "disputed"' });
		},
	);

	test("where nothing was found", () => {
		const says = "Lloyd's stands behind it.";
		expectFault(faq().edit(ALPHA, PARTNERS, says), cellsAnswerFirst, { file: ALPHA, at: says, names: 'the verdict "nothing-found"' });
	});

	test("only what is confirmed may be said plainly", () => {
		const confirmed = (more: string) =>
			faq()
				.edit(ALPHA, "Nothing is known of alpha and protection-fund.", "Yes, its fund pays for stolen coins.")
				.edit(
					ALPHA,
					`value: info
        says: "alpha, protection-fund: the claim."
        confidence: medium
        sources: [alpha-news]`,
					`value: ${more}
        says: "alpha, protection-fund: the claim."
        confidence: high
        sources: [alpha-page]`,
				);
		expectFaults(confirmed("yes"), cellsAnswerFirst, []);
		expectFault(confirmed("partial"), cellsAnswerFirst, { file: ALPHA, at: "Yes, its fund pays", names: 'the verdict "partial"' });
	});

	test("a topic of knowledge is bounded by no verdict", () => {
		expectFaults(custody("Yes, they are kept offline."), cellsAnswerFirst, []);
	});
});

test("a gist with a full stop", () => {
	expectFault(faq().edit(ALPHA, "gist: none named", "gist: none named."), cellsAnswerFirst, {
		file: ALPHA,
		at: "gist: none named.",
		names: "full stop",
	});
});

test.each([
	['    bottomLine: "No insurer is named by it."\n', "bottomLine"],
	["    gist: none named\n", "gist"],
])("without its line, a cell is none: %j", (line, names) => {
	expect(faq().edit(ALPHA, line, "").faults()[0]?.says).toContain(names);
});

test("longer than a phone shows at once", () => {
	expect(custody(`${"long ".repeat(30)}line.`).faults()[0]?.says).toContain("140 characters");
	expect(
		faq()
			.edit(ALPHA, "gist: none named", `gist: ${"x".repeat(35)}`)
			.faults()[0]?.says,
	).toContain("34 characters");
});
