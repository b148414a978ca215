/** Which exchanges a follow-up is about: those set beside each other, chosen from, added, taken back. */
import { answeredBy, type Decision } from "./decision.ts";
import type { Cues } from "./follow-up-cues.ts";
import { exchangesOf } from "./target.ts";
import { namedIn, type Turns } from "./turns.ts";

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Those of the last turns, oldest first. */
const ofAllTurns = (turns: Turns): string[] => unique(turns.toReversed().flatMap(({ target }) => exchangesOf(target)));

/** What somebody chooses from: several of one question, or those of two that asked the same of one each. */
export function onTheTable(turns: Turns): readonly string[] {
	const newest = namedIn(turns);
	const [last, before] = turns;
	return newest.length === 1 && last && before && matterOf(last.target) === matterOf(before.target) ? ofAllTurns(turns) : newest;
}

const matterOf = (target: Turns[number]["target"]) => (target.kind === "cells" ? target.topic : target.id);

/**
 * @param named the exchanges that the message names and does not take back
 * @returns null where the words set none beside each other
 */
export function exchangesMeant(cues: Cues, named: readonly string[], turns: Turns): readonly string[] | null {
	return named.length > 0 ? besideNamed(cues, named, turns) : ofThoseBefore(cues, turns);
}

/**
 * Whom a message is about of which the grammar leaves in doubt what it asks: of a topic it knows, also that all are meant; else those that are
 * named, or those before which are not taken back.
 */
export function exchangesBeside(decision: Decision, { takenBack }: Cues, named: readonly string[], turns: Turns): readonly string[] {
	const target = answeredBy(decision);
	if (target?.kind === "cells") return target.exchanges;
	return named.length > 0 ? named : namedIn(turns).filter((id) => !takenBack.includes(id));
}

function besideNamed(cues: Cues, named: readonly string[], turns: Turns): readonly string[] | null {
	const newest = namedIn(turns);
	const isWhole = cues.matter.length === 0;
	if (cues.takenBack.length > 0) return newest.length > 1 ? replaced(newest, cues.takenBack, named) : null;
	if (cues.corrects) return meantInstead(named, newest);
	if (cues.alone) return null;
	// "Binance bybit okx, funds of the three" names them all.
	if (cues.together && named.length < 3) return unique([...ofAllTurns(turns), ...named]);
	if (newest.length > 1 && isWhole) return unique([...newest, ...named]);
	const table = cues.adds ? onTheTable(turns) : newest;
	const adds = cues.adds || (cues.also && newest.length > 1);
	const compares = cues.against || (cues.compares && (named.length === 1 || (cues.points && isWhole)));
	if (cues.likens) return unique([...newest, ...named]);
	const isShort = !cues.long && cues.matter.length <= (cues.compares ? 3 : 1);
	return isShort && (adds || compares) && table.length > 0 ? unique([...table, ...named]) : null;
}

/** "Bitmart? i said bitfinex": the one that was answered is not the one that was meant. */
function meantInstead(named: readonly string[], newest: readonly string[]): readonly string[] | null {
	const others = named.filter((id) => !newest.includes(id));
	return others.length > 0 && others.length < named.length ? others : null;
}

function ofThoseBefore(cues: Cues, turns: Turns): readonly string[] | null {
	const newest = namedIn(turns);
	const all = newest.length > 1 ? newest : ofAllTurns(turns);
	if (all.length < 2) return null;
	if (cues.both || cues.together || (cues.compares && cues.matter.length === 0)) return all;
	if ((cues.chooses || cues.who) && !cues.rest && onTheTable(turns).length > 1) return onTheTable(turns);
	if (cues.which === null) return null;
	if (cues.which === "first") return all.slice(0, 1);
	return cues.which === "second" ? all.slice(-1) : all.filter((id) => (newest.length > 1 ? id !== all[0] : !newest.includes(id))).slice(0, 1);
}

function replaced(all: readonly string[], takenBack: readonly string[], named: readonly string[]): readonly string[] | null {
	const kept = all.filter((id) => !takenBack.includes(id));
	return kept.length < all.length ? unique([...kept, ...named]) : null;
}
