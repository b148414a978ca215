/** Every finished answer of the dataset: it answers first, keeps to its budget, reads easily, and says nothing uncited. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Passage, SharedAnswer } from "../../src/answering/answer.ts";
import { LONGEST_BOTTOM_LINE } from "../../src/answering/bottom-lines.ts";
import { answerText } from "../../src/answering/text.ts";
import { CELL_TOPICS, TOPICS } from "../../src/dataset/topics.ts";
import type { Library } from "../../src/library.ts";
import { aboutExchanges, generalEntry, writeTarget } from "../../src/matching/target.ts";
import { gradeLevel, sentencesOf, wordsOf } from "../../src/text/readability.ts";
import { realLibrary, sharedAnswer } from "../real-library.ts";

let library: Library;
let singles: SharedAnswer[];
let overviews: SharedAnswer[];
let lists: SharedAnswer[];
let pairs: SharedAnswer[];
beforeAll(async () => {
	library = await realLibrary();
	const { exchanges, questions } = library.dataset;
	const ids = exchanges.map(({ id }) => id);
	singles = [
		...ids.flatMap((id) => CELL_TOPICS.map((topic) => sharedAnswer(library, aboutExchanges([id], topic)))),
		...questions.map(({ id }) => sharedAnswer(library, generalEntry(id))),
	];
	overviews = ids.map((id) => sharedAnswer(library, aboutExchanges([id], "overview")));
	lists = CELL_TOPICS.map((topic) => sharedAnswer(library, aboutExchanges([], topic)));
	// Each exchange beside the next: one of each kind of pair, on every topic.
	pairs = ids.flatMap((id, i) => TOPICS.map((topic) => sharedAnswer(library, aboutExchanges([id, ids[(i + 1) % ids.length] ?? ""], topic))));
});
const all = () => [...singles, ...overviews, ...lists, ...pairs];
const name = (answer: SharedAnswer) => writeTarget(answer.target);
const lengthOf = (answer: SharedAnswer) => answerText(answer).length;
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const overBudget = (answers: readonly SharedAnswer[], most: number) =>
	answers.filter((answer) => lengthOf(answer) > most).map((answer) => `${name(answer)}: ${lengthOf(answer)}`);

test("each begins with its bottom line: one line of at most 140 characters that ends like a sentence", () => {
	for (const answer of all()) {
		expect(answerText(answer).split("\n")[0], name(answer)).toBe(answer.bottomLine);
		expect(answer.bottomLine.length, `${name(answer)}: ${answer.bottomLine}`).toBeLessThanOrEqual(LONGEST_BOTTOM_LINE);
		expect(answer.bottomLine, name(answer)).toMatch(/^["“]?[\p{L}\p{N}].*[.?!)]["”]?$/u);
	}
});

describe("budgets, in characters of text", () => {
	test("a single answer: 900 at most, 700 in the median", () => {
		expect(overBudget(singles, 900)).toEqual([]);
		expect(median(singles.map(lengthOf))).toBeLessThanOrEqual(700);
	});

	test("an overview: 1,300", () => {
		expect(overBudget(overviews, 1300)).toEqual([]);
	});

	test("a list over all: 1,900, every exchange once, grouped by verdict", () => {
		expect(overBudget(lists, 1900)).toEqual([]);
		for (const list of lists) {
			const sections = list.kind === "table" ? list.sections : [];
			expect(sections.flatMap(({ lines }) => lines)).toHaveLength(library.dataset.exchanges.length);
			for (const { verdict, lines } of sections) expect(new Set(lines.map((line) => line.verdict))).toEqual(new Set([verdict]));
		}
	});

	test("three reasons at most, and two or three sources in the answer itself", () => {
		for (const answer of singles) {
			expect(answer.why.length, name(answer)).toBeLessThanOrEqual(answer.kind === "about" ? 5 : 3);
			expect(answer.best.length, name(answer)).toBeLessThanOrEqual(3);
			for (const n of answer.best)
				expect(
					answer.sources.some((source) => source.n === n),
					name(answer),
				).toBe(true);
			if (answer.sources.length > 0) expect(answer.best.length, name(answer)).toBeGreaterThan(0);
		}
	});
});

describe("words", () => {
	test("no sentence of more than 25 words, but the list of the exchanges' names", () => {
		const long = all()
			.filter(({ target }) => !(target.kind === "entry" && target.id === "covered-exchanges"))
			.flatMap((answer) => sentencesOf(answerText(answer)).filter((says) => wordsOf(says).length > 25));
		expect([...new Set(long)]).toEqual([]);
	});

	test("Flesch–Kincaid grade: 8 at most in the median, none over 11", () => {
		const grades = [...singles, ...overviews, ...lists].map((answer) => ({ answer: name(answer), grade: gradeLevel(answerText(answer)) }));
		expect(grades.filter(({ grade }) => grade > 11)).toEqual([]);
		expect(median(grades.map(({ grade }) => grade))).toBeLessThanOrEqual(8);
	});

	test("never one side and the other without saying about what", () => {
		for (const answer of all()) expect(answerText(answer), name(answer)).not.toMatch(/on one side|on the other:/i);
	});
});

test("nothing uncited: each sentence has a source, or stands on what was looked for and not found", () => {
	const { dataset } = library;
	const onAbsences = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => dataset.evidence(id)?.absence);
	const uncited = (says: string) => {
		const cells = dataset.exchanges.flatMap(({ topics }) => CELL_TOPICS.map((topic) => topics[topic]));
		const sentences = [
			...cells.flatMap(({ summary, forYou, short }) => [...summary, ...(forYou ? [forYou] : []), short]),
			...dataset.questions.flatMap(({ steps, summary, tell, never }) => [...steps, ...summary, ...tell, ...(never ? [never] : [])]),
		];
		return !sentences.some((sentence) => sentence.says === says && onAbsences(sentence.claims));
	};
	const passagesOf = (answer: SharedAnswer): Passage[] => {
		if (answer.kind === "about") return [];
		if (answer.kind === "table") return [];
		const { why, forYou, excludes, against, steps, tell, never } = answer;
		return [...why, ...against, ...steps, ...tell, ...[forYou, excludes, never].flatMap((passage) => passage ?? [])];
	};
	for (const answer of all()) {
		const numbers = new Set(answer.sources.map(({ n }) => n));
		for (const { says, cites } of passagesOf(answer)) {
			for (const n of cites) expect(numbers, name(answer)).toContain(n);
			if (cites.length === 0) expect(uncited(says), `${name(answer)}: ${says}`).toBe(false);
		}
	}
});

test("an emergency is steps: numbered, with no tip before the next step", () => {
	const emergencies = singles.flatMap((answer) => (answer.kind === "entry" && answer.emergency ? [answer] : []));
	expect(emergencies.length).toBeGreaterThan(8);
	for (const answer of emergencies) {
		expect(answer.tip, name(answer)).toBeNull();
		const [, second = ""] = answerText(answer).split("\n");
		expect(second, name(answer)).toMatch(/^1\. /);
	}
});

test("a name in a general question is never dropped: a line of that exchange's cell stands with the answer", () => {
	for (const { id, focus } of library.dataset.questions) {
		const answer = sharedAnswer(library, generalEntry(id, ["bitmart", "kraken"]));
		expect(
			answer.focus.map(({ exchange }) => exchange),
			id,
		).toEqual(["bitmart", "kraken"]);
		const cell = focus && library.dataset.exchange("bitmart")?.topics[focus];
		if (cell) expect(answer.focus[0]?.says, id).toBe(cell.bottomLine);
		for (const { says } of answer.focus) expect(answerText(answer), id).toContain(says);
	}
});

test("both sides stay reachable: whatever contradicts a shown claim is among the answer's claims", () => {
	for (const answer of singles) {
		const shown = new Set(answer.claims.map(({ id }) => id));
		for (const { id } of answer.claims) {
			const others = (library.dataset.evidence(id)?.conflictsWith ?? []).filter((other) => library.dataset.evidence(other)?.supersededBy === null);
			if (others.length > 0)
				expect(
					others.some((other) => shown.has(other)),
					`${name(answer)}: ${id}`,
				).toBe(true);
		}
	}
});
