/**
 * Follow-ups: "and kraken?", "what about their fund", "which of the two", "and if it was my fault?" take what is missing from the last two
 * turns. What is known of a turn is the target that it came to, never its words. A question that says all by itself never inherits.
 */
import { ROLES, TOPIC_OF_ENTRY } from "../dataset/roles.ts";
import type { Model } from "./classifier.ts";
import { asksAll, type Beliefs, believe, type Considered, decide, rung } from "./decide.ts";
import { answeredBy, type Decision } from "./decision.ts";
import { type Cues, cuesOf } from "./follow-up-cues.ts";
import { ACKNOWLEDGES, LEANING } from "./leaning-words.ts";
import type { Read } from "./mentions.ts";
import { routed } from "./routing.ts";
import { aboutExchanges, exchangesOf, generalEntry, sameTarget, type Target } from "./target.ts";
import { namedIn, type Turn, type Turns } from "./turns.ts";

/** Whether the answer before is given again, or leant on: what tells of no loss by itself may go on about one. */
export function goesOn(decision: Decision, turns: Turns): boolean {
	const target = answeredBy(decision);
	const [last] = turns;
	return target !== null && last !== undefined && sameTarget(target, last.target);
}

/** How surely a target is meant that was taken over by a rule, which has no probability of its own. */
const INHERITED = 0.8;
/** A belief about the message alone that needs no help from the one before. */
const ENOUGH = 0.6;
/** A general entry must be this sure to be taken from a message that points back at an exchange ("is it …"). */
const SURE_ALONE = 0.92;
/** A message that is this surely off the field stays declined, however it leans. */
const DECLINED_ALONE = 0.6;
/** One word of its own ("what is the weather like") must be off the field more surely: it may be the missing half of a question. */
const DECLINED_ON_ONE_WORD = 0.85;
/** So many times likelier than by the words alone is the matter before, by how many words of its own a message has. */
const STAYS = [1000, 30, 8, 3, 2];
/** Who told a story or asked how something is done goes on with it more often than who asked about one of a table's topics. */
const STORY = 3;
/** So that a matter of which the words say nothing can still be the one before. */
const FLOOR = 0.005;
/** An entry that the words before came near to is so many times likelier to be meant by what points back. */
const NEARER = 3;

export function decideAfter(considered: Considered, turns: Turns, model: Model): Decision {
	const { read, asked } = considered;
	if (isRemark(read.words)) return { kind: "none", reason: "small-talk", confidence: 1, names: [] };
	const alone = decide(considered);
	const [last] = turns;
	const cues = cuesOf(read);
	if (!last || last.target.kind === "own" || cues.switches || asked.unknown.length > 0) return alone;
	const { target: was, entry } = last;
	const inherits = (target: Target): Decision => ({ kind: "sure", target, confidence: INHERITED });
	const before = namedIn(turns);
	if (cues.explains && entry !== null) return inherits(generalEntry(entry, before));
	if (cues.again || cues.explains || (cues.steps && hasSteps(was))) return inherits(was);
	const named = asked.exchanges.filter((id) => !cues.takenBack.includes(id));
	const both = exchangesMeant(cues, named, turns);
	if (both) return cues.matter.length === 0 ? inherits(moved(was, both)) : rung(leaning(read, both, last, cues, model), []);
	if (named.length > 0) return ofOthers(considered, named, cues, last, alone, model);
	if (cues.country !== null && was.kind === "cells" && was.topic === "regulation") return inherits(was);
	if (cues.country !== null && ofRules(was)) return inherits(generalEntry(cues.country, before));
	const product = before.length > 0 && cues.matter.length <= 2 ? productOf(read, moved(was, before)) : null;
	if (product) return inherits(product);
	if (cues.rest || (asksAll(read) && !/\b(?:their|its|they)\b/.test(read.words.join(" ")))) return ofAll(cues, was, alone);
	return ofTheSame(considered, before, cues, last, alone, model);
}

