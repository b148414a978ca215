/** What the matching says a message means: the contract between matching and answering. */
import type { Target } from "./target.ts";

export type Reason = "off-topic" | "small-talk" | "unknown-exchange" | "unclear" | "empty" | "secret";

export type Decision =
	/** `uncovered` are names in the message that the dataset has no answers on: said beside a general answer. */
	| { readonly kind: "sure"; readonly target: Target; readonly confidence: number; readonly uncovered?: readonly string[] }
	/** Answered at once, headed by how it was understood, with up to three other readings, the likeliest first. */
	| {
			readonly kind: "likely";
			readonly target: Target;
			readonly others: readonly Target[];
			readonly confidence: number;
			readonly uncovered?: readonly string[];
	  }
	/** Not sure: up to three choices, the likeliest first. */
	| { readonly kind: "near"; readonly choices: readonly Target[]; readonly confidence: number }
	| {
			readonly kind: "none";
			readonly reason: Reason;
			readonly confidence: number;
			readonly names: readonly string[];
			/** What was asked of a name that is not covered: a follow-up may ask it of another. */
			readonly about?: Target;
	  };

/** What is answered: null where choices are offered, or nothing. */
export function answeredBy(decision: Decision): Target | null {
	return decision.kind === "sure" || decision.kind === "likely" ? decision.target : null;
}

/** The likeliest reading, though it be only offered. */
export function likeliest(decision: Decision): Target | null {
	return decision.kind === "near" ? (decision.choices[0] ?? null) : answeredBy(decision);
}

/** The other readings that are offered: beside a likely answer, or instead of one. */
export function offeredBy(decision: Decision): readonly Target[] {
	if (decision.kind === "likely") return decision.others;
	return decision.kind === "near" ? decision.choices : [];
}

/** What a follow-up may lean on: the likeliest reading, or what was asked of a name that is not covered. */
export function remembered(decision: Decision): Target | null {
	return likeliest(decision) ?? (decision.kind === "none" ? (decision.about ?? null) : null);
}
