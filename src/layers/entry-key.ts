/** The names of entries in a layer: which shared entry or own entry a key means. */
import type { Dataset } from "../dataset/dataset.ts";
import { generalEntry, oneCell, parseTarget, type Target, writeTarget } from "../matching/target.ts";
import type { EntryKey } from "../store/contract.ts";

const OWN = /^own\.([a-z0-9]+(?:-[a-z0-9]+)*)$/;
/** With its prefix and a button's own words it must fit the 100 characters of a custom id. */
const LONGEST_ID = 40;

/** @returns null for what has no words of its own to edit: overviews, comparisons, lists */
export function keyOf(target: Target): EntryKey | null {
	if (target.kind === "entry") return writeTarget(generalEntry(target.id));
	return target.kind === "own" || (oneCell(target) && target.topic !== "overview") ? writeTarget(target) : null;
}

export function ownIdOf(key: string): string | null {
	return OWN.exec(key)?.[1] ?? null;
}

/** @returns null for a key that names neither an own entry nor one of the dataset */
export function targetOf(key: string, dataset: Dataset): Target | null {
	const target = parseTarget(key);
	if (!target || keyOf(target) !== key) return null;
	if (target.kind === "own") return ownIdOf(key) && target.id.length <= LONGEST_ID ? target : null;
	const known = target.kind === "entry" ? dataset.question(target.id) : dataset.exchange(target.exchanges[0] ?? "");
	return known ? target : null;
}

/** "How do I get verified?" → own.how-do-i-get-verified, with a number where that is taken. */
export function ownKeyFor(question: string, taken: ReadonlySet<EntryKey>): EntryKey {
	const words = question
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[\u0300-\u036f'’]/g, "")
		.replace(/[^a-z0-9]+/g, "-")
		.slice(0, LONGEST_ID - 4)
		.replace(/^-+|-+$/g, "");
	const id = words || "entry";
	for (let n = 1; ; n++) {
		const key = `own.${n === 1 ? id : `${id}-${n}`}`;
		if (!taken.has(key)) return key;
	}
}
