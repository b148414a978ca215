/** Two to six exchanges beside each other: what one has and the other has not. */
import type { Dataset, ResolvedExchange } from "../dataset/dataset.ts";
import type { CellTopic, TopicId } from "../dataset/topics.ts";
import { isProtection } from "../dataset/verdict.ts";
import { aboutExchanges } from "../matching/target.ts";
import type { Passage, Section, TableAnswer } from "./answer.ts";
import { comparisonLine, coverOf, listed, topicComparisonLine } from "./bottom-lines.ts";
import { cellVerdict, evidenceFor } from "./cell.ts";
import { type Citing, citing } from "./citing.ts";
import { VERDICT_LABEL } from "./labels.ts";
import { line, table } from "./table.ts";

/** Over several topics each exchange has a menu of its own, and a message has five rows with the one for buttons. */
const MOST_OVER_TOPICS = 4;
/** On one topic an exchange is a line: six can be read on a phone. */
const MOST_ON_ONE = 6;
/** What more than four are compared on where no topic was asked: the first question of everybody who asks. */
const FIRST_TOPIC: CellTopic = "insurance";
/** What a comparison without a topic compares: the kinds of protection, and what happened when it mattered. */
const COMPARED: readonly CellTopic[] = ["insurance", "protection-fund", "fiat-protection", "transparency", "incidents"];
/** With three or four exchanges side by side five topics would not fit a phone's screen. */
const COMPARED_WIDE: readonly CellTopic[] = ["insurance", "protection-fund", "incidents"];

/** @param named two or more; those beyond the sixth are left out, and named as such */
export function compareAnswer(dataset: Dataset, named: readonly ResolvedExchange[], asked: TopicId): TableAnswer {
	const numbers = citing();
	const topic = asked === "overview" && named.length > MOST_OVER_TOPICS ? FIRST_TOPIC : asked;
	const exchanges = named.slice(0, MOST_ON_ONE);
	const leftOut = named.slice(MOST_ON_ONE);
	const topics = topic === "overview" ? (exchanges.length > 2 ? COMPARED_WIDE : COMPARED) : [topic];
	const differing = topics.filter((cell) => topics.length === 1 || differs(exchanges, cell));
	const sections = differing.map(
		(cell): Section => ({
			heading: topics.length > 1 ? dataset.topic(cell).title : null,
			verdict: null,
			lines: exchanges.map((exchange) => line(dataset, numbers, exchange, cell, exchange.name)),
		}),
	);
	const same = topics.filter((cell) => !differing.includes(cell)).map((cell) => sameFor(dataset, numbers, exchanges, cell));
	const names = exchanges.map(({ name }) => name);
	return table(dataset, numbers, {
		target: aboutExchanges(
			exchanges.map(({ id }) => id),
			topic,
		),
		title: `${listed(names)} · ${topic === "overview" ? "side by side" : dataset.topic(topic).title.toLowerCase()}`,
		bottomLine: bottomLine(exchanges, topic),
		why: [...same, ...(topic === asked ? [] : [narrowedLine(dataset, topic)]), ...(leftOut.length > 0 ? [leftOutLine(leftOut)] : [])],
		sections,
		related: exchanges.slice(0, 3).map(({ id }) => aboutExchanges([id], topic)),
	});
}

function bottomLine(exchanges: readonly ResolvedExchange[], topic: TopicId): string {
	if (topic !== "overview") return topicComparisonLine(exchanges.map(({ name, topics }) => ({ name, gist: topics[topic].gist })));
	const verdict = (exchange: ResolvedExchange, cell: CellTopic) => cellVerdict(exchange.topics[cell], cell);
	return comparisonLine(
		exchanges.map((exchange) => ({ name: exchange.name, cover: coverOf([verdict(exchange, "insurance"), verdict(exchange, "protection-fund")]) })),
	);
}

/** Kinds of protection differ by verdict; what is known differs by its words. */
function differs(exchanges: readonly ResolvedExchange[], topic: CellTopic): boolean {
	const verdicts = exchanges.map(({ topics }) => cellVerdict(topics[topic], topic));
	const told = isProtection(topic) ? verdicts : exchanges.map(({ topics }, i) => (verdicts[i] === "nothing-found" ? "" : topics[topic].gist));
	return new Set(told).size > 1;
}

function sameFor(dataset: Dataset, numbers: Citing, exchanges: readonly ResolvedExchange[], topic: CellTopic): Passage {
	const [first] = exchanges;
	const words = first ? VERDICT_LABEL[cellVerdict(first.topics[topic], topic)].words : "";
	const cites = exchanges.flatMap(({ topics }) => numbers.cite(evidenceFor(dataset, topics[topic].short.claims), 1));
	return { says: `${dataset.topic(topic).title}: ${words} for ${exchanges.length === 2 ? "both" : "all"}.`, cites: [...new Set(cites)] };
}

function leftOutLine(exchanges: readonly ResolvedExchange[]): Passage {
	return { says: `Six fit beside each other. Left out: ${listed(exchanges.map(({ name }) => name))}.`, cites: [] };
}

function narrowedLine(dataset: Dataset, topic: TopicId): Passage {
	return { says: `So many fit beside each other on one topic only; this is ${dataset.topic(topic).title.toLowerCase()}.`, cites: [] };
}
