/**
 * A round of messages that stays an exam (docs/frauds.md): none of them is in faq/frauds. At first sight 43 of 53 frauds were named and 4
 * passed by; of 71 innocents one was accused and two hinted at. Since rounds 8 to 12 were learnt 50 are named and one passes by; none is
 * accused, four are hinted at. What is asserted is a floor.
 */
import { beforeAll, expect, test } from "vitest";
import { situationAfter } from "../../src/fraud/aftermath.ts";
import type { Verdict } from "../../src/fraud/judge.ts";
import { FRAUD_KINDS, isFraudKind } from "../../src/fraud/kinds.ts";
import { SIGNS, type SignId } from "../../src/fraud/signs.ts";
import type { Library } from "../../src/library.ts";
import { jsonLines } from "../json-lines.ts";
import { realLibrary } from "../real-library.ts";
import { realTree } from "../real-tree.ts";

type Item = { readonly kind: string; readonly fraud: boolean; readonly text: string };
const items = jsonLines<Item>("test/exam/frauds.jsonl");

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});
const verdict = (text: string): Verdict => library.judgeFraud({ texts: [text], links: [], author: null }).verdict;

test("frauds: at least 85 of 100 are named, at most 5 pass by", () => {
	const frauds = items.filter(({ fraud }) => fraud);
	const verdicts = frauds.map(({ text }) => verdict(text));
	const missed = frauds.filter((_, i) => verdicts[i] !== "marks").map(({ text }) => text);
	expect(frauds.length - missed.length, missed.join("\n")).toBeGreaterThanOrEqual(0.85 * frauds.length);
	expect(verdicts.filter((one) => one === "nothing" || one === "told").length).toBeLessThanOrEqual(0.05 * frauds.length);
});

test("innocents that share their words: at most 2 of 100 are accused, at most 10 hinted at", () => {
	const innocents = items.filter(({ fraud }) => !fraud);
	const verdicts = innocents.map(({ text }) => verdict(text));
	const accused = innocents.filter((_, i) => verdicts[i] === "marks").map(({ text }) => text);
	expect(accused.length, accused.join("\n")).toBeLessThanOrEqual(0.02 * innocents.length);
	expect(verdicts.filter((one) => one === "care").length).toBeLessThanOrEqual(0.1 * innocents.length);
});

test("every kind has its file with at least forty messages, every other file is of innocents, and no message of the exam is in any", () => {
	const { frauds } = realTree();
	expect([...frauds.keys()].filter(isFraudKind).sort()).toEqual(Object.keys(FRAUD_KINDS).sort());
	const known = new Set([...frauds.values()].flatMap(({ data }) => data.map((text) => text.toLowerCase())));
	for (const [kind, { data }] of frauds) {
		if (isFraudKind(kind)) expect(data.length, kind).toBeGreaterThanOrEqual(40);
		else expect(kind).toMatch(/^innocent-/);
	}
	for (const { text } of items) expect(known.has(text.toLowerCase()), text).toBe(false);
});

test("official addresses are named as whose they are; a message that leads only there is not accused for it", () => {
	const said = library.judgeFraud({
		texts: ["Please open a ticket at https://support.bitmart.com, we answer within a day."],
		links: [],
		author: null,
	});
	expect(said.official).toEqual([{ host: "support.bitmart.com", who: "BitMart" }]);
	expect(said.verdict).not.toBe("marks");
});

test.each([
	["a free mail address in an exchange's name", "For help write to kraken.support.team@gmail.com", "free-mail"],
	["the same spelt out", "For help write to kraken.support.team (at) gmail (dot) com", "free-mail"],
	["a telephone number in an exchange's name", "Coinbase support number: call 1-888-555-0143 now", "phone-support"],
	["a number dressed up", "Coinbase support: call 1✦888✦555✦0143", "phone-support"],
	["a free host with an exchange's name", "Your account is on hold: https://kraken-review.web.app", "look-alike"],
	["a short address beside an exchange's name", "Coinbase: cancel the withdrawal at bit.ly/3x1", "shortener"],
	["a form", "Fill this form to restore your wallet https://forms.gle/abc", "form"],
	["a look-alike letter", "Log in at https://\u043araken.com", "look-alike"],
])("%s is a sign", (_, text, sign) => {
	expect(library.judgeFraud({ texts: [text], links: [], author: null }).signs.map(({ id }) => id)).toContain(sign);
});

test.each([
	["a warning that names a look-alike", "kraken-login-secure.com is NOT kraken. saw it as the first ad. use your bookmark"],
	["a question whether an address is theirs", "is kraken.com-login.support theirs? the end looks odd to me"],
	["a report of a number", "the number +1 888 555 0190 in that comment isn't coinbase, I called it and they wanted anydesk. pls delete the comment"],
	["a report of who poses as whom", "Posting so others find it: number 1-888-555-0107 poses as Coinbase. They wanted my code, i gave nothing"],
	[
		"a quotation with what is said of it",
		"My dad got 'send your coins to the safe wallet that we have opened for you' by text. He laughed and hung up.",
	],
])("%s accuses nobody, though the signs are in it", (_, text) => {
	expect(library.judgeFraud({ texts: [text], links: [], author: null }).verdict).not.toBe("marks");
});

test("what is quoted is the message's own where nothing is said of it", () => {
	const text = '"Dear user, your wallet must be validated. Enter your 12 words at wallet-validate.web.app within 24 hours."';
	expect(library.judgeFraud({ texts: [text], links: [], author: null }).verdict).toBe("marks");
});

test.each([
	["advance-fee", "pay attention to the minimum, then withdraw"],
	["secret-asked", "I can fetch your parcel, just send me the pickup code"],
])("%s is no sign of everyday words", (sign, text) => {
	expect(library.judgeFraud({ texts: [text], links: [], author: null }).signs.map(({ id }) => id)).not.toContain(sign);
});

test("a seed phrase that is shown is a sign, and is repeated nowhere", () => {
	const seed = "process virus tooth erase rally general jungle october stand region wealth zoo";
	const said = library.judgeFraud({ texts: [`please help me to move 2,000 usdt. my phrase is ${seed}`], links: [], author: null });
	expect(said.signs.map(({ id }) => id)).toContain("seed-shown");
	expect(JSON.stringify(said)).not.toMatch(/virus tooth|tooth erase/);
});

test("what has happened after each sign is a situation that /lost knows", () => {
	const known = library.dataset.checklists.situations.map(({ id }) => id);
	for (const id of Object.keys(SIGNS) as SignId[]) expect(known, id).toContain(situationAfter([{ id, words: "" }]));
	expect(situationAfter([{ id: "secret-asked", words: "send me the code" }])).toBe("code");
});
