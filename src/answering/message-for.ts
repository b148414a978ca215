/** What a person reads beside or instead of an answer, by what was decided. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Decision } from "../matching/decision.ts";
import { declinedMessage, notCovered, smallTalk } from "./declined.ts";

/** Above the choices of a near question. */
const NOT_SURE = "I am not sure which of these you mean, and would rather ask than guess:";

/** @param words the message's, folded @returns null where the answer stands by itself */
export function messageFor(dataset: Dataset, decision: Decision, words: readonly string[]): string | null {
	if (decision.kind === "near") return NOT_SURE;
	if (decision.kind !== "none") return decision.uncovered ? notCovered(dataset, decision.uncovered) : null;
	return decision.reason === "small-talk" ? smallTalk(words) : declinedMessage(dataset, decision.reason, decision.names);
}
