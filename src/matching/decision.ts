/** What the matching says a message means: the contract between matching and answering. */
import type { TopicId } from "../dataset/schema.ts";

export type Reason = "off-topic" | "unknown-exchange" | "unclear" | "empty" | "secret";

/** Something that can be answered. */
export type Target =
	| { readonly kind: "exchange" | "compare" | "list"; readonly exchanges: readonly string[]; readonly topic: TopicId; readonly id: null }
	/** `faq` a general entry of the shared dataset, `own` one that a server's moderators wrote for their server alone. */
	| { readonly kind: "faq" | "own"; readonly exchanges: readonly string[]; readonly topic: null; readonly id: string };

export type Decision =
	| { readonly kind: "sure"; readonly target: Target; readonly confidence: number }
	/** Not sure: up to three choices, the likeliest first. */
	| { readonly kind: "near"; readonly choices: readonly Target[]; readonly confidence: number }
	| { readonly kind: "none"; readonly reason: Reason; readonly confidence: number; readonly names: readonly string[] };

export function aboutExchanges(exchanges: readonly string[], topic: TopicId): Target {
	const kind = exchanges.length === 0 ? "list" : exchanges.length === 1 ? "exchange" : "compare";
	return { kind, exchanges, topic, id: null };
}

export function generalEntry(id: string): Target {
	return { kind: "faq", exchanges: [], topic: null, id };
}

export function ownEntry(id: string): Target {
	return { kind: "own", exchanges: [], topic: null, id };
}

export function sameTarget(a: Target, b: Target): boolean {
	const sorted = (t: Target) => [...t.exchanges].sort().join();
	return a.kind === b.kind && a.topic === b.topic && a.id === b.id && (a.topic === null || sorted(a) === sorted(b));
}
