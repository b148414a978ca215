/**
 * Follow-ups: "and kraken?", "what about their fund", "which of the two", "and if it was my fault?" take what is missing from the last two
 * turns. What is known of a turn is the target that it came to, never its words. A question that says all by itself never inherits.
 */
import { ROLES, TOPIC_OF_ENTRY } from "../dataset/roles.ts";
import type { Beliefs } from "./beliefs.ts";
import type { Model } from "./classifier.ts";
import { asksAll, type Considered, decide, rung } from "./decide.ts";
import { answeredBy, type Decision } from "./decision.ts";
import { isQuestion } from "./follow-up-acts.ts";
import { type Cues, cuesOf } from "./follow-up-cues.ts";
import { asksOfNobody, hasSteps, isOfHolding, isOfSafu, whatElse } from "./follow-up-kinds.ts";
import { believeOf, corrected, leaning, leant, leastOf, moved, without } from "./follow-up-matter.ts";
import { staysWith } from "./follow-up-stays.ts";
import { besideWhole, leavesDoubt } from "./follow-up-whole.ts";
import { exchangesBeside, exchangesMeant, onTheTable } from "./follow-up-whom.ts";
import { LEANING } from "./leaning-words.ts";
import type { Read } from "./mentions.ts";
import type { Whole } from "./read-whole.ts";
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
/** Where an exchange is only pointed at, the words with and without it must together be this surely off the field … */
const DECLINED_OF_THEM = 0.5;
/** … or those without it be so, and those with it be in doubt. On the follow-ups that we have, this parts the two kinds. */
const DECLINED_FIRST = 0.75;
const DOUBTED_OF_THEM = 0.1;
/** Three words or more of which none is of the field say so by themselves. */
const DECLINED_AT_LENGTH = 0.9;
/** Fewer words must do so beyond doubt: "whats the weather". */
const DECLINED_OUTRIGHT = 0.97;
/** With more words of its own than this, a message that names another exchange asks its own question. */
const MOST_WORDS = 3;

/** With more words than this even what is not clear was meant to be a question of its own. */
const UNCLEAR_WORDS = 6;
/** So few words leave out whom they are about. */
const MOST_WORDS_OF_FRAGMENT = 4;

/** `settled` where the message has no matter of its own, so that nothing it says tells of a loss. */
export type Followed = { readonly decision: Decision; readonly settled: boolean };

/** @param together what the encoder takes the message for when it is read behind the question before; null where nobody reads it */
export function decideAfter(considered: Considered, turns: Turns, model: Model, together: () => Whole | null = () => null): Followed {
	const cues = cuesOf(considered.read);
	const kept = without(considered, cues.takenBack, model);
	const followed = byGrammar(kept, cues, turns, model);
	if (followed.settled || standsAlone(kept, turns) || !leavesDoubt(followed.decision)) return followed;
	const whole = together();
	return whole
		? open(besideWhole(followed.decision, whole, kept, exchangesBeside(followed.decision, cues, kept.asked.exchanges, turns), model))
		: followed;
}

/** After a server's own entry, or of names of which nothing is known, what was asked before says nothing. */
function standsAlone({ asked }: Considered, [last]: Turns): boolean {
	return last?.target.kind === "own" || asked.unknown.length > 0;
}

function byGrammar(considered: Considered, cues: Cues, turns: Turns, model: Model): Followed {
	const { read, asked } = considered;
	if (cues.remark) return settled({ kind: "none", reason: "small-talk", confidence: 1, names: [] });
	const alone = decide(considered);
	const [last] = turns;
	if (!last || cues.switches || standsAlone(considered, turns)) return open(alone);
	const { target: was } = last;
	const before = namedIn(turns);
	const act = ofAnAct(cues, last, before);
	if (act) return act;
	const named = asked.exchanges;
	const meant = exchangesMeant(cues, named, turns);
	if (meant) return cues.matter.length === 0 ? inherits(moved(was, meant)) : open(ofSeveral(read, meant, cues, last, model));
	if (named.length > 0) return ofOthers(considered, named, cues, last, alone, model);
	if (asked.wallet) return open(alone);
	const beside = whatElse(cues, read, moved(was, before), was);
	if (beside) return inherits(beside);
	if (asksOfAll(cues, read, turns)) return open(ofAll(cues, was, alone));
	const same = ofTheSame(considered, before, cues, last, alone, model);
	return cues.corrects && was.kind === "cells" && cues.matter.length <= MOST_WORDS ? settled(same) : open(same);
}

