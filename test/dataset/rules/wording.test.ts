import { describe, expect, test } from "vitest";
import { wording } from "../../../src/dataset/rules/wording.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";
const QUESTION = "questions/what-is-cover.yaml";
const saying = (says: string) => faq().edit(ALPHA, "A newspaper found no policy.", says);
const asked = (says: string) => faq().edit(QUESTION, "Read what it leaves out.", says);

describe("a promise in the bot's own voice", () => {
	test.each([
		"fully insured",
		"fully covered",
		"fully protected",
		"fully backed",
		"guaranteed",
		"100% safe",
		"100 % secure",
		"completely safe",
		"risk-free",
	])("%s, in a cell's summary", (promise) => {
		expectFault(saying(`Coins here stay ${promise}.`), wording, { file: ALPHA, at: "Coins here stay", names: `"${promise}"` });
	});

	test("in a short line", () => {
		const broken = faq().edit(ALPHA, "alpha, custody: the short line", "Coins here stay fully insured");
		expectFault(broken, wording, { file: ALPHA, at: "Coins here stay", names: '"fully insured"' });
	});

	test("in a question", () => {
		expectFault(asked("Coins there stay fully insured."), wording, { file: QUESTION, at: "Coins there stay", names: '"fully insured"' });
	});

	test.each(["Coins here are not fully insured.", "Alpha says that coins stay fully insured.", "No exchange stays risk-free."])(
		"not this: %s",
		(says) => {
			expectFaults(saying(says), wording, []);
		},
	);
});

describe("deposit insurance over coins", () => {
	test.each([
		"FDIC insurance covers your crypto.",
		"The FSCS pays for lost bitcoin.",
		"SIPC protects tokens.",
		"A deposit guarantee scheme covers stablecoins.",
	])("%s", (says) => {
		expectFault(saying(says), wording, { file: ALPHA, at: says, names: "deposit insurance covered coins" });
	});

	test("in a short line", () => {
		const broken = faq().edit(ALPHA, "alpha, custody: the short line", "FDIC insurance for your coins");
		expectFault(broken, wording, { file: ALPHA, at: "FDIC insurance for", names: "deposit insurance covered coins" });
	});

	test("in a question", () => {
		expectFault(asked("SIPC protects tokens."), wording, { file: QUESTION, at: "SIPC protects tokens.", names: "deposit insurance covered coins" });
	});

	test.each(["FDIC insurance never covers crypto.", "SIPC doesn't protect tokens.", "FDIC insurance pays when a bank fails."])(
		"not this: %s",
		(says) => {
			expectFaults(saying(says), wording, []);
		},
	);
});

describe("more than the verdict bears", () => {
	const GIST = "Coins in its wallets are insured.";
	const inCell = (topic: string, says: string) => faq().edit(ALPHA, `alpha, ${topic}: the summary.`, says);

	test("in a summary, where nothing is found: the fault stands at the cell", () => {
		const broken = inCell("protection-fund", GIST);
		const line = broken.lineOf(ALPHA, "alpha, protection-fund: the short line");
		expectFault(broken, wording, { file: ALPHA, at: line, names: '"are insured" says more than the verdict "nothing-found"' });
	});

	test("in a short line", () => {
		const broken = faq().edit(ALPHA, "alpha, protection-fund: the short line", "Coins in its wallets are safe");
		expectFault(broken, wording, { file: ALPHA, at: "Coins in its wallets are safe", names: '"are safe"' });
	});

	test("in a knowledge topic, which is never confirmed", () => {
		const broken = inCell("custody", GIST);
		expectFault(broken, wording, { file: ALPHA, at: "alpha, custody: the short line", names: 'the verdict "known"' });
	});

	test("where sources disagree", () => {
		const broken = faq().edit(ALPHA, '"The exchange says that it has a policy."', `"${GIST}"`);
		expectFault(broken, wording, { file: ALPHA, at: "alpha, insurance: sources disagree", names: 'the verdict "disputed"' });
	});

	test("a confirmed cell may say so", () => {
		const sound = inCell("protection-fund", GIST).edit(
			ALPHA,
			`value: info
        says: "alpha, protection-fund: the claim."
        confidence: medium
        sources: [alpha-news]`,
			`value: yes
        says: "alpha, protection-fund: the claim."
        confidence: high
        sources: [alpha-page]`,
		);
		expectFaults(sound, wording, []);
	});

	test("a cell may say who says so", () => {
		expectFaults(inCell("protection-fund", "Alpha says that coins in its wallets are insured."), wording, []);
	});
});

test("the word itself stands in the fault as it was written", () => {
	expect(saying("Coins here stay FULLY Insured.").faults()[0]?.says).toContain('"FULLY Insured"');
});
