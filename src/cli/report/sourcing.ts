/** How good the sources are that an exchange's answers rest on, and how old what they say is. */
import { sourced } from "../../answering/cell.ts";
import type { Evidence } from "../../dataset/dataset.ts";
import { monthsBetween, newest } from "../../text/months.ts";
import type { CellRow } from "./cell-row.ts";

/** Evidence of a year or less counts as fresh. */
const FRESH_MONTHS = 12;

export type Sourcing = {
	readonly cells: number;
	/** Cells with a claim that is twelve months old or younger. */
	readonly freshCells: number;
	/** Different pages behind the claims that answers show: of short lines, summaries and what they mean for the reader. */
	readonly shown: number;
	/** Of those: pages that have no date, have no link, and of which only a part was read. */
	readonly undated: number;
	readonly unlinked: number;
	readonly partRead: number;
	/** Claims without any date, and claims older than so many months; each older one is counted among the younger limits too. */
	readonly undatedClaims: number;
	readonly olderThan12: number;
	readonly olderThan24: number;
	readonly olderThan48: number;
};

/** @param rows cells of one exchange, or of all */
export function sourcingOf(rows: readonly CellRow[], today: Date): Sourcing {
	const claims = rows.flatMap(({ cell }) => sourced(cell.evidence)).filter(({ supersededBy }) => supersededBy === null);
	const ages = claims.map((claim) => ageOf(claim, today));
	const older = (months: number) => ages.filter((age) => age !== null && age > months).length;
	const pages = shownPages(rows);
	return {
		cells: rows.length,
		freshCells: rows.filter(({ cell }) => sourced(cell.evidence).some((claim) => (ageOf(claim, today) ?? Number.POSITIVE_INFINITY) <= FRESH_MONTHS))
			.length,
		shown: pages.length,
		undated: pages.filter(({ published }) => published === null).length,
		unlinked: pages.filter(({ link }) => link === null).length,
		partRead: pages.filter(({ part }) => part).length,
		undatedClaims: ages.filter((age) => age === null).length,
		olderThan12: older(12),
		olderThan24: older(24),
		olderThan48: older(48),
	};
}

/** Whole months since it was true by its source, or since the newest page behind it has a date; null where nothing is dated. */
function ageOf({ asOf, sources }: Evidence, today: Date): number | null {
	const date = asOf ?? newest(sources.map(({ published }) => published));
	return date ? monthsBetween(date, today) : null;
}

function shownPages(rows: readonly CellRow[]) {
	const shown = new Set(
		rows.flatMap(({ cell }) => [...cell.short.claims, ...cell.summary.flatMap(({ claims }) => claims), ...(cell.forYou?.claims ?? [])]),
	);
	const pages = rows.flatMap(({ cell }) => cell.evidence.filter(({ id }) => shown.has(id)).flatMap(({ sources }) => sources));
	return [...new Map(pages.map((page) => [page.key, page])).values()];
}
