/** The names of entries in a layer: which shared entry or own entry a key means. */
import type { Dataset } from "../dataset/dataset.ts";
import { CELL_TOPICS, type CellTopic } from "../dataset/schema.ts";
import { aboutExchanges, generalEntry, ownEntry, type Target } from "../matching/decision.ts";
import type { EntryKey } from "../store/contract.ts";

const OWN = /^own\.([a-z0-9]+(?:-[a-z0-9]+)*)$/;
/** With its prefix and a button's own words it must fit the 100 characters of a custom id. */
const LONGEST_ID = 40;

/** @returns null for what has no words of its own to edit: overviews, comparisons, lists */
export function keyOf(target: Target): EntryKey | null {
	if (target.kind === "own") return `own.${target.id}`;
	if (target.kind === "faq") return `q.${target.id}`;
	return target.kind === "exchange" && target.topic !== "overview" ? `x.${target.exchanges[0]}.${target.topic}` : null;
}

export function ownIdOf(key: EntryKey): string | null {
	return OWN.exec(key)?.[1] ?? null;
}

/** @returns null for a key that names neither an own entry nor one of the dataset */
export function targetOf(key: EntryKey, dataset: Dataset): Target | null {
	const own = ownIdOf(key);
	if (own) return own.length <= LONGEST_ID ? ownEntry(own) : null;
	const [kind, id = "", topic = "", more] = key.split(".");
	if (more !== undefined) return null;
	if (kind === "q") return topic === "" && dataset.question(id) ? generalEntry(id) : null;
	const known = kind === "x" && dataset.exchange(id) && (CELL_TOPICS as readonly string[]).includes(topic);
	return known ? aboutExchanges([id], topic as CellTopic) : null;
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
