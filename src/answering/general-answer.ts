/** The answer to a general question, and to one about the bot itself. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Question } from "../dataset/schema.ts";
import { gradeOf } from "../dataset/verdict.ts";
import { generalEntry } from "../matching/target.ts";
import { newest } from "../text/months.ts";
import type { Answer, Passage } from "./answer.ts";
import { evidenceFor, sourced } from "./cell.ts";
import { citing } from "./citing.ts";
import { sidesOf } from "./sides.ts";
import { tipFor } from "./tip.ts";

/** @param exchanges named beside the general question */
export function generalAnswer(dataset: Dataset, question: Question, exchanges: readonly string[] = []): Answer {
	const numbers = citing();
	const about = question.about ?? false;
	const summary = question.summary.map((sentence): Passage => ({ says: sentence.says, cites: numbers.cite(evidenceFor(dataset, sentence.claims)) }));
	const sides = sidesOf(dataset, numbers, numbers.shown());
	const shown = numbers.shown();
	const target = generalEntry(question.id, exchanges);
	return {
		target,
		title: question.title,
		verdict: about ? null : sides.length > 0 ? "disputed" : "known",
		about,
		summary,
		sections: [],
		scope: [],
		excludes: null,
		disagreement: sides.length > 0,
		sides,
		tip: about ? null : tipFor(dataset, target),
		sources: numbers.sources(),
		claims: numbers.claims(),
		asOf: newest(sourced(shown).map((item) => item.asOf)),
		grade: gradeOf(shown),
		related: question.related.slice(0, 3).map((id) => generalEntry(id)),
		more: !about,
	};
}
