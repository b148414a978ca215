/** Every claim and absence of the exchanges as a table for a spreadsheet: one row each, its sources named in the row. */
import type { Exchange, Source } from "../../dataset/schema.ts";
import { CELL_TOPICS } from "../../dataset/topics.ts";
import type { Tree } from "../../dataset/tree.ts";

const HEADS = ["id", "exchange", "topic", "value", "says", "as_of", "confidence", "conflicts_with", "superseded_by", "sources", "urls"] as const;
type Row = Readonly<Record<(typeof HEADS)[number], string>>;

/**
 * @returns the table as RFC 4180 has it, lines ended by CR LF. The value of what was looked for and not found is `absent`, its `as_of` the
 * month of the search. Several ids, sources or addresses in a field are parted by " | "; a source is "publisher: title (date)".
 */
export function claimsCsv({ exchanges }: Pick<Tree, "exchanges">): string {
	const rows = exchanges.flatMap(({ data }) => rowsOf(data));
	return [HEADS, ...rows.map((row) => HEADS.map((head) => row[head]))].map((fields) => `${fields.map(field).join(",")}\r\n`).join("");
}

function rowsOf({ id: exchange, topics, sources }: Exchange): Row[] {
	return CELL_TOPICS.flatMap((topic) => {
		const { claims, absences } = topics[topic];
		const nothing = { confidence: "", superseded_by: "", sources: "", urls: "" };
		return [
			...claims.map((claim): Row => {
				const { id, value, says, as_of = "", confidence, conflicts_with, superseded_by = "" } = claim;
				const cited = claim.sources.flatMap((key) => sources[key] ?? []);
				const pages = { sources: joined(cited.map(named)), urls: joined(cited.flatMap(({ url }) => url ?? [])) };
				return { id, exchange, topic, value, says, as_of, confidence, conflicts_with: joined(conflicts_with), superseded_by, ...pages };
			}),
			...absences.map(({ id, says, looked, conflicts_with }): Row => {
				return { ...nothing, id, exchange, topic, value: "absent", says, as_of: looked, conflicts_with: joined(conflicts_with) };
			}),
		];
	});
}

function named({ publisher, title, published }: Source): string {
	return `${publisher}: ${title}${published ? ` (${published})` : ""}`;
}

function joined(parts: readonly string[]): string {
	return parts.join(" | ");
}

/** Quoted where it contains a comma, a quote or a line end; and no field may start as a formula, which a spreadsheet would run. */
function field(text: string): string {
	const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
