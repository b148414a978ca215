/** What is known of the questions before: the decisions that they came to, as ids, and never their words. */
import type { Belief } from "./beliefs.ts";
import { type Decision, remembered } from "./decision.ts";
import { exchangesOf, parseTarget, type Target, writeTarget } from "./target.ts";

export type Turn = {
	readonly target: Target;
	/** The general entry that the words came nearest to, beside the target: what "what is that even" asks about. */
	readonly entry: string | null;
};
/** Newest first. */
export type Turns = readonly Turn[];

/** More are not remembered: who goes back further names what they mean. */
const MOST_TURNS = 2;
/** An entry that is less likely was not near. */
const NEAR = 0.002;

/** A turn of which only the answer is known: what a message that is replied to was about. */
export const turnOf = (target: Target): Turn => ({ target, entry: null });

/** @param beliefs what the message could mean, likeliest first @returns null where nothing can be followed up */
export function turnFrom(decision: Decision, beliefs: readonly Belief[]): Turn | null {
	const target = remembered(decision);
	if (!target) return null;
	const near = beliefs.find((belief) => belief.target.kind === "entry" && belief.probability >= NEAR)?.target;
	return { target, entry: near?.kind === "entry" ? near.id : null };
}

/** The turns once another question was decided; chatter in between changes nothing. */
export function after(turns: Turns, turn: Turn | null): Turns {
	return turn ? [turn, ...turns].slice(0, MOST_TURNS) : turns;
}

/** The exchanges of the newest turn that names any. */
export function namedIn(turns: Turns): readonly string[] {
	return turns.map(({ target }) => exchangesOf(target)).find((exchanges) => exchanges.length > 0) ?? [];
}

/** "x.kucoin.account-security anti-phishing-code". */
export function writeTurn({ target, entry }: Turn): string {
	return entry === null ? writeTarget(target) : `${writeTarget(target)} ${entry}`;
}

/** @returns null for what is no turn */
export function parseTurn(text: string): Turn | null {
	const [written, entry = null] = text.split(" ");
	const target = parseTarget(written);
	return target && { target, entry };
}
