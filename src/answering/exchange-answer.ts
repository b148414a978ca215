/** The answer about one exchange and one topic. */
import type { Dataset, Evidence, ResolvedExchange } from "../dataset/dataset.ts";
import type { CellTopic, TopicId } from "../dataset/schema.ts";
import { disputes, gradeOf, stanceOf, type Verdict } from "../dataset/verdict.ts";
import { aboutExchanges } from "../matching/target.ts";
import { newest } from "../text/months.ts";
import type { Answer, Passage } from "./answer.ts";
import { cellVerdict, evidenceFor, sourced } from "./cell.ts";
import { type Citing, citing } from "./citing.ts";
import { scopeOf } from "./scope.ts";
import { sidesOf } from "./sides.ts";
import { tipFor } from "./tip.ts";

/** Topics whose answer misleads without what is not paid for. */
const EXCLUSIONS_MATTER: ReadonlySet<TopicId> = new Set<TopicId>(["insurance", "protection-fund", "insurer-partners"]);

export function exchangeAnswer(dataset: Dataset, exchange: ResolvedExchange, topic: CellTopic): Answer {
	const cell = exchange.topics[topic];
	const numbers = citing();
	const summary = cell.summary.map((sentence): Passage => ({ says: sentence.says, cites: numbers.cite(evidenceFor(dataset, sentence.claims)) }));
	const headline = evidenceFor(dataset, cell.summary[0]?.claims ?? []);
	const sides = sidesOf(dataset, numbers, cell.evidence);
	const shown = numbers.shown();
	const scope = scopeOf(dataset, exchange, topic, numbers);
	const excludes = EXCLUSIONS_MATTER.has(topic) ? excludesOf(dataset, exchange, numbers) : null;
	const verdict = cellVerdict(cell, topic);
	const target = aboutExchanges([exchange.id], topic);
	return {
		target,
		title: `${exchange.name} · ${dataset.topic(topic).title.toLowerCase()}`,
		verdict,
		about: false,
		summary,
		sections: [],
		scope,
		excludes,
		disagreement: sides.length > 0,
		sides,
		tip: tipFor(dataset, target),
		sources: numbers.sources(),
		claims: numbers.claims(),
		asOf: newest(sourced(shown).map((item) => item.asOf)),
		grade: gradeOf(bearing(verdict, sourced(shown), sourced(headline))),
		related: dataset.topic(topic).related.map((other) => aboutExchanges([exchange.id], other)),
		more: true,
	};
}

function excludesOf(dataset: Dataset, exchange: ResolvedExchange, numbers: Citing): Passage {
	const { short } = exchange.topics.exclusions;
	return { says: short.says, cites: numbers.cite(evidenceFor(dataset, short.claims)) };
}

/** The claims that the verdict rests on: a strong page about something else must not make thin evidence look strong. */
function bearing(verdict: Verdict, shown: readonly Evidence[], headline: readonly Evidence[]): readonly Evidence[] {
	if (verdict === "nothing-found") return [];
	if (verdict === "disputed") return disputes(shown).flat();
	if (verdict === "known") return headline;
	return shown.filter((item) => stanceOf(item.value) === (verdict === "no" ? "against" : "for"));
}
