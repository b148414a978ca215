/** What the finished answers are like: how hard to read, and which of their shown sources have a date and a link. */
import { answerTo } from "../../answering/answer-to.ts";
import { answerText } from "../../answering/text.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { CELL_TOPICS, TOPICS } from "../../dataset/topics.ts";
import { aboutExchanges, generalEntry, type Target, writeTarget } from "../../matching/target.ts";
import { gradeLevel, sentencesOf, wordsOf } from "../../text/readability.ts";

/** A sentence over this loses a reader in a hurry. */
const LONG_SENTENCE = 25;
/** The worst answers that a report names. */
const WORST = 10;

export type Reading = {
	/** Flesch–Kincaid grades of all answers, one decimal. */
	readonly median: number;
	readonly highest: number;
	/** Sentences of more than 25 words, in all answers together. */
	readonly longSentences: number;
	/** The hardest answers, hardest first, by their target as it is written in custom ids. */
	readonly worst: readonly { readonly target: string; readonly grade: number }[];
};

/** The sources that answers show in themselves, each as often as it is shown. */
export type ShownSources = { readonly all: number; readonly undated: number; readonly linked: number };

export type Answers = { readonly reading: Reading; readonly shownSources: ShownSources };

export function answersOf(dataset: Dataset): Answers {
	const answers = everyTarget(dataset).flatMap((target) => {
		const answer = answerTo(dataset, target);
		return answer && answer.kind !== "own" ? [answer] : [];
	});
	const shown = answers.flatMap(({ best, sources }) => sources.filter(({ n }) => best.includes(n)));
	return {
		reading: readingOf(answers.map((answer) => ({ target: writeTarget(answer.target), text: answerText(answer) }))),
		shownSources: {
			all: shown.length,
			undated: shown.filter(({ published }) => published === null).length,
			linked: shown.filter(({ link }) => link !== null).length,
		},
	};
}

function readingOf(texts: readonly { readonly target: string; readonly text: string }[]): Reading {
	const graded = texts
		.map(({ target, text }) => ({ target, grade: Math.round(10 * gradeLevel(text)) / 10 }))
		.toSorted((a, b) => b.grade - a.grade || (a.target < b.target ? -1 : 1));
	const long = texts.flatMap(({ text }) => sentencesOf(text)).filter((sentence) => wordsOf(sentence).length > LONG_SENTENCE);
	return {
		median: graded[Math.floor(graded.length / 2)]?.grade ?? 0,
		highest: graded[0]?.grade ?? 0,
		longSentences: long.length,
		worst: graded.slice(0, WORST),
	};
}

/** Every answer that is complete by itself: cells, overviews, lists, general entries. */
export function everyTarget({ exchanges, questions }: Pick<Dataset, "exchanges" | "questions">): Target[] {
	return [
		...exchanges.flatMap(({ id }) => TOPICS.map((topic) => aboutExchanges([id], topic))),
		...CELL_TOPICS.map((topic) => aboutExchanges([], topic)),
		...questions.map(({ id }) => generalEntry(id)),
	];
}
