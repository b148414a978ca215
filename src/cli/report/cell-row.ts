/** One cell of exchange × topic as the report counts it. */
import { cellVerdict, sourced } from "../../answering/cell.ts";
import type { DatasetParts, ResolvedCell, ResolvedExchange } from "../../dataset/dataset.ts";
import { CELL_TOPICS, type CellTopic } from "../../dataset/topics.ts";
import type { Verdict } from "../../dataset/verdict.ts";
import { newest } from "../../text/months.ts";

export type CellRow = {
	readonly exchange: ResolvedExchange;
	readonly topic: CellTopic;
	readonly cell: ResolvedCell;
	readonly verdict: Verdict;
	/** Sourced claims; absences are counted apart. */
	readonly claims: number;
	readonly absences: number;
	/** Different pages behind the claims. */
	readonly sources: number;
	/** The newest month that any claim has, or an absence was looked for in. */
	readonly newest: string | null;
};

/** Every cell, exchange by exchange, topics in their order. */
export function cellRows(data: Pick<DatasetParts, "exchanges">): CellRow[] {
	return data.exchanges.flatMap((exchange) => CELL_TOPICS.map((topic) => rowOf(exchange, topic)));
}

function rowOf(exchange: ResolvedExchange, topic: CellTopic): CellRow {
	const cell = exchange.topics[topic];
	const claims = sourced(cell.evidence);
	return {
		exchange,
		topic,
		cell,
		verdict: cellVerdict(cell, topic),
		claims: claims.length,
		absences: cell.evidence.length - claims.length,
		sources: new Set(claims.flatMap((claim) => claim.sources.map((source) => source.key))).size,
		newest: newest(cell.evidence.map((item) => item.asOf))?.slice(0, 7) ?? null,
	};
}