const settled = (decision: Decision): Followed => ({ decision, settled: true });
const open = (decision: Decision): Followed => ({ decision, settled: false });
const inherits = (target: Target): Followed => settled({ kind: "sure", target, confidence: INHERITED });

/** The answer before once more, what it named explained, its proof, its steps. */
function ofAnAct(cues: Cues, last: Turn, before: readonly string[]): Followed | null {
	const { target: was, entry } = last;
	const ruled = staysWith(cues, last, before);
	if (ruled) return inherits(ruled);
	const explained = entry ?? (isOfSafu(was) ? ROLES.safu : null);
	if (cues.explains && explained !== null) return inherits(generalEntry(explained, before));
	if (cues.proof && isOfHolding(was)) return settled(proofOf(was));
	if (cues.again || cues.proof || cues.explains || (cues.hopes && was.kind === "entry")) return inherits(was);
	if (!cues.steps || !hasSteps(was)) return null;
	return cues.matter.length === 0 ? inherits(was) : open({ kind: "sure", target: was, confidence: INHERITED });
}

/** Who chooses by something that we know nothing of ("which for a beginner") sees them beside each other all the same. */
function ofSeveral(read: Read, exchanges: readonly string[], cues: Cues, last: Turn, model: Model): Decision {
	const decision = rung(leaning(read, exchanges, last, cues, model), []);
	if (decision.kind !== "none" || !cues.chooses) return decision;
	return { kind: "likely", target: moved(last.target, exchanges), others: [], confidence: INHERITED / 2 };
}

/** "Who else has one", "show everyone"; and "which is safest", where there is but one to choose from. */
function asksOfAll(cues: Cues, read: Read, turns: Turns): boolean {
	if (cues.rest || ((cues.chooses || cues.who || cues.safest) && onTheTable(turns).length < 2)) return true;
	const text = read.words.join(" ");
	// "Who got hacked" of two means these.
	return asksAll(read) && !OF_THEM.test(text) && (onTheTable(turns).length < 2 || OF_MANY.test(text));
}

/** "who else has one", "which exchanges do?": the matter before, asked of all, unless the message has its own. */
function ofAll(cues: Cues, was: Target, alone: Decision): Decision {
	const all = moved(was, []);
	const asked = answeredBy(alone);
	const own = cues.matter.filter((word) => !OF_HAVING.test(word));
	// "What is the best pizza topping" chooses too.
	if (isOff(alone, cues) && (!cues.rest || own.length > 1)) return alone;
	// "List all the insured ones" after a theft; "does any exchange pay for scams".
	const isList = asked?.kind === "cells" && asked.exchanges.length === 0;
	const isOwn = isList ? own.length > 0 : asked !== null && own.length > 1 && !(asked.kind === "entry" && asked.id === ROLES.safest);
	if (isOwn && !cues.safest && (alone.confidence >= ENOUGH || (isList && all.kind === "cells" && all.topic === "overview"))) return alone;
	if (cues.safest || (all.kind === "cells" && all.topic === "overview")) {
		return { kind: "sure", target: generalEntry(ROLES.safest), confidence: INHERITED };
	}
	if (all.kind !== "cells") return alone;
	return { kind: "sure", target: aboutExchanges([], all.topic), confidence: INHERITED };
}

const OF_THEM = /\b(?:their|its|they|them|it)\b/;
const OF_MANY = /\b(?:exchanges?|platforms?|all|any|every|each|else|others?)\b/;
const OF_HAVING = /^(have|has|got|let|been|out|do|does)$/;

/** "Ok but proof?": what is shown of the reserves, or the answer before with its sources. */
function proofOf(was: Target): Decision {
	return { kind: "likely", target: aboutExchanges(exchangesOf(was), "transparency"), others: [was], confidence: INHERITED / 2 };
}

