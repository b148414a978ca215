/** Answers over several cells, one line each: an exchange's overview, a comparison, a list over all exchanges. */

import type { Dataset, ResolvedExchange } from "../dataset/dataset.ts";
import { ROLES } from "../dataset/roles.ts";
import { CELL_TOPICS, type CellTopic, type TopicId } from "../dataset/schema.ts";
import type { Verdict } from "../dataset/verdict.ts";
import { aboutExchanges, generalEntry, type Target } from "../matching/target.ts";
import { newest } from "../text/months.ts";
import type { Answer, Line, Section } from "./answer.ts";
import { cellVerdict, evidenceFor, sourced } from "./cell.ts";
import { type Citing, citing } from "./citing.ts";
import { tipFor } from "./tip.ts";

/** What a comparison without a topic compares: the four kinds of protection, and what happened when it mattered. */
const COMPARED: readonly CellTopic[] = ["insurance", "protection-fund", "fiat-protection", "transparency", "incidents"];
/** With three or four exchanges side by side five topics would not fit an embed. */
const COMPARED_WIDE: readonly CellTopic[] = ["insurance", "protection-fund", "incidents"];
const BEST_FIRST: readonly Verdict[] = ["confirmed", "partial", "unconfirmed", "disputed", "known", "no", "nothing-found"];

export function overviewAnswer(dataset: Dataset, exchange: ResolvedExchange): Answer {
	const numbers = citing();
	const lines = CELL_TOPICS.map((topic) => line(dataset, numbers, exchange, topic, dataset.topic(topic).title));
	const related: Target[] = (["insurance", "protection-fund", "exclusions"] as const).map((topic) => aboutExchanges([exchange.id], topic));
	return table(dataset, numbers, {
		target: aboutExchanges([exchange.id], "overview"),
		title: `${exchange.name} · what protects you there`,
		intro: "I do not rate exchanges. This is what the sources say, topic by topic:",
		sections: [{ heading: null, lines }],
		related,
	});
}

/** @param exchanges two to four */
export function compareAnswer(dataset: Dataset, exchanges: readonly ResolvedExchange[], topic: TopicId): Answer {
	const numbers = citing();
	const topics = topic === "overview" ? (exchanges.length > 2 ? COMPARED_WIDE : COMPARED) : [topic];
	const sections = topics.map(
		(cell): Section => ({
			heading: topics.length > 1 ? dataset.topic(cell).title : null,
			lines: exchanges.map((exchange) => line(dataset, numbers, exchange, cell, exchange.name)),
		}),
	);
	const names = exchanges.map((exchange) => exchange.name);
	return table(dataset, numbers, {
		target: aboutExchanges(
			exchanges.map((exchange) => exchange.id),
			topic,
		),
		title: `${names.slice(0, -1).join(", ")} and ${names.at(-1)} · ${topic === "overview" ? "side by side" : dataset.topic(topic).title.toLowerCase()}`,
		intro: topic === "overview" ? "Side by side, without a ranking of mine:" : dataset.topic(topic).asks,
		sections,
		related: exchanges.slice(0, 3).map((exchange) => aboutExchanges([exchange.id], topic)),
	});
}

export function listAnswer(dataset: Dataset, topic: CellTopic): Answer {
	const numbers = citing();
	const ordered = dataset.exchanges
		.map((exchange) => ({ exchange, rank: rank(exchange, topic), pages: pagesBehind(exchange, topic) }))
		.sort((a, b) => a.rank - b.rank || b.pages - a.pages || (a.exchange.name < b.exchange.name ? -1 : 1));
	const lines = ordered.map(({ exchange }) => line(dataset, numbers, exchange, topic, exchange.name));
	return table(dataset, numbers, {
		target: aboutExchanges([], topic),
		title: `All ${lines.length} exchanges · ${dataset.topic(topic).title.toLowerCase()}`,
		intro: dataset.topic(topic).asks,
		sections: [{ heading: null, lines }],
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

/** How many different pages stand behind a cell. */
function pagesBehind(exchange: ResolvedExchange, topic: CellTopic): number {
	return new Set(exchange.topics[topic].evidence.flatMap((item) => item.sources.map((source) => source.key))).size;
}

function rank(exchange: ResolvedExchange, topic: CellTopic): number {
	return BEST_FIRST.indexOf(cellVerdict(exchange.topics[topic], topic));
}

/** A line cites one claim by one source, or none for an absence. */
function line(dataset: Dataset, numbers: Citing, exchange: ResolvedExchange, topic: CellTopic, label: string): Line {
	const cell = exchange.topics[topic];
	const cites = numbers.cite(evidenceFor(dataset, cell.short.claims), 1);
	return { label, verdict: cellVerdict(cell, topic), says: cell.short.says, cites, exchange: exchange.id, topic };
}

type Table = { target: Target; title: string; intro: string; sections: readonly Section[]; related: readonly Target[] };

function table(dataset: Dataset, numbers: Citing, { target, title, intro, sections, related }: Table): Answer {
	return {
		target,
		title,
		verdict: null,
		about: false,
		summary: [{ says: intro, cites: [] }],
		sections,
		scope: [],
		excludes: null,
		disagreement: sections.some((section) => section.lines.some((item) => item.verdict === "disputed")),
		sides: [],
		tip: tipFor(dataset, target),
		sources: numbers.sources(),
		claims: numbers.claims(),
		asOf: newest(sourced(numbers.shown()).map((item) => item.asOf)),
		grade: "none",
		related,
		more: false,
	};
}
