/** Words that may not pass: who promises protection of whom, read from sentences; the exam was written by somebody who had not seen the rules. */
import { beforeAll, describe, expect, test } from "vitest";
import { WORDINGS } from "../../src/layers/promise-rules.ts";
import { textProblems } from "../../src/layers/text-rules.ts";
import type { Library } from "../../src/library.ts";
import { promiseIn } from "../../src/promises/promise.ts";
import { asRead } from "../../src/text/as-read.ts";
import { jsonLines } from "../json-lines.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});
const problems = (text: string) => textProblems("answer", text, 1500, library, true);
const EXAM = jsonLines<{ text: string; promise: boolean }>("test/exam/promises.jsonl");
const LEAST_REFUSED = 0.97;
const MOST_HARMLESS_REFUSED = 0.05;

test("of the exam's promises nearly all are refused, of its harmless sentences hardly any", () => {
	const [promises, harmless] = [true, false].map((kind) => EXAM.filter(({ promise }) => promise === kind).map(({ text }) => text)) as [
		string[],
		string[],
	];
	const through = promises.filter((text) => problems(text).length === 0);
	const refused = harmless.filter((text) => problems(text).length > 0);
	expect(through.length, through.join("\n")).toBeLessThanOrEqual(promises.length * (1 - LEAST_REFUSED));
	expect(refused.length, refused.join("\n")).toBeLessThanOrEqual(harmless.length * MOST_HARMLESS_REFUSED);
});

describe("by rules alone, whoever is the subject and however it is said", () => {
	test.each([
		"Your BTC is FDIC insured.",
		"Your funds on Kraken are FDIC insured.",
		"Kraken pays you back.",
		"You will be refunded.",
		"Nobody here loses a cent.",
		"The risk is on them.",
		"Is it insured? Yes.",
		"Hackers have no chance.",
		"Everything is covered, whatever happens.",
		"The exchange says it is insured, so your coins are safe.",
	])("promises: %s", (text) => expect(promiseIn(asRead(text), null)).not.toBeNull());

	test.each([
		["a denial", "Your BTC is not FDIC insured."],
		["somebody else's words", "Kraken says that your funds are insured."],
		["words after it", "Funds are insured, says the exchange."],
		["a question", "Are your funds insured?"],
		["a condition", "If you are refunded, tell us."],
		["a hedge", "You may be refunded."],
		["something to find out", "Ask whether your funds are insured."],
		["a quotation", 'Whoever writes "your coins are safe" is wrong.'],
		["the reader's own risk", "You bear the loss."],
		["history", "In 2019 Upbit covered the stolen ether itself."],
		["something else", "Your role is safe."],
		["a denial for two", "Nobody, not even the mods, can guarantee a refund."],
	])("%s promises nothing: %s", (_, text) => expect(promiseIn(asRead(text), null)).toBeNull());
});

describe("by rules and classifier together", () => {
	test.each(["If it goes wrong they square it with you.", "Is there any way to lose coins here? No."])("promises: %s", (text) =>
		expect(problems(text)).not.toEqual([]),
	);
	test.each([
		"who covers my loss if the exchange gets hacked",
		"will i ever be paid back",
		"It cut every balance by 36.067 % and gave tokens for it.",
		"This aged like milk.",
		"Not insured, not guaranteed, not a bank.",
	])("promises nothing: %s", (text) => expect(problems(text)).toEqual([]));
});

test("the sentence is marked, in a long text too, and the wording that is offered may stand", () => {
	const neutral = "The guide is pinned. Ask in the help channel. Withdrawals are slow today. Please be patient.";
	const [problem] = problems(`${neutral} Your funds on Kraken are FDIC insured. ${neutral}`);
	expect(problem?.says).toContain("“Your funds on Kraken are FDIC insured.”");
	expect(problem?.remedy).toContain(WORDINGS.scheme);
	for (const wording of Object.values(WORDINGS)) expect(problems(wording)).toEqual([]);
});

test("a question that members ask is no promise, a title that states one is", () => {
	expect(textProblems("phrasings", "are my coins insured", 200, library)).toEqual([]);
	expect(textProblems("question", "Are my coins insured?", 100, library)).toEqual([]);
	expect(textProblems("question", "Your coins are insured", 100, library)).not.toEqual([]);
});
