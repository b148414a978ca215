/** One topic of all exchanges: a line each, grouped by verdict. */
import type { Dataset, ResolvedExchange } from "../dataset/dataset.ts";
import { ROLES } from "../dataset/roles.ts";
import type { CellTopic } from "../dataset/topics.ts";
import { isProtection, type Verdict } from "../dataset/verdict.ts";
import { aboutExchanges, generalEntry } from "../matching/target.ts";
import type { Section, TableAnswer } from "./answer.ts";
import { incidentListLine, knowledgeListLine, protectionListLine } from "./bottom-lines.ts";
import { cellVerdict } from "./cell.ts";
import { citing } from "./citing.ts";
import { line, table } from "./table.ts";

const BEST_FIRST: readonly Verdict[] = ["confirmed", "partial", "disputed", "unconfirmed", "known", "no", "nothing-found"];

export function listAnswer(dataset: Dataset, topic: CellTopic): TableAnswer {
	const numbers = citing();
	const verdict = (exchange: ResolvedExchange) => cellVerdict(exchange.topics[topic], topic);
	const groups = BEST_FIRST.map((kind) => ({ kind, exchanges: dataset.exchanges.filter((one) => verdict(one) === kind) }));
	const sections = groups
		.filter(({ exchanges }) => exchanges.length > 0)
		.map(
			({ kind, exchanges }): Section => ({
				heading: null,
				verdict: kind,
				lines: exchanges
					.toSorted((a, b) => pagesBehind(b, topic) - pagesBehind(a, topic) || (a.name < b.name ? -1 : 1))
					.map((exchange) => line(dataset, numbers, exchange, topic, exchange.name)),
			}),
		);
	const verdicts = dataset.exchanges.map(verdict);
	return table(dataset, numbers, {
		target: aboutExchanges([], topic),
		title: `All ${verdicts.length} exchanges · ${dataset.topic(topic).title.toLowerCase()}`,
		bottomLine: listLine(dataset, topic, verdicts),
		sections,
		related: [
			...dataset
				.topic(topic)
				.related.slice(0, 2)
				.filter((t) => t !== "overview")
				.map((other) => aboutExchanges([], other)),
			generalEntry(ROLES.checkingClaims),
		],
	});
}

function listLine(dataset: Dataset, topic: CellTopic, verdicts: readonly Verdict[]): string {
	if (isProtection(topic)) return protectionListLine(verdicts);
	if (topic !== "incidents") return knowledgeListLine(verdicts);
	return incidentListLine(dataset.exchanges.map(({ name }) => dataset.incidents.filter((incident) => incident.exchange === name)));
}

/** How many different pages are behind a cell. */
function pagesBehind(exchange: ResolvedExchange, topic: CellTopic): number {
	return new Set(exchange.topics[topic].evidence.flatMap((item) => item.sources.map((source) => source.key))).size;
}
