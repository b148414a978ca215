/** One line on each exchange that a general question names, so that no name is dropped without a word. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Question } from "../dataset/schema.ts";
import type { Focus } from "./answer.ts";
import { evidenceFor } from "./cell.ts";
import type { Citing } from "./citing.ts";

/** Beside a general answer a few lines are read; more names are a comparison. */
const MOST = 4;

/** @param exchanges ids; one that is not in the dataset is left out */
export function focusOn(dataset: Dataset, question: Question, exchanges: readonly string[], numbers: Citing): Focus[] {
	return exchanges.slice(0, MOST).flatMap((id): Focus[] => {
		const exchange = dataset.exchange(id);
		if (!exchange) return [];
		const { name } = exchange;
		if (!question.focus) return [{ exchange: id, name, says: `I have nothing special on ${name} for this.`, cites: [] }];
		const cell = exchange.topics[question.focus];
		return [{ exchange: id, name, says: cell.bottomLine, cites: numbers.cite(evidenceFor(dataset, cell.short.claims), 1) }];
	});
}