/** "And staking there?", "what about their wallet app": a product that the exchange's cover does not reach. */
function productOf(read: Read, target: Target): Target | null {
	if (/\b(?:wallet app|(?:their|its|own) (?:\w+ )?wallet)\b/.test(read.words.join(" "))) return generalEntry(ROLES.ownWallet, exchangesOf(target));
	const to = routed(target, read);
	return to.kind === "entry" && target.kind === "cells" ? to : null;
}

/** "who else has one", "which exchanges do?": the matter before, asked of all, unless the message has its own. */
function ofAll(cues: Cues, was: Target, alone: Decision): Decision {
	if (was.kind !== "cells" || was.topic === "overview") return alone;
	const own = cues.matter.filter((word) => !OF_HAVING.test(word));
	if (own.length > 1 && answeredBy(alone) && alone.confidence >= ENOUGH) return alone;
	return { kind: "sure", target: aboutExchanges([], was.topic), confidence: INHERITED };
}

const OF_HAVING = /^(have|has|got|let|been|out)$/;

/** First aid and the ways of reporting are told in steps. */
function hasSteps(target: Target): boolean {
	return target.kind === "entry" || (target.kind === "cells" && /^(claims|contact|account-security)$/.test(target.topic));
}

/** What a country's rules change: cover, cash and the entries on other countries' rules. */
function ofRules(target: Target): boolean {
	if (target.kind === "cells") return /^(overview|insurance|protection-fund|fiat-protection)$/.test(target.topic);
	return target.kind === "entry" && /-rules$|^is-crypto-|^uk-|^eu-|^fiat-vs|insurance|covered$/.test(target.id);
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The exchanges that are set beside each other or chosen from, where the words ask for that; null where they do not. */
function exchangesMeant(cues: Cues, named: readonly string[], turns: Turns): readonly string[] | null {
	const newest = namedIn(turns);
	const older = unique(turns.toReversed().flatMap(({ target }) => exchangesOf(target)));
	if (named.length > 0) {
		if (cues.alone || cues.takenBack.length > 0)
			return cues.takenBack.length > 0 && newest.length > 1 ? replaced(newest, cues.takenBack, named) : null;
		if (cues.together) return unique([...older, ...named]);
		const isShort = cues.matter.length <= (cues.compares ? 3 : 1);
		if (newest.length > 1 && cues.matter.length === 0) return unique([...newest, ...named]);
		const setsBeside = (cues.compares && (named.length === 1 || (cues.points && cues.matter.length === 0))) || (newest.length > 1 && cues.adds);
		return isShort && setsBeside && newest.length > 0 ? unique([...newest, ...named]) : null;
	}
	if (cues.both || cues.together || (newest.length > 1 && cues.chooses)) {
		const all = newest.length > 1 ? newest : older;
		return all.length > 1 ? all : null;
	}
	if (cues.which === null) return null;
	const all = newest.length > 1 ? newest : older;
	if (all.length < 2) return null;
	if (cues.which === "first") return all.slice(0, 1);
	return cues.which === "second" ? all.slice(-1) : all.filter((id) => (newest.length > 1 ? id !== all[0] : !newest.includes(id))).slice(0, 1);
}

function replaced(all: readonly string[], takenBack: readonly string[], named: readonly string[]): readonly string[] | null {
	const kept = all.filter((id) => !takenBack.includes(id));
	return kept.length < all.length ? unique([...kept, ...named]) : null;
}

/** "and kraken?", "would upbit": the matter is the one before, unless the message has its own. */
function ofOthers({ read }: Considered, named: readonly string[], cues: Cues, last: Turn, alone: Decision, model: Model): Decision {
	if (cues.matter.length === 0) return { kind: "sure", target: moved(last.target, named), confidence: INHERITED };
	if (named.length > 1 || cues.matter.length >= STAYS.length - 1 || isOff(alone, cues)) return alone;
	return rung(leaning(read, named, last, cues, model), []);
}

/** The same matter, asked of others. */
function moved(was: Target, exchanges: readonly string[]): Target {
	if (was.kind === "cells") return aboutExchanges(exchanges, was.topic);
	const topic = was.kind === "entry" ? TOPIC_OF_ENTRY[was.id] : undefined;
	if (topic !== undefined) return aboutExchanges(exchanges, topic);
	return was.kind === "entry" && was.id !== ROLES.safest ? generalEntry(was.id, exchanges) : aboutExchanges(exchanges, "overview");
}

/** What the words could mean of these exchanges, the matter before being the likelier the fewer words of its own the message has. */
function leaning(read: Read, exchanges: readonly string[], { target: was, entry }: Turn, { matter, points }: Cues, model: Model): Beliefs {
	const same = routed(moved(was, exchanges), read);
	const own = believe(read, model, { exchanges, unknown: [], wallet: false }, exchanges.length > 0);
	const stays = (STAYS[Math.min(matter.length, STAYS.length - 1)] as number) * (was.kind === "entry" ? STORY : 1);
	const times = (target: Target) => (sameTarget(target, same) ? stays : points && target.kind === "entry" && target.id === entry ? NEARER : 1);
	const known = own.beliefs.some(({ target }) => sameTarget(target, same)) ? own.beliefs : [...own.beliefs, { target: same, probability: 0 }];
	const weighed = known.map(({ target, probability }) => ({
		target,
		probability: (probability + (sameTarget(target, same) ? FLOOR : 0)) * times(target),
	}));
	const sum = weighed.reduce((total, { probability }) => total + probability, own.nothing);
	return {
		beliefs: weighed.map(({ target, probability }) => ({ target, probability: probability / sum })).sort((a, b) => b.probability - a.probability),
		nothing: own.nothing / sum,
		chat: own.chat / sum,
	};
}

/** "what about their fund", "how big is it": the exchanges are those before. */
function ofTheSame({ read: written }: Considered, exchanges: readonly string[], cues: Cues, last: Turn, alone: Decision, model: Model): Decision {
	const { points, matter, corrects } = cues;
	// "Sorry, i meant the licence": the apology is no chatter, and asks nothing.
	const read = corrects && written.mentions.length === 0 ? { ...written, words: written.words.filter((word) => !APOLOGY.test(word)) } : written;
	const opens = LEANING.has(read.words[0] as string);
	const named = exchanges.length > 0;
	if (!(opens || points || matter.length <= 3 || (named && asksOfNobody(alone)))) return alone;
	const believed = leaning(read, exchanges, last, cues, model);
	if (!corrects && isOff(named && points ? { ...alone, confidence: believed.nothing } : alone, cues)) return alone;
	const general = answeredBy(alone)?.kind === "entry" && !asksOfNobody(alone);
	if (general && !(points && matter.length <= 1) && alone.confidence >= (points || (named && opens) ? SURE_ALONE : ENOUGH)) return alone;
	return rung(believed, []);
}

/** Surely none of our matters by its own words. */
function isOff(alone: Decision, { matter }: Cues): boolean {
	return alone.kind === "none" && matter.length > 0 && alone.confidence >= (matter.length > 1 ? DECLINED_ALONE : DECLINED_ON_ONE_WORD);
}

/** Thanks, laughter, and what is said laughing without asking anything. */
function isRemark(words: readonly string[]): boolean {
	if (words.every((word) => ACKNOWLEDGES.has(word) || LAUGHS.test(word))) return true;
	return LAUGHS.test(words[0] as string) && !words.some((word) => ASKING.test(word));
}

const APOLOGY = /^(?:sorry|sry|oops|i|im|meant|mean|no|wrong|typo|rather)$/;
const LAUGHS = /^(?:l+o+l+|l+m+f?a+o+|r+o+f+l+|(?:ha){2,}h?|(?:he){2,}|x+d+|kek+)$/;
const ASKING = /^(?:who|what|which|whose|where|when|why|how|is|are|was|were|do|does|did|has|have|can|could|will|would|should|and|wheres|whats|hows)$/;

/** A topic without an exchange, from a message that does not ask about all of them: it means the one before. */
function asksOfNobody(alone: Decision): boolean {
	const target = answeredBy(alone);
	if (!target || target.kind === "own") return false;
	return target.kind === "cells" ? target.exchanges.length === 0 : target.id === ROLES.safest;
}
