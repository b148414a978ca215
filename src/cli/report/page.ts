/** The report as one page to look at: no script, nothing loaded from anywhere, each cell opens to its evidence. */

import { html, raw } from "hono/html";
import type { DatasetParts, Evidence } from "../../dataset/dataset.ts";
import { CELL_TOPICS, type CellTopic } from "../../dataset/topics.ts";
import { VERDICTS } from "../../dataset/verdict.ts";
import { monthName } from "../../text/months.ts";
import { count } from "../check/faults.ts";
import type { CellRow } from "./cell-row.ts";
import { badge, cellButton, cellCard, type Markup } from "./page-cell.ts";
import { STYLE } from "./page-style.ts";
import type { Totals } from "./totals.ts";

/**
 * @param rows the cells, as `cellRows` gives them
 * @param today printed as the month in which the page was made
 */
export function reportPage(data: Pick<DatasetParts, "topics" | "general">, rows: readonly CellRow[], totals: Totals, today: Date): string {
	const titles = new Map(data.topics.map(({ id, title }) => [id, title]));
	const known = new Map([...rows.flatMap(({ cell }) => cell.evidence), ...data.general].map((item) => [item.id, item]));
	const titleOf = (topic: CellTopic) => titles.get(topic) ?? topic;
	const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>CoverBot: what the dataset knows</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>What the dataset knows</h1>
${intro(totals, today)}
${legend(totals)}
${table(rows, titleOf)}
${rows.map((row) => cellCard(row, titleOf(row.topic), borrowedBy(row, known)))}</main>
</body>
</html>
`;
	return String(page);
}

function borrowedBy({ cell }: CellRow, known: ReadonlyMap<string, Evidence>): Evidence[] {
	const own = new Set(cell.evidence.map(({ id }) => id));
	const cited = new Set([...cell.short.claims, ...cell.summary.flatMap(({ claims }) => claims)]);
	return [...cited].flatMap((id) => (own.has(id) ? [] : (known.get(id) ?? [])));
}

function intro(totals: Totals, today: Date): Markup {
	const month = monthName(today.toISOString().slice(0, 7));
	return html`<p>${totals.exchanges} exchanges and ${totals.topics} topics: ${count(totals.claims, "claim")} and ${count(totals.absences, "absence")}, ${count(totals.conflictPairs, "pair")} that disagree, ${count(totals.sources, "page")} cited. Made in ${month}. Not financial advice.</p>`;
}

function legend({ verdicts }: Totals): Markup {
	return html`<ul class="legend" aria-label="Cells by verdict">${VERDICTS.map((verdict) => html`<li class="v-${verdict}">${badge(verdict)}: ${verdicts[verdict]}</li>`)}</ul>`;
}

/** The roles are said again because the phone's style lays the table out as blocks, which would hide them from screen readers. */
function table(rows: readonly CellRow[], titleOf: (topic: CellTopic) => string): Markup {
	const byExchange = Map.groupBy(rows, (row) => row.exchange);
	const heads = CELL_TOPICS.map((topic) => html`<th role="columnheader" scope="col">${titleOf(topic)}</th>`);
	const body = [...byExchange].map(
		([exchange, cells]) =>
			html`<tr role="row"><th role="rowheader" scope="row">${exchange.name}</th>${cells.map((row) => html`<td role="cell">${cellButton(row, titleOf(row.topic))}</td>`)}</tr>\n`,
	);
	return html`<table role="table">
<caption>Verdict, evidence and newest month of each exchange and topic. Press a cell to read its summary, claims and sources.</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Exchange</th>${heads}</tr></thead>
<tbody role="rowgroup">
${body}</tbody>
</table>`;
}
