/** From labelled messages to a model: both opinions trained on the same examples, letters and stems on one side, meaning on the other. */
import { type Model, quantise } from "./classifier.ts";
import type { Labelled } from "./seen.ts";
import { train, type Way } from "./train.ts";
import { trainMeaning } from "./train-meaning.ts";
import type { VectorTable } from "./vector-table.ts";

export function trainModel(
	examples: readonly Labelled[],
	labels: readonly string[],
	table: VectorTable,
	onProgress?: (done: number, of: number) => void,
	way?: Way,
): Model {
	const trained = train(examples, labels.length, onProgress, way);
	return quantise(trained, labels, trainMeaning(examples, labels.length, table));
}
