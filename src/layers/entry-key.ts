/** Which shared entry or own entry a layer's key means, and the key of a new one. */
import type { Dataset } from "../dataset/dataset.ts";
import type { EntryKey } from "../dataset/key.ts";
import { ownKey, parseEntryKey, parseTarget, type Target } from "../matching/target.ts";

/** With its prefix and a button's own words it must fit the 100 characters of a custom id. */
const LONGEST_ID = 40;

/** @returns null for a key that names neither an own entry nor one of the dataset */
export function targetOf(key: string, dataset: Dataset): Target | null {
	const target = parseTarget(parseEntryKey(key));
	if (!target) return null;
	if (target.kind === "own") return target.id.length <= LONGEST_ID ? target : null;
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
		const key = ownKey(n === 1 ? id : `${id}-${n}`);
		if (!taken.has(key)) return key;
	}
}
