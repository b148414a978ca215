/** Menus under a table that lead into each of its cells: one an exchange where several topics stand, else one over all rows. */
import { type APIMessageTopLevelComponent, ComponentType } from "discord-api-types/v10";
import type { Answer } from "../../answering/answer.ts";
import { cellVerdict } from "../../answering/cell.ts";
import { VERDICT_LABEL } from "../../answering/labels.ts";
import { CELL_TOPICS, type CellTopic } from "../../dataset/schema.ts";
import type { Library } from "../../library.ts";
import { aboutExchanges, writeTarget } from "../../matching/target.ts";
import { customId } from "../protocol/custom-id.ts";

type Row = { readonly exchange: string; readonly topic: CellTopic; readonly label: string };

/** None for an answer that is no table. */
export function cellMenus(library: Library, { target, sections }: Answer): APIMessageTopLevelComponent[] {
	if (sections.length === 0 || target.kind !== "cells") return [];
	const { dataset } = library;
	const nameOf = (id: string) => dataset.exchange(id)?.name ?? id;
	if (target.topic === "overview") {
		return target.exchanges.map((exchange) => {
			const rows = CELL_TOPICS.map((topic) => ({ exchange, topic, label: dataset.topic(topic).title }));
			return menu(library, `${nameOf(exchange)}: read one topic`, exchange, rows);
		});
	}
	const rows = sections.flatMap((section) =>
		section.lines.map(({ exchange, topic }) => ({ exchange, topic: topic as CellTopic, label: nameOf(exchange) })),
	);
	return [menu(library, "Read one exchange's answer", "", rows)];
}

function menu(library: Library, placeholder: string, which: string, rows: readonly Row[]): APIMessageTopLevelComponent {
	const options = rows.map(({ exchange, topic, label }) => {
		const cell = library.dataset.exchange(exchange)?.topics[topic];
		const { symbol, words } = VERDICT_LABEL[cell ? cellVerdict(cell, topic) : "nothing-found"];
		return { label, value: writeTarget(aboutExchanges([exchange], topic)), description: words, emoji: { name: symbol } };
	});
	const select = { type: ComponentType.StringSelect as const, custom_id: customId("cell", which), placeholder, options };
	return { type: ComponentType.ActionRow, components: [select] };
}
