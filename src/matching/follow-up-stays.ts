/** What certain words lead to after certain answers: no classifier is asked what "so nobody pays?" means after one's own wallet was drained. */
import { ROLES } from "../dataset/roles.ts";
import type { Cues } from "./follow-up-cues.ts";
import { againstAnother, asksWhyOfVerdict, ofItsEnd } from "./follow-up-next.ts";
import { aboutExchanges, generalEntry, type Target } from "./target.ts";
import type { Turn } from "./turns.ts";

type Before = {
	readonly was: Target;
	/** The entry that was answered; null after a table's topic. */
	readonly id: string | null;
	/** The exchanges that were named last. */
	readonly exchanges: readonly string[];
};

/** @returns null where no rule is certain */
export function staysWith({ core, long }: Cues, { target: was }: Turn, exchanges: readonly string[]): Target | null {
	// Whoever names somebody asks of those.
	if (long || /\bx\b/.test(core)) return null;
	const before: Before = { was, id: was.kind === "entry" ? was.id : null, exchanges };
	if (hasNoNetwork(core)) return generalEntry(ROLES.simSwapped, exchanges);
	if (asksWhyOfVerdict(core, was)) return was;
	return (
		ofItsEnd(core, exchanges) ??
		againstAnother(core, was) ??
		howToReach(core, before) ??
		whoPays(core, before) ??
		whoeverWritesAgain(core, before) ??
		aSumAlone(core, before) ??
		secondFactor(core, before)
	);
}

const NO_NETWORK =
	/\b(?:phone|mobile|cell|cellphone|iphone|android|sim|sim card)\b(?: (?!app\b)\w+){0,4} (?:no (?:network|service|signal|reception|bars?)|sos(?: only)?|without (?:network|service|signal)|lost (?:network|service|signal))\b|\bsim(?: card)?(?: \w+){0,2} dead\b|^(?:(?:and|i|have|suddenly|now|also|theres) )*no (?:network|service|signal|reception|bars) (?:on|at|in) my (?:phone|mobile|cell|iphone|sim)\b/;
/** A phone without power, another's, or one that is only supposed to be dead. */
const NO_SUCH_PHONE =
	/\b(?:if|when|suppose|say|battery|charger|charging|fell|dropped|broke|broken|water|old|insured|covered|his|her|abroad|roaming|2fa|authenticator|codes?|cold|storage|or)\b/;

/** "My phone has no signal by the way": whoever tells it to a bot of coins has a number that may be in other hands. */
const hasNoNetwork = (core: string): boolean => NO_NETWORK.test(core) && !NO_SUCH_PHONE.test(core);

const WAY =
	"(?:(?:phone|telephone|support|contact|emergency|hotline|help|helpline|service|customer|official|real) )*(?:number|phone|hotline|helpline|telephone)";
const REACHED = new RegExp(
	`^(?:(?:what|whats|is|give|me|i|need|want|have|got|do|you|tell|send|show) )*(?:(?:their|theirs|there|its) ${WAY}|(?:the |a )?${WAY} (?:of|for|to|from) (?:them|it|support|there|that one))(?: (?:please|thanks|now|asap|quick|fast|urgent|urgently))*$`,
);

/** "Their number please", of the one that was named before, also after first aid. */
function howToReach(core: string, { exchanges }: Before): Target | null {
	return exchanges.length > 0 && REACHED.test(core) ? aboutExchanges(exchanges, "contact") : null;
}

const PAYS = "(?:pay|pays|paying|paid|cover|covers|covering|refund|refunds|reimburse|reimburses|compensate|compensates)";
const WHO_PAYS = new RegExp(
	`^(?:so |and |then |basically |meaning |in other words )*(?:(?:who|whos|nobody|noone|no one|none|anyone|anybody|someone|somebody|does|is|are|there|will|would|can|gonna|going|to|that) )+(?:(?:will|would|is|gonna|going|to|actually|ever|even|really|then) )*${PAYS}(?: (?:me|us|for|that|this|it|back|then|now|at|all|really|anything|any|of|ever|out|right))*$`,
);
/** What became of coins, and the entry that says whether such a loss is paid for. */
const PAID_AFTER: Readonly<Record<string, string>> = {
	[ROLES.walletDrained]: ROLES.ownWallet,
	[ROLES.seedPhraseExposed]: ROLES.ownWallet,
	[ROLES.scammed]: ROLES.phishingLoss,
	[ROLES.codeGiven]: ROLES.phishingLoss,
	[ROLES.simSwapped]: ROLES.simSwapLoss,
};

/** "So nobody pays?": of a wallet of one's own, of a scam, or of the exchange. */
function whoPays(core: string, { id, exchanges }: Before): Target | null {
	const entry = id === null ? undefined : PAID_AFTER[id];
	if (entry === undefined || !WHO_PAYS.test(core)) return null;
	return generalEntry(entry, exchanges);
}

