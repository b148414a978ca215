/** From labelled messages to a model: both opinions trained on the same examples, letters and stems on one side, meaning on the other. */
import { type Model, quantise } from "./classifier.ts";
import { type Labelled, seenOf } from "./seen.ts";
import { train, type Way } from "./train.ts";
import { trainMeaning } from "./train-meaning.ts";
import type { VectorTable } from "./vector-table.ts";

/** Folded words with names masked, and the number of their label. */
export type LabelledWords = { readonly words: readonly string[]; readonly label: number };

export function trainModel(
	examples: readonly LabelledWords[],
	labels: readonly string[],
	table: VectorTable,
	onProgress?: (done: number, of: number) => void,
): Model {
	const seen = examples.map(({ words, label }) => ({ ...seenOf(words, table), label }));
	return trainOpinions(seen, labels, table, onProgress);
}

/** From messages that are seen otherwise than questions are, or by several models. */
export function trainOpinions(
	examples: readonly Labelled[],
	labels: readonly string[],
	table: VectorTable,
	onProgress?: (done: number, of: number) => void,
	way?: Way,
): Model {
	const trained = train(examples, labels.length, onProgress, way);
	return quantise(trained, labels, trainMeaning(examples, labels.length, table));
}
