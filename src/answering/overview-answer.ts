/** One exchange as a whole: who pays in which case, what happened before, and the rest at a glance. */
import type { Dataset, ResolvedExchange } from "../dataset/dataset.ts";
import { CELL_TOPICS, type CellTopic } from "../dataset/topics.ts";
import { aboutExchanges } from "../matching/target.ts";
import type { TableAnswer } from "./answer.ts";
import { coverOf, overviewLine } from "./bottom-lines.ts";
import { cellVerdict } from "./cell.ts";
import { citing } from "./citing.ts";
import { line, table } from "./table.ts";

/** What a worried reader asks of any exchange, each with the cell that tells. */
const CASES: readonly { readonly label: string; readonly topic: CellTopic }[] = [
	{ label: "If it is robbed", topic: "insurance" },
	{ label: "Its own fund", topic: "protection-fund" },
	{ label: "If it goes bankrupt", topic: "fiat-protection" },
	{ label: "If your account is robbed", topic: "exclusions" },
	{ label: "What happened before", topic: "incidents" },
];

export function overviewAnswer(dataset: Dataset, exchange: ResolvedExchange): TableAnswer {
	const numbers = citing();
	const verdict = (topic: CellTopic) => cellVerdict(exchange.topics[topic], topic);
	const cases = CASES.map(({ label, topic }) => line(dataset, numbers, exchange, topic, label, exchange.topics[topic].bottomLine));
	const others = CELL_TOPICS.filter((topic) => !CASES.some((one) => one.topic === topic));
	const rest = others.map((topic) => line(dataset, numbers, exchange, topic, dataset.topic(topic).title));
	const cover = coverOf([verdict("insurance"), verdict("protection-fund")]);
	const incidents = dataset.incidents.filter((incident) => incident.exchange === exchange.name);
	return table(dataset, numbers, {
		target: aboutExchanges([exchange.id], "overview"),
		title: `${exchange.name} · what protects you there`,
		bottomLine: overviewLine(exchange.name, cover, incidents),
		sections: [
			{ heading: null, verdict: null, lines: cases },
			{ heading: null, verdict: null, lines: rest },
		],
		related: (["insurance", "contact", "exclusions"] as const).map((topic) => aboutExchanges([exchange.id], topic)),
	});
}
