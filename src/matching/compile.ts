/** From the files of faq/ to the compiled copy: schema, rules, training. Slow (seconds), so it runs in a process of its own. */
import { resolve } from "../dataset/dataset.ts";
import { loadTree } from "../dataset/load.ts";
import type { Tree } from "../dataset/tree.ts";
import { quantise } from "./classifier.ts";
import type { Compiled } from "./compiled.ts";
import { countFeatures } from "./features.ts";
import { maskedPhrasing } from "./mentions.ts";
import { nameTable } from "./name-table.ts";
import { train } from "./train.ts";

/**
 * @param faq the dataset's folder
 * @param onProgress called after each pass of training
 * @throws DatasetError with every fault of every file
 */
export function compile(faq: string, onProgress?: (done: number, of: number) => void): Compiled {
	const tree = loadTree(faq);
	const parts = resolve(tree);
	const labels = [...tree.phrasings.keys()].sort();
	const examples = labels.flatMap((key, label) =>
		phrasingsOf(tree, key).map((phrasing) => ({ counts: countFeatures(maskedPhrasing(phrasing)), label })),
	);
	const model = quantise(train(examples, labels.length, onProgress), labels);
	const vocabulary = new Map<string, number>();
	for (const key of labels) for (const word of phrasingsOf(tree, key).flatMap(maskedPhrasing)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
	return { parts, model, ordinary: [...nameTable(parts.exchanges, parts.names, vocabulary.keys()).ordinary], vocabulary: [...vocabulary] };
}

function phrasingsOf(tree: Tree, key: string): readonly string[] {
	return tree.phrasings.get(key)?.data ?? [];
}
