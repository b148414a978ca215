/** What a comparison or a list looks like as a table: the model of a picture, made from the dataset, and its words for who cannot see it. */
import type { Answer } from "../answering/answer.ts";
import { cellVerdict, sourced } from "../answering/cell.ts";
import { VERDICT_LABEL } from "../answering/labels.ts";
import type { Dataset, ResolvedExchange } from "../dataset/dataset.ts";
import { CELL_TOPICS, type CellTopic } from "../dataset/topics.ts";
import type { Verdict } from "../dataset/verdict.ts";
import { monthName, newest } from "../text/months.ts";

export type TableCell = {
	readonly verdict: Verdict;
	/** Two to six words: what is known, or what the verdict says of this exchange. */
	readonly gist: string;
	/** The newest month, "undated", or "looked Jul 2026" where nothing was found. */
	readonly age: string;
	/** How many different pages are behind the cell. */
	readonly sources: number;
};
export type Table = {
	readonly title: string;
	/** Heads of the columns beside the first, which holds the rows' names. One column has no head: the title says what it is. */
	readonly columns: readonly string[];
	readonly rows: readonly { readonly name: string; readonly cells: readonly TableCell[] }[];
};

/** Discord's limit for the description of an attachment: 1,024 characters (Discord's documentation, Message resource). */
const ALT_TEXT = 1024;

/** A library keeps its answers, and an answer's table is always the same. */
const made = new WeakMap<Answer, Table | null>();

/** @returns null for an answer that is no comparison and no list: it needs no picture */
export function tableOf(dataset: Dataset, answer: Answer): Table | null {
	const known = made.get(answer);
	if (known !== undefined) return known;
	const table = laidOut(dataset, answer);
	made.set(answer, table);
	return table;
}

function laidOut(dataset: Dataset, answer: Answer): Table | null {
	const { target, title } = answer;
	if (answer.kind !== "table" || target.kind !== "cells" || target.exchanges.length === 1) return null;
	// In the order of the words beneath, each exchange once; a comparison's words may leave out what is the same.
	const inWords = answer.sections.flatMap((section) => section.lines.map((line) => line.exchange));
	const ids = new Set(target.exchanges.length > 0 ? target.exchanges : inWords);
	const named = [...ids].map((id) => dataset.exchange(id)).filter((exchange) => exchange !== undefined);
	const { topic } = target;
	if (topic !== "overview") {
		const rows = named.map((exchange) => ({ name: exchange.name, cells: [cell(exchange, topic)] }));
		return { title, columns: [dataset.topic(topic).title], rows };
	}
	const rows = CELL_TOPICS.map((topic) => ({ name: dataset.topic(topic).title, cells: named.map((exchange) => cell(exchange, topic)) }));
	return { title, columns: named.map(({ name }) => name), rows };
}

function cell(exchange: ResolvedExchange, topic: CellTopic): TableCell {
	const { evidence } = exchange.topics[topic];
	const claims = sourced(evidence);
	const verdict = cellVerdict(exchange.topics[topic], topic);
	const pages = new Set(claims.flatMap((claim) => claim.sources.map((source) => source.key)));
	const looked = newest(evidence.filter((item) => item.absence).map((item) => item.asOf));
	const dated = newest(claims.map((claim) => claim.asOf));
	const age = dated ? monthName(dated) : claims.length > 0 ? "undated" : `looked ${monthName(looked)}`;
	return { verdict, gist: exchange.topics[topic].gist, age, sources: pages.size };
}

/**
 * The gist in at most 1,024 characters, whole rows only. The menus beneath hold every cell's verdict in words, so what does not
 * fit here is not lost to anybody.
 */
export function altText({ title, columns, rows }: Table): string {
	const rest = "The rest is in the menus below.";
	const said = [`Table. ${title}.`];
	for (const { name, cells } of rows) {
		const next = `${name}: ${inWords(columns, cells)}.`;
		// The last row needs no room for a rest.
		const room = ALT_TEXT - (said.length === rows.length ? 0 : rest.length + 1);
		if ([...said, next].join(" ").length > room) return [...said, rest].join(" ");
		said.push(next);
	}
	return said.join(" ");
}

/** "no", "not confirmed for all", "in part for Coinbase; no for Kraken", "mostly offline for Kraken": the verdict, or what is known. */
function inWords(columns: readonly string[], cells: readonly TableCell[]): string {
	const said = cells.map(({ verdict, gist }) => (verdict === "known" ? gist : VERDICT_LABEL[verdict].words));
	const [only] = said;
	if (only !== undefined && new Set(said).size === 1) return `${only}${cells.length > 1 ? " for all" : ""}`;
	return [...new Set(said)].map((words) => `${words} for ${columns.filter((_, i) => said[i] === words).join(", ")}`).join("; ");
}
