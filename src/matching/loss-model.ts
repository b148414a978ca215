/**
 * The training of one question: does a message tell of the speaker's own loss, now? From the phrasings of first aid against those of
 * everything else, and from faq/losses, which holds what the two have in common: jokes, news, suppositions, what is settled.
 */
import type { Tree } from "../dataset/tree.ts";
import { type Model, probabilities } from "./classifier.ts";
import { maskedPhrasing } from "./mentions.ts";
import { type LabelledWords, trainModel } from "./train-model.ts";
import type { VectorTable } from "./vector-table.ts";

const LABELS = ["calm", "now"] as const;
const NOW = LABELS.indexOf("now");
/** Each message of faq/losses counts so often: they lie at the border, ordinary questions far from it. */
const AT_THE_BORDER = 3;
/** And each that tells of a loss so often, for there are seven times as many of the others. */
const RARER = 3;

/** Messages with whether each tells of a loss now; what faq/losses says goes before what a phrasing's entry says. */
export function lossExamples(tree: Pick<Tree, "questions" | "phrasings" | "losses">): LabelledWords[] {
	const emergencies = new Set(tree.questions.flatMap(({ data }) => (data.emergency ? [`questions/${data.id}`] : [])));
	const border = [...tree.losses].flatMap(([key, { data }]) => data.map((text) => ({ text, now: key.startsWith("now-"), times: AT_THE_BORDER })));
	const judged = new Set(border.map(({ text }) => text));
	const bank = [...tree.phrasings].flatMap(([key, { data }]) =>
		data.filter((text) => !judged.has(text)).map((text) => ({ text, now: emergencies.has(key), times: 1 })),
	);
	return [...bank, ...border].flatMap(({ text, now, times }) => {
		const example = { words: maskedPhrasing(text), label: LABELS.indexOf(now ? "now" : "calm") };
		return Array.from({ length: times * (now ? RARER : 1) }, () => example);
	});
}

export function trainLossModel(examples: readonly LabelledWords[], table: VectorTable): Model {
	return trainModel(examples, LABELS, table);
}

/** @param words folded, names masked @returns how probably they tell of the speaker's own loss, now */
export function lossProbability(model: Model, words: readonly string[]): number {
	return probabilities(model, words)[NOW] as number;
}
