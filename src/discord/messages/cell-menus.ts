/** Menus under a table that lead into each of its cells: one an exchange where several topics are, else one over all rows. */
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Answer } from "../../answering/answer.ts";
import { cellVerdict } from "../../answering/cell.ts";
import { shortTitle, VERDICT_LABEL } from "../../answering/labels.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { CELL_TOPICS, type CellTopic } from "../../dataset/topics.ts";
import type { Library } from "../../library.ts";
import { LIMITS } from "../../limits/index.ts";
import { aboutExchanges, writeTarget } from "../../matching/target.ts";
import { customId } from "../protocol/custom-id.ts";
import { inParts } from "./in-parts.ts";
import { fromTo, menu } from "./menu.ts";

type Row = { readonly exchange: string; readonly topic: CellTopic; readonly label: string };

const READ_ONE = "Read one exchange's answer";

/** None for an answer that is no table. */
export function cellMenus({ dataset }: Library, answer: Answer): APIMessageTopLevelComponent[] {
	const { target } = answer;
	if (answer.kind !== "table" || target.kind !== "cells") return [];
	const nameOf = (id: string) => dataset.exchange(id)?.name ?? id;
	if (target.topic === "overview") {
		return target.exchanges.map((exchange) => {
			const rows = CELL_TOPICS.map((topic) => ({ exchange, topic, label: dataset.topic(topic).title }));
			return cellMenu(dataset, `${nameOf(exchange)}: read one topic`, exchange, rows);
		});
	}
	const rows = answer.sections.flatMap(({ lines }) => lines.map(({ exchange, topic }) => ({ exchange, topic, label: nameOf(exchange) })));
	const parts = chunked(rows.toSorted((a, b) => a.label.localeCompare(b.label)));
	const says = (part: readonly Row[]) => (parts.length === 1 ? READ_ONE : fromTo(READ_ONE, part));
	return parts.map((part, i) => cellMenu(dataset, says(part), i === 0 ? "" : String(i), part));
}

/** As many menus as the rows need, of about the same length. */
function chunked(rows: readonly Row[]): Row[][] {
	const size = Math.ceil(rows.length / Math.ceil(rows.length / LIMITS.selectOptions));
	return inParts(rows, size);
}

function cellMenu(dataset: Dataset, placeholder: string, which: string, rows: readonly Row[]): APIMessageTopLevelComponent {
	const options = rows.map(({ exchange, topic, label }) => {
		const cell = dataset.exchange(exchange)?.topics[topic];
		const { symbol } = VERDICT_LABEL[cell ? cellVerdict(cell, topic) : "nothing-found"];
		return { label, value: writeTarget(aboutExchanges([exchange], topic)), description: shortTitle(cell?.gist ?? "", 100), emoji: { name: symbol } };
	});
	return menu(customId("cell", which), placeholder, options);
}
