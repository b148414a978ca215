/** From the files of faq/ to the compiled copy: schema, rules, training. Slow (seconds), so it runs in a process of its own. */
import { resolve } from "../dataset/dataset.ts";
import { loadTree } from "../dataset/load.ts";
import { type Tree, textsOf } from "../dataset/tree.ts";
import { isFraudKind } from "../fraud/kinds.ts";
import type { Compiled, Sample } from "./compiled.ts";
import { askedOf } from "./dataset-texts.ts";
import { evenly } from "./evenly.ts";
import { type Judging, trainJudging, trainJudgingBeside } from "./judging.ts";
import { maskedPhrasing } from "./mentions.ts";
import { nameTable } from "./name-table.ts";
import { trainModel } from "./train-model.ts";
import { vectorTable } from "./vector-table.ts";

/** Of each label: enough to notice a phrasing that takes its questions, few enough to look at on every edit. */
const SAMPLES = 12;

/**
 * What judges messages is trained beside what understands questions, in threads of its own: on two cores in half the time.
 * @param faq the dataset's folder
 * @param onProgress called after each pass of training of what understands questions
 * @throws DatasetError with every fault of every file
 */
export async function compile(faq: string, onProgress?: (done: number, of: number) => void): Promise<Compiled> {
	const tree = loadTree(faq);
	const judging = trainJudgingBeside(textsOf(tree), resolve(tree));
	const questions = compileQuestions(tree, onProgress);
	return { ...questions, ...(await judging), honest: honestOf(tree) };
}

/** The same from files that were read before, one after the other: the benchmark of phrasings leaves some of them out. */
export function compileTree(tree: Tree): Compiled {
	const questions = compileQuestions(tree);
	return { ...questions, ...trainJudging(tree, questions.parts), honest: honestOf(tree) };
}

type Questions = Omit<Compiled, keyof Judging | "honest">;

/** What understands questions, without what judges messages that somebody suspects, or that tell of a loss. */
export function compileQuestions(tree: Tree, onProgress?: (done: number, of: number) => void): Questions {
	const parts = resolve(tree);
	const labels = [...tree.phrasings.keys()].sort();
	const examples = labels.flatMap((key, label) => phrasingsOf(tree, key).map((phrasing) => ({ words: maskedPhrasing(phrasing), label })));
	const model = trainModel(examples, labels, vectorTable(), onProgress);
	const vocabulary = new Map<string, number>();
	for (const word of examples.flatMap(({ words }) => words)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
	const ordinary = [...nameTable(parts.exchanges, parts.names, vocabulary.keys()).ordinary];
	return { parts, model, ordinary, vocabulary: [...vocabulary], samples: samplesOf(tree, labels) };
}

/** Enough to notice a pattern that strikes at random. */
const HONEST = 600;

function honestOf(tree: Tree): string[] {
	const honest = [...tree.frauds].flatMap(([kind, { data }]) => (isFraudKind(kind) ? [] : data));
	return [...evenly(honest, HONEST), ...evenly(askedOf(tree, "BitMart"), HONEST)];
}

/** As many of each label, evenly from its list. */
function samplesOf(tree: Tree, labels: readonly string[]): Sample[] {
	return labels
		.filter((label) => !label.startsWith("declined/"))
		.flatMap((label) => evenly(phrasingsOf(tree, label), SAMPLES).map((phrasing) => ({ label, phrasing })));
}

function phrasingsOf(tree: Tree, key: string): readonly string[] {
	return tree.phrasings.get(key)?.data ?? [];
}
