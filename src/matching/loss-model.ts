/**
 * The training of one question: does a message tell of the speaker's own loss, now? From the phrasings of first aid against those of
 * everything else, and from faq/losses, which holds what the two have in common: jokes, news, suppositions, what is settled.
 */
import type { Texts } from "../dataset/tree.ts";
import { type Model, probabilitiesOf } from "./classifier.ts";
import { lossCounts } from "./loss-features.ts";
import type { Labelled, Seen, SeenPhrasing } from "./seen.ts";
import type { Way } from "./train.ts";
import { trainModel } from "./train-model.ts";
import type { VectorTable } from "./vector-table.ts";

const LABELS = ["calm", "now"] as const;
const NOW = LABELS.indexOf("now");
/** Each message of faq/losses counts so often: they lie at the border, ordinary questions far from it. */
const AT_THE_BORDER = 2;
/** And each that tells of a loss so often, for there are five times as many of the others. */
const RARER = 2;

/** Slower than questions are learnt, and rare words count for less: the exams' AUROC rises from 96.2 to 96.5, and one odd word decides nothing. */
const WAY: Way = {
	epochs: 10,
	firstRate: 2.5,
	seenAtLeast: 2,
	weigh: ({ phrasings, ofPhrasings }) => Math.sqrt(Math.log(1 + ofPhrasings / phrasings)),
};
/** Meaning says less here than words do, mood being in the small ones that it passes over; without it a loss told in rare words is missed. */
const MIX = { letters: 0.85, meaning: 0.15 };

/**
 * What faq/losses says of a message goes before what a phrasing's entry says.
 * @param see as phrasingsSeen makes it
 */
export function lossExamples(texts: Pick<Texts, "questions" | "phrasings" | "losses">, see: (phrasing: string) => SeenPhrasing): Labelled[] {
	const emergencies = new Set(texts.questions.flatMap(({ data }) => (data.emergency ? [`questions/${data.id}`] : [])));
	const border = [...texts.losses].flatMap(([key, { data }]) => data.map((text) => ({ text, now: key.startsWith("now-"), times: AT_THE_BORDER })));
	const judged = new Set(border.map(({ text }) => text));
	const bank = [...texts.phrasings].flatMap(([key, { data }]) =>
		data.filter((text) => !judged.has(text)).map((text) => ({ text, now: emergencies.has(key), times: 1 })),
	);
	return [...bank, ...border].map(({ text, now, times }) => {
		const { words, seen } = see(text);
		return { ...withLoss(text, words, seen), label: LABELS.indexOf(now ? "now" : "calm"), times: times * (now ? RARER : 1) };
	});
}

export function trainLossModel(examples: readonly Labelled[], table: VectorTable): Model {
	return trainModel(examples, LABELS, table, undefined, WAY);
}

/**
 * @param text as it was written
 * @param considered its words, folded and with names masked, and what they alone show
 * @returns how probably they tell of the speaker's own loss, now
 */
export function lossProbability(model: Model, text: string, { words, seen }: { readonly words: readonly string[]; readonly seen: Seen }): number {
	return probabilitiesOf(model, withLoss(text, words, seen), MIX)[NOW] as number;
}

const withLoss = (text: string, words: readonly string[], { counts, vector }: Seen): Seen => ({ counts: lossCounts(text, words, counts), vector });
