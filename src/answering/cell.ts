/** One cell of the dataset, an exchange's topic, weighed: verdict, evidence, conflicts. */
import type { Dataset, Evidence, ResolvedCell } from "../dataset/dataset.ts";
import type { CellTopic } from "../dataset/topics.ts";
import { type Verdict, verdictOf } from "../dataset/verdict.ts";

const WEIGHED = new WeakMap<ResolvedCell, Verdict>();

/** Weighed once: a dataset is swapped whole, and never changed in place. */
export function cellVerdict(cell: ResolvedCell, topic: CellTopic): Verdict {
	const known = WEIGHED.get(cell);
	if (known !== undefined) return known;
	const claims = sourced(cell.evidence);
	const verdict = verdictOf(topic, claims, cell.evidence.length - claims.length);
	WEIGHED.set(cell, verdict);
	return verdict;
}

/** Claims without the absences: what the verdict table weighs. */
export function sourced(evidence: readonly Evidence[]): Evidence[] {
	return evidence.filter((item) => !item.absence);
}

/** The evidence behind ids. An id that is not there was refused by the rules, so it cannot be missing. */
export function evidenceFor(dataset: Dataset, ids: readonly string[]): Evidence[] {
	return ids.map((id) => dataset.evidence(id)).filter((item) => item !== undefined);
}
