/** Questions about a theft from an exchange itself: nobody in them tells of a loss, though their words are those of one. */
import type { Considered } from "../matching/decide.ts";
import { answeredBy, type Decision } from "../matching/decision.ts";
import { patternOf } from "./notation.ts";
import { EXCHANGE } from "./telling.ts";

const ROBBED = patternOf(
	`${EXCHANGE} (?:\\S+ ){0,2}?(?:hacked|hack|hacks|breach|breached|exploit|exploited|drained|robbed|stolen|theft|attacked)|(?:hack|breach|exploit|theft) (?:\\S+ ){0,2}?${EXCHANGE}`,
);
const SOMEBODY = patternOf("{me}|{i}|{they}|{help}|account|accounts|acc|acct|wallet|login|today|just|now|this morning|breaking|news");
/** Who pays, or for what: a question of cover, whatever was stolen. */
const OF_COVER = patternOf("cover\\w*|insur\\w*|polic(?:y|ies)|refund\\w*|reimburse\\w*|compensat\\w*|pays?|paid|protect\\w*|fund|liable");
/** More words tell more: whose it was, and when. */
const MOST_WORDS = 5;

/**
 * "upbit hacked": an exchange, a word of theft, and nobody of whom it is told. Asked of the exchange's past, or of this very morning.
 * @param telling see telling.ts
 */
export function isOfTheExchange(telling: string): boolean {
	return telling.trim().split(" ").length <= MOST_WORDS && ROBBED.test(telling) && !SOMEBODY.test(telling) && !OF_COVER.test(telling);
}

const BEFORE_IT = "so|omg|wtf|is|has|did|does|if|when|what|and|hey|ok|guys|suppose|say|will|would|could|just|help|scared|afraid|cause|because";
const OF_IT = "is|has|just|really|actually|now|goes|went|going|gets|be|will|would|about|to|already|exchange|looks|seems|also";
const ENDED =
	"gone|dead|die|dies|died|dying|bust|bankrupt|insolvent|collapse|collapses|collapsed|collapsing|fold|folds|folded|fail|fails|failed|failing|(?:go|goes|went|going) under|broke|toast|closing|closed|closes|shut down|shuts down|shutting down|rugs|rugged";
const AFTER_IT = "now|today|tomorrow|soon|then|or|not|what|yet|already|guys|bro|lol|right|huh|down";
const HAS_ENDED = new RegExp(`^ (?:(?:${BEFORE_IT}) )*${EXCHANGE} (?:(?:${OF_IT}) )*(?:${ENDED}) (?:(?:${AFTER_IT}) )*$`);

/** "bitmart gone??", "if bybit dies": an exchange, and that it is no more; nothing of what became of somebody's coins. */
export const isOfItsEnd = (telling: string): boolean => HAS_ENDED.test(telling);

/** Sure enough that nothing told of a loss outweighs it. */
const BEYOND_DOUBT = 0.97;
const OF_THE_PAST = /^(?:was|were|has|have|had|did|when|which|who|how)$/;
const OF_ONESELF = /^(?:i|ive|i've|im|i'm|me|my|mine|we|our|us)$/;

/** "Werent they hacked", "was it ever hacked": whoever asks this after an exchange was named asks of its past. */
const OF_THEIRS =
	/\b(?:was|were|wasnt|werent|have|has|havent|hasnt|did|didnt) (?:it|they|that one|theirs)(?: \w+){0,2} (?:hacked|hack|hacks|breached|breach|exploited|robbed|attacked)\b|^(?:and |so |ok |but )*(?:ever |any |past |previous |prior |been |got |get |known |other |more )*(?:hacked|hack|hacks|breached|breach|breaches|thefts?)(?: before| ever| yet| in the past| history| recently| too)*$/;

/** "Was Bybit hacked?" asks for what is known of an exchange, and tells of no loss of one's own. */
export function asksOfThePast({ read }: Considered, understood: Decision): boolean {
	if (!isReadAsPast(understood)) return false;
	if (OF_THEIRS.test(read.words.join(" ").replaceAll("'", ""))) return true;
	return understood.confidence >= BEYOND_DOUBT && beginsOfOthers(read, OF_THE_PAST);
}

/** "And binance got hacked as well?", after a question of another's past. */
export function goesOnAboutThePast({ read }: Considered, understood: Decision): boolean {
	return isReadAsPast(understood) && beginsOfOthers(read, GOES_ON);
}

function isReadAsPast(understood: Decision): boolean {
	const target = answeredBy(understood);
	return target?.kind === "cells" && target.topic === "incidents";
}

/** Whether its first word is one of these, and nothing in it is of oneself. */
function beginsOfOthers({ words }: Considered["read"], first: RegExp): boolean {
	return first.test(words[0] ?? "") && !words.some((word) => OF_ONESELF.test(word));
}

/** "Gemini account got raided" does not: it tells of something else. */
const GOES_ON = /^(?:and|n|also|so|ok|okay|but|was|were|did|does|do|has|have|had|is|are|how|who|when|which|what|why)$/;
