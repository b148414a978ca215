/** What contradicts the sentences of an answer: always among its claims, and in words where it can be believed and is not said yet. */
import type { Dataset, Evidence } from "../dataset/dataset.ts";
import { disputes, olderOwnWords } from "../dataset/verdict.ts";
import type { Passage } from "./answer.ts";
import { sourced } from "./cell.ts";
import type { Citing } from "./citing.ts";

/**
 * Every claim that is shown and contradicted has at least one counterpart among the answer's claims: where the sentences show
 * none, the first is added here.
 * @param cell the evidence of the cell: conflicts inside it come before conflicts with other cells
 * @returns whether any two of them contradict each other, and the counterparts that have to be said
 */
export function contradictions(dataset: Dataset, citing: Citing, cell: readonly Evidence[]): { disagreement: boolean; against: Passage[] } {
	const against: Passage[] = [];
	let disagreement = false;
	for (const item of citing.shown()) {
		const counterparts = inCellFirst(dataset, item, cell);
		const shown = citing.shown();
		const [first] = counterparts;
		if (!first) continue;
		disagreement = true;
		if (counterparts.some((other) => shown.some(({ id }) => id === other.id))) continue;
		const cites = citing.cite([first]);
		const says = wordsOn(item, first);
		if (says) against.push({ says, cites });
	}
	return { disagreement, against };
}

function inCellFirst(dataset: Dataset, item: Evidence, cell: readonly Evidence[]): Evidence[] {
	const others = item.conflictsWith.flatMap((id) => dataset.evidence(id) ?? []).filter(({ supersededBy }) => supersededBy === null);
	const inCell = (other: Evidence) => cell.some(({ id }) => id === other.id);
	return [...others.filter(inCell), ...others.filter((other) => !inCell(other))];
}

/** Where one firm's own pages differ, the newer counts and the change is told; of others, what can be believed. */
function wordsOn(item: Evidence, other: Evidence): string | null {
	const pair = sourced([item, other]) as [Evidence, Evidence];
	if (pair.length < 2) return null;
	if (olderOwnWords(pair) === other) return `Changed: an older page of theirs says otherwise.`;
	return disputes(pair).length > 0 ? other.says : null;
}
