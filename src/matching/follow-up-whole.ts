/** What the sentence encoder takes a follow-up for, read behind the question before it, joined to what the grammar came to. */
import { type Beliefs, beliefsOf } from "./beliefs.ts";
import type { Model } from "./classifier.ts";
import { type Considered, rung } from "./decide.ts";
import { type Decision, offeredBy } from "./decision.ts";
import { onLabels, type Whole } from "./read-whole.ts";
import { sameTarget, type Target } from "./target.ts";
import { namedIn, type Turns } from "./turns.ts";

/** What the encoder's opinion counts beside the grammar's. */
const WEIGHT = 0.5;
/** What the grammar took over by a rule stands at this, and is not asked about again. */
const BY_RULE = 0.8;

/** Whether the grammar leaves so much open that reading both together is worth its cost. */
export const leavesDoubt = ({ kind, confidence }: Decision): boolean => kind !== "sure" || confidence < BY_RULE;

export function besideWhole(decision: Decision, whole: Whole, { read, asked }: Considered, turns: Turns, model: Model): Decision {
	const exchanges = asked.exchanges.length > 0 ? asked.exchanges : namedIn(turns);
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

function mixed(one: Beliefs, other: Beliefs): Beliefs {
	const both = (a: number, b: number) => (1 - WEIGHT) * a + WEIGHT * b;
	const of = ({ beliefs }: Beliefs, target: Target) => beliefs.find((belief) => sameTarget(belief.target, target))?.probability ?? 0;
	const targets = [...one.beliefs, ...other.beliefs.filter(({ target }) => of(one, target) === 0)].map(({ target }) => target);
	const beliefs = targets.map((target) => ({ target, probability: both(of(one, target), of(other, target)) }));
	return {
		beliefs: beliefs.sort((a, b) => b.probability - a.probability),
		nothing: both(one.nothing, other.nothing),
		chat: both(one.chat, other.chat),
	};
}
