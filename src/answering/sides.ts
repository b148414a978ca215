/** The two sides of a disagreement, as an answer shows them. */
import type { Dataset, Evidence } from "../dataset/dataset.ts";
import { stanceOf, type Value } from "../dataset/verdict.ts";
import { monthName } from "../text/months.ts";
import type { Side } from "./answer.ts";
import type { Citing } from "./citing.ts";
import { marks, publisherName } from "./labels.ts";

const SAYS: Readonly<Record<Value, string>> = {
	yes: "says yes",
	partial: "says in part",
	no: "says no",
	unclear: "leaves it open",
	info: "says otherwise",
};
/** A side's first two claims name it; the rest is under All evidence. */
const CLAIMS_A_SIDE = 2;

/**
 * Every claim that is shown and contradicted has at least one counterpart shown too: where the summary shows none,
 * the first is added here. Then the sides of each matter are named, each with its sources.
 * @param cell the evidence of the cell: conflicts inside it come before conflicts with other cells
 */
export function sidesOf(dataset: Dataset, citing: Citing, cell: readonly Evidence[]): Side[][] {
	const pairs: [Evidence, Evidence][] = [];
	for (const item of citing.shown()) {
		const counterparts = inCellFirst(dataset, item, cell);
		const already = counterparts.find((other) => citing.shown().some((shown) => shown.id === other.id));
		const other = already ?? counterparts[0];
		if (!other || pairs.some(([a, b]) => a.id === other.id && b.id === item.id)) continue;
		citing.cite([other]);
		pairs.push([item, other]);
	}
	return matters(pairs).map((matter) => {
		const stances = new Set(matter.flat().map((item) => stanceOf(item.value)));
		return stances.size > 1 ? byValue(citing, matter.flat()) : oneAndOther(citing, matter);
	});
}

/** Pairs that share a claim are one matter; a dispute over an amount is another than one over whether there is a policy. */
function matters(pairs: readonly [Evidence, Evidence][]): [Evidence, Evidence][][] {
	const groups: [Evidence, Evidence][][] = [];
	for (const pair of pairs) {
		const touching = groups.filter((group) => group.flat().some((item) => pair.some((other) => other.id === item.id)));
		for (const group of touching) groups.splice(groups.indexOf(group), 1);
		groups.push([...touching.flat(), pair]);
	}
	return groups;
}

function inCellFirst(dataset: Dataset, item: Evidence, cell: readonly Evidence[]): Evidence[] {
	const others = item.conflictsWith.map((id) => dataset.evidence(id)).filter((other) => other !== undefined);
	return [...others.filter((other) => cell.some((c) => c.id === other.id)), ...others.filter((other) => !cell.some((c) => c.id === other.id))];
}

function byValue(citing: Citing, all: readonly Evidence[]): Side[] {
	const sides = new Map<string, Evidence[]>();
	for (const item of all) {
		const says = item.absence ? "nothing found" : SAYS[item.value];
		const side = sides.get(says) ?? [];
		if (!side.some((known) => known.id === item.id)) side.push(item);
		sides.set(says, side);
	}
	return [...sides].map(([says, items]) => sideOf(citing, says, items));
}

function oneAndOther(citing: Citing, pairs: readonly [Evidence, Evidence][]): Side[] {
	const unique = (items: Evidence[]) => [...new Map(items.map((item) => [item.id, item])).values()];
	const one = unique(pairs.map(([a]) => a));
	const other = unique(pairs.map(([, b]) => b)).filter((item) => !one.some((o) => o.id === item.id));
	return [sideOf(citing, "on one side", one), sideOf(citing, "on the other", other)];
}

function sideOf(citing: Citing, says: string, items: readonly Evidence[]): Side {
	const shown = items.slice(0, CLAIMS_A_SIDE);
	const label = (item: Evidence) =>
		item.absence ? `looked for in ${monthName(item.asOf)}` : `${publisherName(item.sources[0]?.publisher ?? "unknown")}, ${monthName(item.asOf)}`;
	const labels = shown.map((item) => `${marks(citing.cite([item]))} ${label(item)}`.trim());
	return { says, cites: citing.cite(shown), labels: [...new Set(labels)] };
}