/** "and kraken?", "would upbit": the matter is the one before, unless the message has its own. */
function ofOthers({ read }: Considered, named: readonly string[], cues: Cues, last: Turn, alone: Decision, model: Model): Followed {
	if (cues.matter.length === 0) return settled({ kind: "sure", target: moved(last.target, named), confidence: INHERITED });
	const isSure = alone.kind === "sure" && alone.confidence >= SURE_ALONE && cues.matter.length > 1;
	if (named.length > 1 || cues.matter.length > MOST_WORDS || isSure || isOff(alone, cues)) return open(alone);
	const decision = rung(leaning(read, named, last, cues, model), []);
	return cues.corrects ? settled(decision) : open(decision);
}

/** "what about their fund", "how big is it": the exchanges are those before. */
function ofTheSame({ read: written }: Considered, exchanges: readonly string[], cues: Cues, last: Turn, alone: Decision, model: Model): Decision {
	const { points, matter, corrects } = cues;
	const read = corrects ? corrected(written) : written;
	const opens = LEANING.has(read.words[0] as string);
	const named = exchanges.length > 0;
	// "Theft from cold wallets included" is no clear question of its own.
	const isUnclear = named && alone.kind !== "none" && alone.confidence < ENOUGH && read.words.length <= UNCLEAR_WORDS;
	if (!(opens || points || matter.length <= MOST_WORDS || isUnclear || (named && asksOfNobody(alone)))) return alone;
	const own = believeOf(read, exchanges, model);
	const all = leant(own, read, exchanges, last, cues);
	const believed = corrects && matter.length > 0 ? leastOf(all, last.target) : all;
	if (!corrects && (named ? isOffOfThem(alone, own, cues) : isOff(alone, cues))) return alone;
	if (comparesTopics(alone, read)) return alone;
	// "Proof of reserves?" is asked of the exchange, "what is proof of reserves" is not.
	const isWhole = !named || read.words.length > MOST_WORDS_OF_FRAGMENT || isQuestion(read.words);
	const general = isWhole && answeredBy(alone)?.kind === "entry" && !asksOfNobody(alone) && !(named && isOfTheirs(alone, read));
	if (general && !(points && matter.length <= 1) && alone.confidence >= (points || (named && opens) ? SURE_ALONE : ENOUGH)) return alone;
	return rung(believed, []);
}

/** "Do they have an anti phishing code": what an entry explains in general is a topic of theirs. */
function isOfTheirs(alone: Decision, { words }: Read): boolean {
	const target = answeredBy(alone);
	return target?.kind === "entry" && TOPIC_OF_ENTRY[target.id] !== undefined && THEY.test(words.join(" "));
}

/** Who pays is asked of them as well. */
const THEY = /\b(?:they|them|their|theirs|theyre)\b|^(?:(?:so|and|but|then|ok) )*who(?:s| is)? (?:pays?|paying)\b/;

/** "Is that the same as insurance": no matter of one exchange. */
function comparesTopics(alone: Decision, { words }: Read): boolean {
	const target = answeredBy(alone);
	return (
		words.some((word) => /^(?:same|vs|versus|difference|different|differ|instead|means?)$/.test(word)) &&
		target?.kind === "entry" &&
		target.id.includes("-vs-") &&
		alone.confidence >= ENOUGH
	);
}

/** Surely none of our matters by its own words. */
function isOff(alone: Decision, { matter }: Cues): boolean {
	return alone.kind === "none" && matter.length > 0 && alone.confidence >= (matter.length > 1 ? DECLINED_ALONE : DECLINED_ON_ONE_WORD);
}

/** "Do they list doge": off the field alone, and asked of an exchange too. "Insurance wise" is nothing alone, and everything of an exchange. */
function isOffOfThem(alone: Decision, own: Beliefs, { matter }: Cues): boolean {
	if (alone.kind !== "none" || matter.length === 0) return false;
	if (alone.confidence >= (matter.length >= MOST_WORDS ? DECLINED_AT_LENGTH : DECLINED_OUTRIGHT)) return true;
	return (alone.confidence >= DECLINED_FIRST && own.nothing >= DOUBTED_OF_THEM) || Math.sqrt(alone.confidence * own.nothing) >= DECLINED_OF_THEM;
}
