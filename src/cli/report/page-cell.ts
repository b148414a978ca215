/** One cell of the page: the button in the table, and the card that it opens. */

import { html } from "hono/html";
import { sourced } from "../../answering/cell.ts";
import { GRADE_LABEL, VERDICT_LABEL } from "../../answering/labels.ts";
import type { CitedSource, Evidence } from "../../dataset/dataset.ts";
import { gradeOf, type Verdict } from "../../dataset/verdict.ts";
import { monthName } from "../../text/months.ts";
import { count } from "../check/faults.ts";
import type { CellRow } from "./cell-row.ts";

/** Escaped unless it is markup already, so that no text of the dataset can become a tag. */
export type Markup = ReturnType<typeof html>;

/** The symbol is kept from screen readers, who are read the words. */
export function badge(verdict: Verdict): Markup {
	const { symbol, words } = VERDICT_LABEL[verdict];
	return html`<span aria-hidden="true">${symbol}</span> ${words}`;
}

/** Opens the card. Its name says exchange and topic too, since a list of buttons has no row or column. */
export function cellButton(row: CellRow, topicTitle: string): Markup {
	return html`<button type="button" class="cell v-${row.verdict}" popovertarget="${idOf(row)}"><span class="where"><span class="exchange">${row.exchange.name}, </span>${topicTitle}: </span>${badge(row.verdict)} <span class="count">${held(row)}</span></button>`;
}

/**
 * Summary, claims and sources of a cell. A popover: Escape or a press outside closes it, without a script.
 * @param borrowed evidence of other cells on which this one's summary rests
 */
export function cellCard(row: CellRow, topicTitle: string, borrowed: readonly Evidence[]): Markup {
	const { cell, verdict, exchange } = row;
	const id = idOf(row);
	const claims = sourced(cell.evidence);
	const absences = cell.evidence.filter((item) => item.absence);
	return html`<section popover role="dialog" id="${id}" aria-labelledby="${id}-title">
<button type="button" class="close" popovertarget="${id}" popovertargetaction="hide" autofocus>Close</button>
<h2 id="${id}-title">${exchange.name}: ${topicTitle}</h2>
<p><span class="badge v-${verdict}">${badge(verdict)}</span> <span class="soft">${GRADE_LABEL[gradeOf(claims)]}</span></p>
<p><strong>${cell.short.says}</strong></p>
${cell.summary.map(({ says, claims }) => html`<p>${says} <span class="soft">[${claims.join(", ")}]</span></p>\n`)}${listed("Claims", claims)}${listed("Looked for and not found", absences)}${listed("From other cells", borrowed)}</section>
`;
}

function idOf({ exchange, topic }: CellRow): string {
	return `${exchange.id}--${topic}`;
}

function held({ claims, sources, newest, absences }: CellRow): string {
	const what = claims > 0 ? `${count(claims, "claim")}, ${count(sources, "source")}` : count(absences, "absence");
	return `${what}, ${monthName(newest)}`;
}

function listed(title: string, evidence: readonly Evidence[]): Markup {
	return evidence.length === 0 ? html`` : html`<h3>${title}</h3>\n<ul>\n${evidence.map(evidenceItem)}</ul>\n`;
}

function evidenceItem({ id, says, absence, value, confidence, asOf, sources, conflictsWith }: Evidence): Markup {
	const stance = value === "info" ? "a plain fact" : `says ${value}`;
	const weight = absence ? `looked for in ${monthName(asOf)}` : `${stance}, confidence ${confidence}, as of ${monthName(asOf)}`;
	const otherSide = conflictsWith.length > 0 ? html`<br><strong>Says otherwise:</strong> ${conflictsWith.join(", ")}` : html``;
	const pages = sources.length > 0 ? html`<ul>${sources.map(sourceItem)}</ul>` : html``;
	return html`<li>${says}<br><span class="soft">${id}: ${weight}</span>${otherSide}${pages}</li>\n`;
}

function sourceItem({ title, publisher, kind, link, published }: CitedSource): Markup {
	const name = link ? html`<a href="${link}" rel="noopener noreferrer">${title}</a>` : html`${title}`;
	return html`<li>${name}, ${publisher}, ${monthName(published)} (${kind})</li>`;
}
