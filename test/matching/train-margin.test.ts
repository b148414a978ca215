/** The margin that moderators' words are judged by: it separates what it learnt, is the same every time, and says nothing of what it does not know. */
import { expect, test } from "vitest";
import { probabilities } from "../../src/matching/classifier.ts";
import { countFeatures } from "../../src/matching/features.ts";
import { trainMargin } from "../../src/matching/train-margin.ts";
import { sentenceVector, vectorTable } from "../../src/matching/vector-table.ts";

const table = vectorTable();
const LABELS = ["plain", "promise"] as const;
const PROMISES = [
	"you will be refunded in full",
	"your coins are insured",
	"they pay you back",
	"nobody loses a coin here",
	"every loss is refunded",
];
const PLAIN = [
	"open a ticket in the help channel",
	"the call is on friday",
	"nobody can refund you",
	"ask whether coins are insured",
	"read the terms",
];
const example = (text: string, label: number) => ({ counts: countFeatures(text.split(" ")), vector: sentenceVector(table, text.split(" ")), label });
const learnt = () => trainMargin([...PLAIN.map((text) => example(text, 0)), ...PROMISES.map((text) => example(text, 1))], LABELS, table);
const marginOf = (model: ReturnType<typeof learnt>, text: string) => {
	const [none = 0, some = 0] = probabilities(model, text.split(" "), { letters: 1, meaning: 1 });
	return Math.log(some / none);
};

test("separates what it learnt, the one side above zero and the other below", () => {
	const model = learnt();
	expect(PROMISES.filter((text) => marginOf(model, text) <= 0)).toEqual([]);
	expect(PLAIN.filter((text) => marginOf(model, text) >= 0)).toEqual([]);
});

test("is the same each time", () => {
	expect(learnt()).toEqual(learnt());
});

test("knows a promise in other words by its meaning", () => {
	const model = learnt();
	expect(marginOf(model, "all losses get reimbursed")).toBeGreaterThan(marginOf(model, "join the meeting tomorrow"));
});
