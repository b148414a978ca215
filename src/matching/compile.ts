/** From the files of faq/ to the compiled copy: schema, rules, training. Slow (seconds), so it runs in a process of its own. */
import { resolve } from "../dataset/dataset.ts";
import { loadTree } from "../dataset/load.ts";
import type { Tree } from "../dataset/tree.ts";
import type { Compiled, Sample } from "./compiled.ts";
import { maskedPhrasing } from "./mentions.ts";
import { nameTable } from "./name-table.ts";
import { trainModel } from "./train-model.ts";
import { vectorTable } from "./vector-table.ts";

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
	const parts = resolve(tree);
	const labels = [...tree.phrasings.keys()].sort();
	const examples = labels.flatMap((key, label) => phrasingsOf(tree, key).map((phrasing) => ({ words: maskedPhrasing(phrasing), label })));
	const model = trainModel(examples, labels, vectorTable(), onProgress);
	const vocabulary = new Map<string, number>();
	for (const key of labels) for (const word of phrasingsOf(tree, key).flatMap(maskedPhrasing)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
	const ordinary = [...nameTable(parts.exchanges, parts.names, vocabulary.keys()).ordinary];
	return { parts, model, ordinary, vocabulary: [...vocabulary], samples: samplesOf(tree, labels) };
}

/** As many of each label, evenly from its list. */
function samplesOf(tree: Tree, labels: readonly string[]): Sample[] {
	return labels
		.filter((label) => !label.startsWith("declined/"))
		.flatMap((label) => {
			const all = phrasingsOf(tree, label);
			const step = Math.max(1, all.length / SAMPLES);
			return Array.from({ length: Math.min(SAMPLES, all.length) }, (_, i) => ({ label, phrasing: all[Math.floor(i * step)] as string }));
		});
}

function phrasingsOf(tree: Tree, key: string): readonly string[] {
	return tree.phrasings.get(key)?.data ?? [];
}
