/** What can be answered, and the one way to write it down: in custom ids, entry keys and counts. */
import type { EntryKey, TargetKey } from "../dataset/key.ts";
import { CELL_TOPICS, TOPICS, type TopicId } from "../dataset/topics.ts";

export type Target =
	/** One topic of one exchange, of several beside each other, or (none named) of all. */
	| { readonly kind: "cells"; readonly exchanges: readonly string[]; readonly topic: TopicId }
	/** A general entry of the shared dataset. `exchanges` were named beside it: a line on each stands with the answer. */
	| { readonly kind: "entry"; readonly id: string; readonly exchanges: readonly string[] }
	/** An entry that a server's moderators wrote for their server alone. */
	| { readonly kind: "own"; readonly id: string };

export function aboutExchanges(exchanges: readonly string[], topic: TopicId): Target {
	return { kind: "cells", exchanges, topic };
}

export function generalEntry(id: string, exchanges: readonly string[] = []): Target {
	return { kind: "entry", id, exchanges };
}

export function ownEntry(id: string): Target {
	return { kind: "own", id };
}

/** The exchanges that a target names; an own entry names none. */
export function exchangesOf(target: Target): readonly string[] {
	return target.kind === "own" ? [] : target.exchanges;
}

/** The one exchange and topic that a target is about, or null for whatever else. */
export function oneCell(target: Target): { readonly exchange: string; readonly topic: TopicId } | null {
	const [exchange, other] = target.kind === "cells" ? target.exchanges : [];
	return target.kind === "cells" && exchange !== undefined && other === undefined ? { exchange, topic: target.topic } : null;
}

/** Whether both lead to the same answer. The exchanges beside a general entry do not change which answer it is. */
export function sameTarget(a: Target, b: Target): boolean {
	if (a.kind === "cells") {
		return b.kind === "cells" && a.topic === b.topic && [...a.exchanges].sort().join() === [...b.exchanges].sort().join();
	}
	return a.kind === b.kind && a.id === b.id;
}

/** How the command line and exams name the kinds: a topic of one exchange, of several, of all; a general entry; an own one. */
export type Shape = "exchange" | "compare" | "list" | "faq" | "own";

export function shapeOf(target: Target): Shape {
	if (target.kind === "own") return "own";
	if (target.kind === "entry") return "faq";
	return target.exchanges.length === 0 ? "list" : target.exchanges.length === 1 ? "exchange" : "compare";
}

/** More exchanges beside a general entry than this are not written: a custom id has 100 characters. */
const MOST_BESIDE = 4;

/** "q.safu-meaning", "q.exchange-bankruptcy.bitmart", "own.our-guide", "x.bitmart,kraken.insurance", "x..custody" for a list. */
export function writeTarget(target: Target): TargetKey {
	return grammar(target) as TargetKey;
}

function grammar(target: Target): string {
	if (target.kind === "own") return `own.${target.id}`;
	if (target.kind === "cells") return `x.${target.exchanges.join(",")}.${target.topic}`;
	return ["q", target.id, ...(target.exchanges.length > 0 ? [target.exchanges.slice(0, MOST_BESIDE).join(",")] : [])].join(".");
}

/** @returns null for what is no target; whether its ids are still in the dataset is for the answering to say */
export function parseTarget(text: string | null | undefined): Target | null {
	const [kind, first = "", last = "", more] = (text ?? "").split(".");
	if (more !== undefined) return null;
	if (kind === "q" && first) return generalEntry(first, listed(last));
	if (kind === "own" && first && !last) return ownEntry(first);
	const topic = TOPICS.find((id) => id === last);
	if (kind !== "x" || !topic) return null;
	const exchanges = listed(first);
	const isOfAll = exchanges.length === 0;
	return isOfAll && !CELL_TOPICS.some((id) => id === topic) ? null : aboutExchanges(exchanges, topic);
}

/** @returns null for what has no words of its own to edit: overviews, comparisons, lists */
export function entryKeyOf(target: Target): EntryKey | null {
	const editable = target.kind === "cells" ? oneCell(target) !== null && target.topic !== "overview" : true;
	const bare = target.kind === "entry" ? generalEntry(target.id) : target;
	return editable ? (writeTarget(bare) as EntryKey) : null;
}

/** @returns null for what is no entry's key, written exactly so; whether there is such an entry is for the layers to say */
export function parseEntryKey(text: string | null | undefined): EntryKey | null {
	const target = parseTarget(text);
	const key = target && (target.kind !== "own" || OWN_ID.test(target.id)) ? entryKeyOf(target) : null;
	return key === text ? key : null;
}

const OWN_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @param id small letters, digits and single hyphens */
export function ownKey(id: string): EntryKey {
	return writeTarget(ownEntry(id)) as EntryKey;
}

/** @returns the id of a server's own entry; null where the key is a shared one's */
export function ownIdOf(key: EntryKey): string | null {
	const target = parseTarget(key);
	return target?.kind === "own" && OWN_ID.test(target.id) ? target.id : null;
}

function listed(ids: string): string[] {
	return ids ? ids.split(",") : [];
}
