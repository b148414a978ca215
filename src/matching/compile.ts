/** From the files of faq/ to the compiled copy: schema, rules, training. Slow (seconds), so it runs in a process of its own. */
import { resolve } from "../dataset/dataset.ts";
import { loadTree } from "../dataset/load.ts";
import { type Tree, textsOf } from "../dataset/tree.ts";
import { isFraudKind } from "../fraud/kinds.ts";
import type { Compiled, Sample } from "./compiled.ts";
import { askedOf } from "./dataset-texts.ts";
import { evenly } from "./evenly.ts";
import { type Judging, judgingThread, trainJudging } from "./judging.ts";
import { lossExamples, trainLossModel } from "./loss-model.ts";
import { nameTable } from "./name-table.ts";
import { phrasingsSeen } from "./seen.ts";
import { trainModel } from "./train-model.ts";
import { vectorTable } from "./vector-table.ts";

/** Of each label: enough to notice a phrasing that takes its questions, few enough to look at on every edit. */
const SAMPLES = 12;

/**
 * What judges what others write is trained in a thread of its own, beside what understands members: on two cores in half the time.
 * @param faq the dataset's folder
 * @param onProgress called after each pass of training of what understands questions
 * @throws DatasetError with every fault of every file
 */
export async function compile(faq: string, onProgress?: (done: number, of: number) => void): Promise<Compiled> {
	const thread = judgingThread(faq);
	try {
		const tree = loadTree(faq);
		const judging = thread.learn(textsOf(tree), resolve(tree));
		const members = compileMembers(tree, onProgress);
		return { ...members, ...(await judging), honest: honestOf(tree) };
	} finally {
		thread.stop();
	}
}

/** The same from files that were read before, one after the other: the benchmark of phrasings leaves some of them out. */
export function compileTree(tree: Tree): Compiled {
	const members = compileMembers(tree);
	return { ...members, ...trainJudging(tree, members.parts), honest: honestOf(tree) };
}

/** What understands what members ask, and whether they tell of a loss. */
function compileMembers(tree: Tree, onProgress?: (done: number, of: number) => void): Omit<Compiled, keyof Judging | "honest"> {
	const see = phrasingsSeen(vectorTable());
	return { ...compileQuestions(tree, see, onProgress), losses: trainLossModel(lossExamples(tree, see), vectorTable()) };
}

/** What understands questions alone. */
export function compileQuestions(
	tree: Tree,
	see = phrasingsSeen(vectorTable()),
	onProgress?: (done: number, of: number) => void,
): Omit<Compiled, keyof Judging | "honest" | "losses"> {
	const parts = resolve(tree);
	const labels = [...tree.phrasings.keys()].sort();
	const examples = labels.flatMap((key, label) => phrasingsOf(tree, key).map((phrasing) => ({ ...see(phrasing), label })));
	const model = trainModel(
		examples.map(({ seen, label }) => ({ ...seen, label })),
		labels,
		vectorTable(),
		onProgress,
	);
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
