/** What the matching says a message means: the contract between matching and answering. */
import type { Target } from "./target.ts";

export type Reason = "off-topic" | "unknown-exchange" | "unclear" | "empty" | "secret";

export type Decision =
	| { readonly kind: "sure"; readonly target: Target; readonly confidence: number }
	/** Not sure: up to three choices, the likeliest first. */
	| { readonly kind: "near"; readonly choices: readonly Target[]; readonly confidence: number }
	| { readonly kind: "none"; readonly reason: Reason; readonly confidence: number; readonly names: readonly string[] };
