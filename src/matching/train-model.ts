/** From labelled messages to a model: both opinions trained on the same examples, letters and stems on one side, meaning on the other. */
import { type Model, quantise } from "./classifier.ts";
import { countFeatures } from "./features.ts";
import { type Example, train, type Way } from "./train.ts";
import { type MeaningExample, trainMeaning } from "./train-meaning.ts";
import { sentenceVector, type VectorTable } from "./vector-table.ts";

/** Folded words with names masked, and the number of their label. */
export type LabelledWords = { readonly words: readonly string[]; readonly label: number };

export function trainModel(
	examples: readonly LabelledWords[],
	labels: readonly string[],
	table: VectorTable,
	onProgress?: (done: number, of: number) => void,
): Model {
	const seen = examples.map(({ words, label }) => ({ counts: countFeatures(words), vector: sentenceVector(table, words), label }));
	return trainOpinions(seen, labels, table, onProgress);
}

/** From messages that were counted and summed before: where several models learn from the same, or the opinions from different words. */
export function trainOpinions(
	examples: readonly (Example & MeaningExample)[],
	labels: readonly string[],
	table: VectorTable,
	onProgress?: (done: number, of: number) => void,
	way?: Way,
): Model {
	const letters = quantise(train(examples, labels.length, onProgress, way), labels);
	return { ...letters, meaning: trainMeaning(examples, labels.length, table) };
}
