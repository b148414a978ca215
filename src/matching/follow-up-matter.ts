/** What a follow-up asks: the matter before, the likelier the fewer words of its own the message has. */
import { ROLES, TOPIC_OF_ENTRY } from "../dataset/roles.ts";
import { type Beliefs, beliefsOf, believe, mixed } from "./beliefs.ts";
import type { Model } from "./classifier.ts";
import type { Considered } from "./decide.ts";
import type { Cues } from "./follow-up-cues.ts";
import { pointedRead } from "./follow-up-pointing.ts";
import type { Read } from "./mentions.ts";
import { routed } from "./routing.ts";
import { aboutExchanges, generalEntry, sameTarget, type Target } from "./target.ts";
import type { Turn } from "./turns.ts";

/** So many times likelier than by the words alone is the matter before, by how many words of its own a message has. */
const STAYS = [1000, 30, 12, 6, 4];
/** Who told a story or asked how something is done goes on with it more often than who asked about one of a table's topics. */
const STORY = 3;
/** So that a matter of which the words say nothing can still be the one before. */
const FLOOR = 0.005;
/** An entry that the words before came near to is so many times likelier to be meant by what points back. */
const NEARER = 3;
/** Words that say nothing clearly are taken for "what is it like", which is asked with few words: without one, it is so much less likely. */
const VAGUE = 0.3;
const VOUCHES =
	/^(?:safe\w*|safety|legit\w*|trust\w*|good|bad|better|reliable|reputable|scam\w*|solid|ok|okay|secure\w*|overview|overall|everything|general|risk\w*|dangerous|sketchy|shady|serious|sound|fine|recommend\w*|protect\w*|worth|using|pays?)$/;
/** A matter that the words name as clearly as this is held against the one before, though it be next to it: insurers, after insurance. */
const CLEAR = 0.9;
const STAYS_AGAINST = 3;
/** Who says that they were misunderstood does not mean what was answered. */
const MISUNDERSTOOD = 0.02;

/** The same matter, asked of others. */
export function moved(was: Target, exchanges: readonly string[]): Target {
	if (was.kind === "cells") return aboutExchanges(exchanges, was.topic);
	const topic = was.kind === "entry" ? TOPIC_OF_ENTRY[was.id] : undefined;
	if (topic !== undefined) return aboutExchanges(exchanges, topic);
	return was.kind === "entry" && was.id !== ROLES.safest ? generalEntry(was.id, exchanges) : aboutExchanges(exchanges, "overview");
}

/** What the words could mean of these exchanges, with the matter before among it. */
export function leaning(read: Read, exchanges: readonly string[], last: Turn, cues: Cues, model: Model): Beliefs {
	return leant(believeOf(read, exchanges, model), read, exchanges, last, cues);
}

/** @param own what the words mean by themselves, asked of these exchanges */
export function leant(
	own: Beliefs,
	read: Read,
	exchanges: readonly string[],
	{ target: was, entry }: Turn,
	{ matter, points, corrects }: Cues,
): Beliefs {
	const same = routed(moved(was, exchanges), read);
	// A name that is put right is all that changes: the words around it apologise.
	const length = corrects && read.mentions.length > 0 ? Math.min(matter.length, 1) : matter.length;
	const stays = (STAYS[Math.min(length, STAYS.length - 1)] as number) * (was.kind === "entry" ? STORY : 1);
	const [best] = own.beliefs;
	const isClear = best !== undefined && best.probability >= CLEAR && !sameTarget(best.target, same);
	const vague = !read.words.some((word) => VOUCHES.test(word));
	const times = (target: Target) => {
		if (sameTarget(target, same)) return isClear && matter.length > 0 ? Math.min(stays, STAYS_AGAINST) : stays;
		if (vague && target.kind === "cells" && target.topic === "overview") return VAGUE;
		return points && target.kind === "entry" && target.id === entry ? NEARER : 1;
	};
	const known = own.beliefs.some(({ target }) => sameTarget(target, same)) ? own.beliefs : [...own.beliefs, { target: same, probability: 0 }];
	return weighed({ ...own, beliefs: known }, (target, probability) => (probability + (sameTarget(target, same) ? FLOOR : 0)) * times(target));
}

/** By the words as they are, with the exchange behind them; and, where a word points at it, by the words with its name there: both count alike. */
export function believeOf(read: Read, exchanges: readonly string[], model: Model): Beliefs {
	const behind = believe(read, model, exchanges, exchanges.length > 0);
	const pointed = pointedRead(read, exchanges);
	if (!pointed) return behind;
	const within = believe(pointed, model, exchanges);
	return mixed(behind, within);
}

/** The beliefs with what was just answered set back, because it is not what was meant. */
export function leastOf(beliefs: Beliefs, was: Target): Beliefs {
	return weighed(beliefs, (target, probability) => (sameTarget(target, was) ? probability * MISUNDERSTOOD : probability));
}

function weighed({ beliefs, nothing, chat }: Beliefs, weight: (target: Target, probability: number) => number): Beliefs {
	const all = beliefs.map(({ target, probability }) => ({ target, probability: weight(target, probability) }));
	const sum = all.reduce((total, { probability }) => total + probability, nothing);
	return {
		beliefs: all.map(({ target, probability }) => ({ target, probability: probability / sum })).sort((a, b) => b.probability - a.probability),
		nothing: nothing / sum,
		chat: chat / sum,
	};
}

const APOLOGY =
	/^(?:sorry|sry|srry|soz|oops|whoops|i|im|meant|ment|mean|no+|nah|nope|wrong|typo|rather|asked|said|wanted|want|was|asking|know|about|to|thats|what)$/;

/** "Sorry, i meant the licence", "insurance, not licences": the apology is no chatter and asks nothing, and what is taken back is not asked. */
export function corrected(read: Read): Read {
	const kept = withoutTakenBack(read.words.map((word) => word.replaceAll("'", ""))).filter((word) => !APOLOGY.test(word));
	return kept.length > 0 && read.mentions.length === 0 ? { ...read, words: kept } : read;
}

/** "Insurance not licences"; "not the fund, the insurance"; "thats not what i asked". */
function withoutTakenBack(words: readonly string[]): string[] {
	const text = words.join(" ");
	return text
		.replace(/\bnot what i (?:asked|meant|said|wanted)\b/, "")
		.replace(/^(?:no )?not (?:the |their |its |about )?\w+ (?=\S)/, "")
		.replace(/(?<=\S )(?:and )?not (?:the |their |its |about )*\w+$/, "")
		.split(" ")
		.filter((word) => word !== "");
}

/** "Forget bitstamp. My ledger, who insures that": as if the one that is taken back were not named. */
export function without(considered: Considered, takenBack: readonly string[], model: Model): Considered {
	if (takenBack.length === 0) return considered;
	const { read, asked, scores } = considered;
	const exchanges = asked.exchanges.filter((id) => !takenBack.includes(id));
	return { ...considered, asked: { ...asked, exchanges }, believed: beliefsOf(read, scores, model, exchanges) };
}
