/** From what is meant to an answer: the one way in. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Target } from "../matching/target.ts";
import type { Answer } from "./answer.ts";
import { compareAnswer } from "./compare-answer.ts";
import { exchangeAnswer } from "./exchange-answer.ts";
import { generalAnswer } from "./general-answer.ts";
import { listAnswer } from "./list-answer.ts";
import { overviewAnswer } from "./overview-answer.ts";

/** @returns null if the target names something that is not in the dataset (an old button after an entry was removed) */
export function answerTo(dataset: Dataset, target: Target): Answer | null {
	if (target.kind === "entry") {
		const question = dataset.question(target.id);
		return question ? generalAnswer(dataset, question, target.exchanges) : null;
	}
	// A server's own entry is no part of the dataset: it is answered by the shelf that holds its layer.
	if (target.kind === "own") return null;
	const exchanges = target.exchanges.map((id) => dataset.exchange(id)).filter((exchange) => exchange !== undefined);
	const [first] = exchanges;
	if (exchanges.length > 1) return compareAnswer(dataset, exchanges, target.topic);
	if (first) return target.topic === "overview" ? overviewAnswer(dataset, first) : exchangeAnswer(dataset, first, target.topic);
	return target.topic === "overview" || target.exchanges.length > 0 ? null : listAnswer(dataset, target.topic);
}