const WRITES_AGAIN =
	/^(?:(?:omg|help|what|if|now|and|but|wait) )*(?:he|she|they|hes|shes|theyre|someone|somebody|(?:the|that|this|same) (?:same )?(?:man|guy|woman|lady|person|caller|agent|one|number|admin|support)) (?:(?:is|are|was|has|have|just|now|keeps?|still|again) )*(?:call(?:s|ed|ing)?|ring(?:s|ing)?|rang|phon(?:es|ed|ing)|writ(?:es|ing)|write|wrote|written|text(?:s|ed|ing)?|messag(?:es|ed|ing)|message|dm(?:s|ed|ing)?|email(?:s|ed|ing)?|mail(?:s|ed|ing)?|back)(?: (?:me|us|my|phone|again|now|back|still|right|once|more|nonstop|non|stop|every|hour|minutes?|day|and|the|whole|time|just|today|this|morning|tonight))*$/;
/** Somebody wrote or called who may be no friend, and nothing is given yet. */
const OF_A_STRANGER: ReadonlySet<string> = new Set([ROLES.fakeSupport, ROLES.spotPhishing, ROLES.recoveryScams]);

function whoeverWritesAgain(core: string, { was, id }: Before): Target | null {
	return id !== null && OF_A_STRANGER.has(id) && WRITES_AGAIN.test(core) ? was : null;
}

const SUM = /^[$€£]?\d[\d.,]*(?:k|m|mio|usd|usdt|eur|gbp|btc|eth)?[$€£]?$/;
const BESIDE_A_SUM =
	/^(?:for|with|if|i|have|ive|got|its|it|is|about|around|say|like|roughly|only|just|over|under|up|to|of|in|than|more|less|dollars?|euros?|pounds?|bucks|grand|usd|usdt|eur|gbp|btc|bitcoins?|eth|crypto|coins|k|worth|thousand|million|hundred|lakh|a|half|total|there|on|want|put|hold|keep|and|or|what)$/;

/** "For 300k", after who is safest. */
function aSumAlone(core: string, { was, id }: Before): Target | null {
	const words = core.split(" ");
	const isSum = words.some((word) => SUM.test(word)) && words.every((word) => SUM.test(word) || BESIDE_A_SUM.test(word));
	return isSum && id === ROLES.safest ? was : null;
}

const BY_TEXT = /\b(?:sms|text|texts|text messages?)\b/;
const FACTOR = /\b(?:2fa|app|authenticator|sms|texts?|codes?)\b/;
/** How they had it, or what it was. */
const TOLD = /^(?:(?:it|that|mine|i|we|my|2fa|the|only|just|was|is|were|had|have|got|used|use|been|by|with|via|through|over|on|in|set|up|to) )+/;
const HOW = /\bhow\b/;
/** The device or its codes are out of reach. */
const LOST =
	/\b(?:lost|lose|losing|broke|broken|stolen|gone|dead|died|new phone|old phone|wiped|deleted|reset|reinstalled|uninstalled|cant|cannot|wont|no longer|without|missing|dont have|havent|isnt|not|nothing|different phone|water|smashed|sold|changed|switched|no access|empty|never)\b/;
/** Who never had an app has lost none. */
const NO_APP = /\b(?:not|no|without|never|didnt have|dont have|havent)(?: (?:an?|the|any|by|with|through|had))* (?:app|authenticator)\b/g;
/** Advice on the second factor. */
const ON_FACTORS: ReadonlySet<string> = new Set([ROLES.twoFactor, ROLES.smsOrApp]);

/** "It was sms only", "on the phone how": who has lost no device goes on with the advice that they read. */
function secondFactor(core: string, { was, id, exchanges }: Before): Target | null {
	const isAdvice = (id !== null && ON_FACTORS.has(id)) || (was.kind === "cells" && was.topic === "account-security");
	if ((!isAdvice && id !== ROLES.accountHacked) || LOST.test(core.replaceAll(NO_APP, ""))) return null;
	if (BY_TEXT.test(core) && TOLD.test(core) && !HOW.test(core) && !ASKS.test(core) && !GIVEN.test(core))
		return generalEntry(ROLES.smsOrApp, exchanges);
	const isHow =
		isAdvice && HOW.test(core) && (FACTOR.test(core) || /\b(?:phone|iphone|android)\b/.test(core)) && core.split(" ").length <= MOST_WORDS;
	return isHow ? generalEntry(ROLES.twoFactor, exchanges) : null;
}
/** A code in other hands. */
const GIVEN = /\b(?:gave|given|told|read|shared|he|him|she|her|they|them|got|received)\b/;
const ASKS = /^(?:is|are|does|do|can|should|what|why|which|who)\b/;
const MOST_WORDS = 6;
