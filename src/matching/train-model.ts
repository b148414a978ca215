/** From labelled messages to a model: both opinions trained on the same examples, letters and stems on one side, meaning on the other. */
import { type Model, quantise } from "./classifier.ts";
import { countFeatures } from "./features.ts";
import { train } from "./train.ts";
import { trainMeaning } from "./train-meaning.ts";
import { sentenceVector, type VectorTable } from "./vector-table.ts";

/** Folded words with names masked, and the number of their label. */
export type LabelledWords = { readonly words: readonly string[]; readonly label: number };

export function trainModel(
	examples: readonly LabelledWords[],
	labels: readonly string[],
	table: VectorTable,
	onProgress?: (done: number, of: number) => void,
): Model {
	const counted = examples.map(({ words, label }) => ({ counts: countFeatures(words), label }));
	const trained = train(counted, labels.length, onProgress);
	const meaning = trainMeaning(
		examples.map(({ words, label }) => ({ vector: sentenceVector(table, words), label })),
		labels.length,
		table,
	);
	return { ...quantise(trained, labels), meaning };
}
