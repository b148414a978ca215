/** What the sentence encoder takes a follow-up for, read behind the question before it, joined to what the grammar came to. */
import { type Beliefs, beliefsOf, mixed } from "./beliefs.ts";
import type { Model } from "./classifier.ts";
import { type Considered, rung } from "./decide.ts";
import { type Decision, offeredBy } from "./decision.ts";
import { onLabels, type Whole } from "./read-whole.ts";

/** What the grammar took over by a rule stands at this, and is not asked about again. */
const BY_RULE = 0.8;

/** Whether the grammar leaves so much open that reading both together is worth its cost. */
export const leavesDoubt = ({ kind, confidence }: Decision): boolean => kind !== "sure" || confidence < BY_RULE;

/**
 * The encoder's opinion and the grammar's count alike.
 * @param exchanges that it is about
 */
export function besideWhole(decision: Decision, whole: Whole, { read, asked }: Considered, exchanges: readonly string[], model: Model): Decision {
	return rung(mixed(believedBy(decision), beliefsOf(read, onLabels(model, whole), model, exchanges)), asked.unknown);
}

/** A decision as the beliefs that it may have come from. */
function believedBy(decision: Decision): Beliefs {
	const { confidence } = decision;
	if (decision.kind === "none") return { beliefs: [], nothing: confidence, chat: decision.reason === "small-talk" ? confidence : 0 };
	const others = offeredBy(decision);
	const rest = (1 - confidence) / 2 / Math.max(1, others.length);
	const first = decision.kind === "near" ? [] : [{ target: decision.target, probability: confidence }];
	return { beliefs: [...first, ...others.map((target) => ({ target, probability: rest }))], nothing: 0, chat: 0 };
}
