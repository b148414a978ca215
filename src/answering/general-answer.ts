/** The answer to a general question, and to one about the bot itself. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Question, Sentence } from "../dataset/schema.ts";
import { disputes, gradeOf } from "../dataset/verdict.ts";
import { generalEntry } from "../matching/target.ts";
import { newest } from "../text/months.ts";
import { contradictions } from "./against.ts";
import type { Answer } from "./answer.ts";
import { sourced } from "./cell.ts";
import { citing, passageOf } from "./citing.ts";
import { focusOn } from "./focus.ts";
import { bestOf } from "./rank-sources.ts";
import { tipFor } from "./tip.ts";

/** @param exchanges ids of those that the question names */
export function generalAnswer(dataset: Dataset, question: Question, exchanges: readonly string[]): Answer {
	const numbers = citing();
	const emergency = question.emergency ?? false;
	// One source a claim where somebody reads in haste: All evidence has the others.
	const passage = (sentence: Sentence) => passageOf(dataset, numbers, sentence, emergency ? 1 : 2);
	const steps = question.steps.map(passage);
	const why = question.summary.map(passage);
	const tell = question.tell.map(passage);
	const never = question.never ? passage(question.never) : null;
	const { disagreement, against } = contradictions(dataset, numbers, numbers.shown());
	const shown = sourced(numbers.shown());
	const focus = focusOn(dataset, question, exchanges, numbers);
	const target = generalEntry(question.id, exchanges);
	const common = {
		target,
		title: question.title,
		bottomLine: question.bottomLine,
		why,
		focus,
		sources: numbers.sources(),
		best: bestOf([...focus, ...steps, ...why], numbers.sources()),
		claims: numbers.claims(),
		disagreement,
		asOf: newest(shown.map((item) => item.asOf)),
		related: question.related.map((id) => generalEntry(id)),
	};
	if (question.about) return { kind: "about", ...common, tip: null };
	return {
		kind: "entry",
		...common,
		verdict: disputes(shown).length > 0 ? "disputed" : "known",
		gist: null,
		forYou: null,
		excludes: null,
		against,
		steps,
		tell,
		never,
		emergency,
		// Prevention comes too late for somebody who is losing coins now: the steps are what helps.
		tip: emergency ? null : tipFor(dataset, target),
		grade: gradeOf(shown),
	};
}
