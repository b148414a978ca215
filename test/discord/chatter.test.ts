/** Chosen channels: 300 messages of a crypto server that are no questions of our field stay unanswered, and questions do not. */
import { expect, test } from "vitest";
import { worthAnswering } from "../../src/discord/conversation/chosen-channels.ts";
import { jsonLines } from "../json-lines.ts";
import { realLibrary } from "../real-library.ts";

const said = (name: string) => jsonLines<{ q: string }>(`test/exam/${name}.jsonl`).map(({ q }) => q);

/** One in a hundred. */
const MOST_OF_CHATTER = 0.01;
/** What silence costs: of the questions that the exam asks of the bot itself so many are answered where nobody called it. */
const LEAST_OF_QUESTIONS = 0.5;

test("chatter is left alone, and more than half of the questions are answered", async () => {
	const library = await realLibrary();
	const answered = (name: string) => said(name).filter((text) => worthAnswering(library, text, library.ask(text)) !== null);
	const chatter = answered("chatter");
	expect(chatter.length, chatter.join("\n")).toBeLessThanOrEqual(MOST_OF_CHATTER * said("chatter").length);
	expect(answered("questions").length).toBeGreaterThanOrEqual(LEAST_OF_QUESTIONS * said("questions").length);
});

test.each([
	["is BitMart insured?", "question"],
	["does anyone know if kraken has insurance", "question"],
	["my coinbase got hacked an hour ago, all my btc is gone", "need"],
	["abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about", "need"],
	["BitMart is insured by Lloyd's", null],
	["is bitmart insured lol", null],
	["i got hacked by a sandwich", null],
	["do you store what i type?", null],
	["is my money safe on Zaxcoin?", null],
])("%s", async (text, kind) => {
	const library = await realLibrary();
	expect(worthAnswering(library, text, library.ask(text))).toBe(kind);
});
