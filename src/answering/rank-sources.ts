/** Which of a claim's sources prove it best, and which of an answer's are shown in it. */
import type { CitedSource, Evidence } from "../dataset/dataset.ts";
import type { NumberedSource, Passage } from "./answer.ts";

const KINDS = ["primary", "regulator", "news", "analysis", "secondary"] as const;
/** Two or three lines are read; all others are one press away. */
const MOST_SHOWN = 3;

/** A claim's sources, the best proof first: not older than what it tells, read whole, near its origin, newest. */
export function ranked({ sources, asOf }: Pick<Evidence, "sources" | "asOf">): CitedSource[] {
	const older = (source: CitedSource) => Number(asOf !== null && source.published !== null && source.published.slice(0, asOf.length) < asOf);
	return sources.toSorted(
		(a, b) => older(a) - older(b) || Number(a.part) - Number(b.part) || byOrigin(a, b) || (b.published ?? "").localeCompare(a.published ?? ""),
	);
}

/** The numbers of the sources to show, at most so many: one for each sentence, then others, those nearest the origin first. */
export function bestOf(passages: readonly Passage[], sources: readonly NumberedSource[], most = MOST_SHOWN): number[] {
	const byNumber = new Map(sources.map((source) => [source.n, source]));
	const chosen = new Set<number>();
	const take = (cites: readonly number[]) => {
		const best = cites.flatMap((n) => byNumber.get(n) ?? []).toSorted(asShown);
		const next = best.find(({ n }) => !chosen.has(n));
		if (next && !cites.some((n) => chosen.has(n)) && chosen.size < most) chosen.add(next.n);
	};
	for (const { cites } of passages) take(cites);
	// What fills the lines that are left can be opened or has a date: else a button's count says as much.
	const others = sources.filter((source) => reach(source) > 0 && passages.some(({ cites }) => cites.includes(source.n)));
	for (const { n } of others.toSorted(asShown)) if (chosen.size < most) chosen.add(n);
	return sources
		.filter(({ n }) => chosen.has(n))
		.toSorted((a, b) => byOrigin(a, b) || a.n - b.n)
		.map(({ n }) => n);
}

function byOrigin(a: CitedSource, b: CitedSource): number {
	return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

/** What a reader can open, and which has a date, says more than what is only named. */
function reach({ link, published }: CitedSource): number {
	return Number(link !== null) + Number(published !== null);
}

function asShown(a: NumberedSource, b: NumberedSource): number {
	return reach(b) - reach(a) || byOrigin(a, b) || a.n - b.n;
}
