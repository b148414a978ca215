/** The answer about one exchange and one topic. */
import type { Dataset, Evidence, ResolvedExchange } from "../dataset/dataset.ts";
import type { CellTopic, TopicId } from "../dataset/topics.ts";
import { disputes, gradeOf, isProtection, stanceOf, type Verdict } from "../dataset/verdict.ts";
import { aboutExchanges } from "../matching/target.ts";
import { newest } from "../text/months.ts";
import { contradictions } from "./against.ts";
import type { EntryAnswer } from "./answer.ts";
import { cellVerdict, evidenceFor, sourced } from "./cell.ts";
import { citing, passageOf } from "./citing.ts";
import { bestOf } from "./rank-sources.ts";
import { tipFor } from "./tip.ts";

/** Topics whose answer misleads without what is not paid for. */
const EXCLUSIONS_MATTER: ReadonlySet<TopicId> = new Set<TopicId>(["insurance", "protection-fund", "insurer-partners"]);

export function exchangeAnswer(dataset: Dataset, exchange: ResolvedExchange, topic: CellTopic): EntryAnswer {
	const cell = exchange.topics[topic];
	const numbers = citing();
	const why = cell.summary.map((sentence) => passageOf(dataset, numbers, sentence));
	const forYou = cell.forYou ? passageOf(dataset, numbers, cell.forYou) : null;
	const headline = evidenceFor(dataset, cell.summary[0]?.claims ?? []);
	const { disagreement, against } = contradictions(dataset, numbers, cell.evidence);
	const shown = sourced(numbers.shown());
	const excludes = EXCLUSIONS_MATTER.has(topic) ? passageOf(dataset, numbers, exchange.topics.exclusions.short, 1) : null;
	const verdict = cellVerdict(cell, topic);
	const target = aboutExchanges([exchange.id], topic);
	return {
		kind: "entry",
		target,
		title: `${exchange.name} · ${dataset.topic(topic).title.toLowerCase()}`,
		bottomLine: cell.bottomLine,
		verdict,
		gist: isProtection(topic) ? null : cell.gist,
		why,
		forYou,
		against,
		excludes,
		focus: [],
		steps: [],
		tell: [],
		never: null,
		emergency: false,
		tip: tipFor(dataset, target),
		sources: numbers.sources(),
		best: bestOf([...why, ...against, ...[forYou, excludes].flatMap((one) => one ?? [])], numbers.sources()),
		claims: numbers.claims(),
		disagreement,
		asOf: newest(shown.map((item) => item.asOf)),
		grade: gradeOf(bearing(verdict, shown, sourced(headline))),
		related: dataset.topic(topic).related.map((other) => aboutExchanges([exchange.id], other)),
	};
}

/** The claims that the verdict rests on: a strong page about something else must not make thin evidence look strong. */
function bearing(verdict: Verdict, shown: readonly Evidence[], headline: readonly Evidence[]): readonly Evidence[] {
	if (verdict === "nothing-found") return [];
	if (verdict === "disputed") return disputes(shown).flat();
	if (verdict === "known") return headline;
	return shown.filter((item) => stanceOf(item.value) === (verdict === "no" ? "against" : "for"));
}
