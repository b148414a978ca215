/** From the files of faq/ to the compiled copy: schema, rules, training. Slow (seconds), so it runs in a process of its own. */
import { type DatasetParts, resolve } from "../dataset/dataset.ts";
import { loadTree } from "../dataset/load.ts";
import type { Tree } from "../dataset/tree.ts";
import { isFraudKind } from "../fraud/kinds.ts";
import type { Compiled, Sample } from "./compiled.ts";
import { askedOf } from "./dataset-texts.ts";
import { evenly } from "./evenly.ts";
import { honestMessages, trainFraudModels } from "./fraud-models.ts";
import { lossExamples, trainLossModel } from "./loss-model.ts";
import { maskedPhrasing } from "./mentions.ts";
import { nameTable } from "./name-table.ts";
import { trainModel } from "./train-model.ts";
import { vectorTable } from "./vector-table.ts";
import { lureModel, promiseModel } from "./words-models.ts";

/** Of each label: enough to notice a phrasing that takes its questions, few enough to look at on every edit. */
const SAMPLES = 12;

/**
 * @param faq the dataset's folder
 * @param onProgress called after each pass of training
 * @throws DatasetError with every fault of every file
 */
export function compile(faq: string, onProgress?: (done: number, of: number) => void): Compiled {
	return compileTree(loadTree(faq), onProgress);
}

/** The same from files that were read before: the benchmark of phrasings leaves some of them out. */
export function compileTree(tree: Tree, onProgress?: (done: number, of: number) => void): Compiled {
	const questions = compileQuestions(tree, onProgress);
	const { parts } = questions;
	const losses = trainLossModel(lossExamples(tree, vectorTable()), vectorTable());
	const written = { promises: promiseModel(tree, parts), lures: lureModel(tree, parts) };
	return { ...questions, losses, frauds: fraudModels(tree, parts), ...written, honest: honestOf(tree) };
}

type Questions = Omit<Compiled, "frauds" | "promises" | "lures" | "losses" | "honest">;

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

function fraudModels(tree: Tree, parts: DatasetParts): Compiled["frauds"] {
	const messages = [...tree.frauds].flatMap(([kind, { data }]) => data.map((text) => ({ kind, text })));
	return trainFraudModels([...messages, ...honestMessages(tree, parts)], parts);
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
