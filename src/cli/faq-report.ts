/** `npm run faq:report`: what the dataset knows of each exchange, as a table, as JSON lines, or as a page to look at. */
import { writeFileSync } from "node:fs";
import { VERDICT_LABEL } from "../answering/labels.ts";
import { loadDataset } from "../dataset/load.ts";
import { count } from "./check/faults.ts";
import { type CellRow, cellRows } from "./report/cell-row.ts";
import { reportPage } from "./report/page.ts";
import { type Sourcing, sourcingOf } from "./report/sourcing.ts";
import { textTable } from "./report/text-table.ts";
import { type Totals, totalsOf } from "./report/totals.ts";
import { CallError, type EditorsTool, FINE } from "./tool.ts";

const HELP = `What the dataset knows: exchange by topic, with verdict, claims, sources and newest month.

  npm run -s faq:report                        an aligned table, sources and ages by exchange, totals beneath
  npm run -s faq:report -- --json              one JSON object a cell, one an exchange, the last line the totals
  npm run -s faq:report -- --html FILE         one self-contained page with everything behind each cell

  --faq DIR    another folder
  --help       this text
`;

export const reportTool: EditorsTool = {
	help: HELP,
	options: { json: { type: "boolean" }, html: { type: "string" } },
	run({ faq, flag, text }, { print, complain, today }) {
		const data = loadDataset(faq);
		const rows = cellRows(data);
		const totals = totalsOf(data, rows);
		const page = text("html");
		if (page !== null) {
			writePage(page, reportPage(data, rows, totals, today));
			complain(`Wrote ${page}.\n`);
		}
		const overall = sourcingOf(rows, today);
		const byExchange = [...Map.groupBy(rows, (row) => row.exchange)].map(([{ id, name }, cells]) => ({ id, name, ...sourcingOf(cells, today) }));
		if (flag("json")) {
			const perExchange = byExchange.map(({ id, name: _, ...sourcing }) => ({ exchange: id, sourcing }));
			print(`${[...rows.map(asObject), ...perExchange, { ...totals, sourcing: overall }].map((object) => JSON.stringify(object)).join("\n")}\n`);
		} else if (page === null) print(asText(rows, byExchange, totals, overall));
		return FINE;
	},
};

function writePage(file: string, page: string): void {
	try {
		writeFileSync(file, page);
	} catch (error) {
		throw new CallError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
	}
}

function asObject({ exchange, topic, verdict, claims, absences, sources, newest }: CellRow) {
	return { exchange: exchange.id, topic, verdict, claims, absences, sources, newest };
}

function asText(rows: readonly CellRow[], byExchange: readonly (Sourcing & { name: string })[], totals: Totals, overall: Sourcing): string {
	const table = textTable(
		["exchange", "topic", "verdict", "claims", "absences", "sources", "newest"],
		rows.map((row) => [
			row.exchange.name,
			row.topic,
			VERDICT_LABEL[row.verdict].words,
			row.claims,
			row.absences,
			row.sources,
			row.newest ?? "undated",
		]),
	);
	return `${table}\n${totalLines(totals).join("\n")}\n${overallLine(overall)}\n\n${sourcingTable(byExchange)}`;
}

function sourcingTable(byExchange: readonly (Sourcing & { name: string })[]): string {
	const heads = ["exchange", "fresh cells", "shown pages", "undated", "unlinked", "part-read", "claims undated", ">12", ">24", ">48 months"];
	return textTable(
		heads,
		byExchange.map((s) => [
			s.name,
			s.freshCells,
			s.shown,
			s.undated,
			s.unlinked,
			s.partRead,
			s.undatedClaims,
			s.olderThan12,
			s.olderThan24,
			s.olderThan48,
		]),
	);
}

function overallLine({ cells, freshCells, shown, undated, unlinked, partRead }: Sourcing): string {
	const share = (part: number, whole: number) => `${Math.round((100 * part) / Math.max(1, whole))} %`;
	return `${freshCells} cells (${share(freshCells, cells)}) with evidence of a year or less; of ${shown} pages shown ${undated} bear no date (${share(undated, shown)}), ${shown - unlinked} are linked (${share(shown - unlinked, shown)}), ${partRead} were read in part`;
}

function totalLines(totals: Totals): string[] {
	const { reading, shownSources } = totals;
	const verdicts = Object.entries(totals.verdicts).map(([verdict, n]) => `${VERDICT_LABEL[verdict as keyof Totals["verdicts"]].words} ${n}`);
	return [
		`${totals.exchanges} exchanges × ${totals.topics} topics: ${totals.cells} cells, ${totals.cellsWithClaims} of them with claims`,
		`${count(totals.claims, "claim")}, ${count(totals.absences, "absence")}, ${count(totals.conflictPairs, "pair")} that disagree, ${count(totals.unsourcedSentences, "sentence")} without a claim`,
		`${count(totals.sources, "page")} cited, ${totals.generalEntries} general entries, ${totals.incidents} incidents, ${totals.tips} tips, ${totals.glossary} terms, ${totals.otherNames} names of others`,
		`verdicts: ${verdicts.join(", ")}`,
		`sources shown in answers: ${shownSources.all}, ${shownSources.undated} of them undated, ${shownSources.linked} linked`,
		`reading grade (Flesch–Kincaid) of all answers: median ${reading.median}, highest ${reading.highest}; ${count(reading.longSentences, "sentence")} of more than 25 words`,
		`hardest to read: ${reading.worst.map(({ target, grade }) => `${target} ${grade}`).join(", ")}`,
	];
}
