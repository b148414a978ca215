/** What a person reads beside or instead of an answer, by what was decided. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Decision } from "../matching/decision.ts";
import type { Target } from "../matching/target.ts";
import { declinedMessage, notCovered, smallTalk } from "./declined.ts";
import { failedAmong } from "./failed-firm.ts";

/** Above the choices of a near question. */
const NOT_SURE = "I am not sure which of these you mean, and would rather ask than guess:";

/** @param words the message's, folded @returns null where the answer stands by itself */
export function messageFor(dataset: Dataset, decision: Decision, words: readonly string[]): string | null {
	if (decision.kind === "near") return NOT_SURE;
	if (decision.kind !== "none") return decision.uncovered ? besideAnswer(dataset, decision.target, decision.uncovered) : null;
	return decision.reason === "small-talk" ? smallTalk(words) : declinedMessage(dataset, decision.reason, decision.names);
}

/** Whoever is losing coins now reads the steps first, and not what became of a firm that failed. */
function besideAnswer(dataset: Dataset, target: Target, names: readonly string[]): string | null {
	const isAid = target.kind === "entry" && (dataset.question(target.id)?.emergency ?? false);
	return isAid && failedAmong(dataset, names) ? null : notCovered(dataset, names);
}
