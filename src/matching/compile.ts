/** From the files of faq/ to the compiled copy: schema, rules, training. Slow (seconds), so it runs in a process of its own. */
import { type DatasetParts, resolve } from "../dataset/dataset.ts";
import { loadTree } from "../dataset/load.ts";
import type { Tree } from "../dataset/tree.ts";
import { fraudWords } from "../fraud/fraud-words.ts";
import { markedNames } from "../fraud/marked-names.ts";
import { normalText } from "../fraud/normal-text.ts";
import { type Model, quantise } from "./classifier.ts";
import type { Compiled, Sample } from "./compiled.ts";
import { countFeatures } from "./features.ts";
import { maskedPhrasing } from "./mentions.ts";
import { nameTable } from "./name-table.ts";
import { train } from "./train.ts";

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
	const examples = labels.flatMap((key, label) =>
		phrasingsOf(tree, key).map((phrasing) => ({ counts: countFeatures(maskedPhrasing(phrasing)), label })),
	);
	const model = quantise(train(examples, labels.length, onProgress), labels);
	const vocabulary = new Map<string, number>();
	for (const key of labels) for (const word of phrasingsOf(tree, key).flatMap(maskedPhrasing)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
	const ordinary = [...nameTable(parts.exchanges, parts.names, vocabulary.keys()).ordinary];
	return { parts, model, frauds: fraudModel(tree, parts), ordinary, vocabulary: [...vocabulary], samples: samplesOf(tree, labels) };
}

/** So many of the questions that members ask are shown to the classifier of frauds as honest messages. */
const ASKED = 700;

/** The same features and training, over faq/frauds and some of what members ask. */
function fraudModel(tree: Tree, parts: DatasetParts): Model {
	const marked = markedNames(parts);
	const asked = [...tree.phrasings.values()].flatMap(({ data }) => data);
	const step = Math.max(1, asked.length / ASKED);
	const some = Array.from({ length: Math.min(ASKED, asked.length) }, (_, i) =>
		(asked[Math.floor(i * step)] as string).replaceAll("{exchange}", "Coinbase"),
	);
	const banks = [...[...tree.frauds].map(([kind, { data }]) => [kind, data] as const), ["innocent-asked", some] as const].sort(([a], [b]) =>
		a < b ? -1 : 1,
	);
	const examples = banks.flatMap(([, messages], label) =>
		messages.map((text) => ({ counts: countFeatures(fraudWords(normalText(text), marked)), label })),
	);
	return quantise(
		train(examples, banks.length),
		banks.map(([kind]) => kind),
	);
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
