/** The dataset in numbers: the last line of `faq:report -- --json`. */
import { type DatasetParts, type Evidence, index } from "../../dataset/dataset.ts";
import { CELL_TOPICS } from "../../dataset/topics.ts";
import { VERDICTS, type Verdict } from "../../dataset/verdict.ts";
import { type Answers, answersOf } from "./answers.ts";
import { type CellRow, cellRows } from "./cell-row.ts";

export type Totals = {
	readonly exchanges: number;
	readonly topics: number;
	readonly cells: number;
	readonly cellsWithClaims: number;
	/** Sourced claims of the exchanges. */
	readonly claims: number;
	readonly absences: number;
	/** Different pages in the whole dataset. */
	readonly sources: number;
	/** Different pairs that contradict each other, among the exchanges' evidence and the general claims. */
	readonly conflictPairs: number;
	/** Sentences of summaries that rest on no claim or absence, those about the bot itself left out. */
	readonly unsourcedSentences: number;
	readonly generalEntries: number;
	readonly incidents: number;
	readonly glossary: number;
	readonly tips: number;
	readonly otherNames: number;
	readonly verdicts: Readonly<Record<Verdict, number>>;
} & Answers;

export function totalsOf(data: DatasetParts, rows: readonly CellRow[] = cellRows(data)): Totals {
	const evidence = [...rows.flatMap(({ cell }) => cell.evidence), ...data.general];
	return {
		exchanges: data.exchanges.length,
		topics: CELL_TOPICS.length,
		cells: rows.length,
		cellsWithClaims: rows.filter((row) => row.claims > 0).length,
		claims: sum(rows.map((row) => row.claims)),
		absences: sum(rows.map((row) => row.absences)),
		sources: pages(data, evidence),
		conflictPairs: conflictPairs(evidence),
		unsourcedSentences: unsourced(data, rows, new Set(evidence.map(({ id }) => id))),
		generalEntries: data.questions.length,
		incidents: data.incidents.length,
		glossary: data.terms.length,
		tips: data.tips.length,
		otherNames: data.names.length,
		verdicts: Object.fromEntries(VERDICTS.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length])) as Totals["verdicts"],
		...answersOf(index(data)),
	};
}

function pages(data: DatasetParts, evidence: readonly Evidence[]): number {
	const citing = [...evidence, ...data.tips, ...data.terms, ...data.incidents];
	return new Set(citing.flatMap(({ sources }) => sources.map((source) => source.key))).size;
}

function conflictPairs(evidence: readonly Evidence[]): number {
	return new Set(evidence.flatMap(({ id, conflictsWith }) => conflictsWith.map((other) => [id, other].sort().join(" ")))).size;
}

function unsourced(data: DatasetParts, rows: readonly CellRow[], known: ReadonlySet<string>): number {
	const sentences = [...rows.flatMap(({ cell }) => cell.summary), ...data.questions.filter(({ about }) => !about).flatMap(({ summary }) => summary)];
	return sentences.filter(({ claims }) => !claims.some((id) => known.has(id))).length;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, n) => total + n, 0);
}
