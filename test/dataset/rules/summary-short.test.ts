import { test } from "vitest";
import { summaryShort } from "../../../src/dataset/rules/summary-short.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";
const QUESTION = "questions/what-is-cover.yaml";
const CELL = "        claims: [alpha-custody-1]\n";
const OTHERS = ["regulation", "incidents", "claims", "exclusions", "transparency", "fiat-protection"].map((topic) => `beta-${topic}-1`);

test("a cell whose summary cites five claims", () => {
	const broken = faq().edit(ALPHA, CELL, `        claims: [alpha-custody-1, ${OTHERS.slice(0, 4).join(", ")}]\n`);
	expectFault(broken, summaryShort, { file: ALPHA, at: "alpha, custody: the summary.", names: "5 claims" });
});

test("a cell whose summary cites four claims, one of them twice, has none too many", () => {
	const again = `      - says: "The same once more."\n${CELL}`;
	const sound = faq().edit(ALPHA, CELL, `        claims: [alpha-custody-1, ${OTHERS.slice(0, 3).join(", ")}]\n${again}`);
	expectFaults(sound, summaryShort, []);
});

test("a question of which no sentence names a claim", () => {
	const broken = faq().edit(QUESTION, "    claims: [g-basics-1]\n", "").edit(QUESTION, "    claims: [g-basics-2]\n", "");
	expectFaults(broken, summaryShort, [
		{ file: QUESTION, at: "Cover is a promise", names: "no sentence names a claim" },
		{ file: QUESTION, at: "Cover is a promise", names: "this sentence has no claim" },
		{ file: QUESTION, at: "Read what it leaves out.", names: "this sentence has no claim" },
	]);
});

test("a question with one sentence that no claim holds", () => {
	const broken = faq().edit(QUESTION, "    claims: [g-basics-2]\n", "");
	expectFault(broken, summaryShort, { file: QUESTION, at: "Read what it leaves out.", names: "this sentence has no claim" });
});

test("a question whose summary cites seven claims", () => {
	const broken = faq().edit(QUESTION, "claims: [g-basics-1]", `claims: [${OTHERS.slice(0, 6).join(", ")}]`);
	expectFault(broken, summaryShort, { file: QUESTION, at: "Cover is a promise", names: "7 claims" });
});

test("a question whose summary cites six claims has none too many", () => {
	expectFaults(faq().edit(QUESTION, "claims: [g-basics-1]", `claims: [${OTHERS.slice(0, 5).join(", ")}]`), summaryShort, []);
});

test("an entry about the bot that has lost its mark", () => {
	const file = "questions/about-the-bot.yaml";
	const broken = faq().edit(file, "about: true\n", "");
	expectFaults(broken, summaryShort, [
		{ file, at: "I answer questions", names: "no sentence names a claim" },
		{ file, at: "I answer questions", names: "this sentence has no claim" },
	]);
});
