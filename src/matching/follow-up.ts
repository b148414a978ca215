/**
 * Follow-ups: "and kraken?", "what about their fund", "and if it was my fault?" take what is missing from the question before.
 * A question that says all by itself never inherits.
 */
import { ROLES } from "../dataset/roles.ts";
import type { Model } from "./classifier.ts";
import { type Asked, askedAbout, asksAll, type Belief, believe, type Considered, decide, rung } from "./decide.ts";
import { answeredBy, type Decision } from "./decision.ts";
import type { Read } from "./mentions.ts";
import { aboutExchanges, exchangesOf, sameTarget, type Target } from "./target.ts";

/** Words that carry no matter of their own: what is left beside them and the names says whether a message is whole. */
const LEANING = new Set(
	(
		"and but ok okay so n what whats about how hows same question thing one ones for with on at then now do does did is are it its the a an " +
		"also or maybe hmm hm then well yes yeah no nah please pls plz put that this these those them they their there me us you too as to of in " +
		"if i my mine was were be been would will can could like use uses using any other others else another only just right cool k lol tho though " +
		"actually wbu again next against versus vs compare compared comparison which who better worse bigger smaller safer more less than stack up " +
		"friend friends brother brothers mate korean case here give tell"
	).split(" "),
);
/** Short replies that ask nothing. Exported so that spelling leaves them alone. */
export const ACKNOWLEDGES: ReadonlySet<string> = new Set(
	"ok okay lol k kk hm hmm interesting gotcha thanks thank you thx ty cheers yeah yep figured got it cool nice great good wow damn oof alright right fine sure i see makes sense haha ha lmao oh ah well noted perfect awesome bot".split(
		" ",
	),
);
const POINTS_BACK = /\b(it|its|it's|they|they're|they've|their|theirs|theyre|them|there|that|those|these|both|same)\b/;
const COMPARES =
	/\b(compare[ds]?|comparison|versus|vs|against|next to|stack up|side by side|or them|them or|both|bigger|better|worse|safer|differ\w*)\b/;
const OTHERS =
	/\b(who|which|what|any|anyone|anybody) ?(one|ones|of)? ?(else|other|others|exchanges?|platforms?|sites?)\b|\bwho out of\b|\b(all|rest) of them\b|\bwhich (ones?|others?)\b/;
/** How much the message alone counts beside both messages read as one. */
const ALONE = 0.6;
/** A belief about the message alone that needs no help from the one before. */
const ENOUGH = 0.6;
/** A general entry must be this sure to be taken from a message that points back at an exchange ("is it …"). */
const SURE_ALONE = 0.85;
/** A message that is this surely off the field stays declined, however it leans. */
const DECLINED_ALONE = 0.6;
/** One word of its own ("what is the weather like") must be off the field more surely: it may be the missing half of a question. */
const DECLINED_ON_ONE_WORD = 0.85;

/**
 * @param before the question before, as read
 * @param was what it was decided to mean
 */
export function decideAfter(considered: Considered, before: Read, was: Decision, model: Model): Decision {
	const { read, asked } = considered;
	if (read.words.every((word) => ACKNOWLEDGES.has(word))) return { kind: "none", reason: "small-talk", confidence: 1, names: [] };
	const alone = decide(considered);
	const meant = answeredBy(was);
	if (!meant || (alone.kind === "none" && alone.reason === "unknown-exchange")) return alone;
	if (asked.unknown.length > 0) return alone;
	if (asked.exchanges.length > 0) return ofAnother(read, asked, alone, meant);
	if (OTHERS.test(read.words.join(" ")) || asksAll(read)) return ofAll(read, alone, meant);
	const named = exchangesOf(meant);
	const exchanges = named.length > 0 ? named : askedAbout(before).exchanges;
	return ofTheSame(read, before, alone, exchanges, model);
}

/** "and kraken?", "how does that stack up against binance": the topic is the one before, unless the message has its own. */
function ofAnother(read: Read, { exchanges }: Asked, alone: Decision, was: Target): Decision {
	const named = new Set(read.mentions.flatMap((mention) => read.words.slice(mention.from, mention.to)));
	const matter = read.words.filter((word) => !named.has(word) && !LEANING.has(word));
	const compares = COMPARES.test(read.words.join(" ")) && POINTS_BACK.test(read.words.join(" "));
	const together =
		compares || /\b(compare|against|next to|versus|vs)\b/.test(read.words.join(" ")) ? [...new Set([...exchangesOf(was), ...exchanges])] : exchanges;
	if (exchanges.length > 1 && matter.length > 0) return alone;
	if (matter.length > (compares ? 3 : 1)) return alone;
	if (was.kind !== "cells") return alone;
	return { kind: "sure", target: aboutExchanges(together, was.topic), confidence: ENOUGH };
}

/** "who else has one", "which exchanges do?": the topic before, asked of all, unless the message has its own. */
function ofAll(read: Read, alone: Decision, was: Target): Decision {
	const matter = read.words.filter((word) => !LEANING.has(word) && !/^(exchanges?|platforms?|sites?|have|has|got|let|been|out|all)$/.test(word));
	if (was.kind !== "cells" || was.topic === "overview") return alone;
	if (matter.length > 1 && answeredBy(alone) && alone.confidence >= ENOUGH) return alone;
	return { kind: "sure", target: aboutExchanges([], was.topic), confidence: ENOUGH };
}

/** "what about their fund", "how big is it": the exchanges are those before; the matter is read from both messages. */
function ofTheSame(read: Read, before: Read, alone: Decision, exchanges: readonly string[], model: Model): Decision {
	const matter = read.words.filter((word) => !LEANING.has(word));
	const points = POINTS_BACK.test(read.words.join(" "));
	const leans = LEANING.has(read.words[0] as string) || points || matter.length <= 3;
	const named = exchanges.length > 0;
	if (!(leans || (named && asksOfNobody(alone)))) return alone;
	const offTheField = matter.length > 1 ? DECLINED_ALONE : DECLINED_ON_ONE_WORD;
	if (alone.kind === "none" && matter.length > 0 && alone.confidence >= offTheField) return alone;
	const general = answeredBy(alone)?.kind === "entry" && !asksOfNobody(alone);
	if (general && alone.confidence >= (named && points ? SURE_ALONE : ENOUGH)) return alone;
	const asked = { exchanges, unknown: [], wallet: false };
	const own = believe(read, model, asked, named);
	const joined = believe(together(before, read), model, asked);
	const nothing = ALONE * own.nothing + (1 - ALONE) * joined.nothing;
	return rung({ beliefs: mix(own.beliefs, joined.beliefs), nothing, chat: 0 }, []);
}

/** A topic without an exchange, from a message that does not ask about all of them: it means the one before. */
function asksOfNobody(alone: Decision): boolean {
	const target = answeredBy(alone);
	if (!target || target.kind === "own") return false;
	return target.kind === "cells" ? target.exchanges.length === 0 : target.id === ROLES.safest;
}

function together(before: Read, read: Read): Read {
	const shift = before.words.length;
	return {
		words: [...before.words, ...read.words],
		mentions: [...before.mentions, ...read.mentions.map((m) => ({ ...m, from: m.from + shift, to: m.to + shift }))],
	};
}

function mix(own: readonly Belief[], joined: readonly Belief[]): Belief[] {
	return own
		.map(({ target, probability }) => {
			const other = joined.find((belief) => sameTarget(belief.target, target))?.probability ?? 0;
			return { target, probability: ALONE * probability + (1 - ALONE) * other };
		})
		.sort((a, b) => b.probability - a.probability);
}
