/** What people ask next, whatever was answered: for the other way in which coins go, for the reason of a verdict, and how it never happens again. */
import { ROLES } from "../dataset/roles.ts";
import { generalEntry, type Target } from "./target.ts";

const FAILS =
	/\b(?:go|goes|going|went|gets?) (?:broke|bust|bankrupt|under|belly up|insolvent|out of business)\b|\b(?:bankrupt|bankruptcy|insolvent|insolvency|bust)\b/;
const SUPPOSED = /\b(?:if|when|once|suppose|in case|what about)\b/;
/** Longer, and it is a question of its own. */
const MOST_WORDS = 10;

/** "And if it goes bust instead": of the one that was named before. */
export function ofItsEnd(core: string, exchanges: readonly string[]): Target | null {
	const isShort = core.split(" ").length <= MOST_WORDS;
	return exchanges.length > 0 && isShort && SUPPOSED.test(core) && FAILS.test(core) ? generalEntry(ROLES.bankruptcy, exchanges) : null;
}

/** As verdicts are worded (DESIGN.md). */
const VERDICT = "(?:not (?:been )?(?:confirmed|shown|proven)|unconfirmed|nothing (?:was )?found|in part|only part|partly|confirmed|unclear)";
const WHY = new RegExp(
	`^(?:(?:but|and|so|ok|hm+|wait) )*(?:why|how come|what makes it)(?: (?:is|are|was|it|its|that|this|they|do|does|you|say|says|just|only|still|the|verdict|marked|as|then))* ${VERDICT}(?: (?:then|though|only|and|yes|no|just))*$`,
);

/** "Why not confirmed": the reasons stand under that answer. */
export const asksWhyOfVerdict = (core: string, was: Target): boolean => was.kind === "cells" && WHY.test(core);

const NEVER_AGAIN =
	/\b(?:(?:stop|prevent|avoid|keep)(?: \w+){0,3} (?:happening|from happening|again|next time)|(?:not|never|doesnt|dont|wont) (?:\w+ ){0,3}(?:happens?|again)|never again|protect (?:myself|me|us)(?: \w+){0,2} (?:now on|next time|in future|in the future)|(?:safe|safer) (?:next time|from now on|in future))\b/;
const ASKS_HOW = /^(?:(?:and|ok|so|now|then|but|thanks|please) )*(?:how|what|can|is there|tips?|advice)\b|\bhow (?:do|can|to|should)\b/;
/** What happened, and the advice that is against that. */
const AGAINST: Readonly<Record<string, string>> = {
	[ROLES.simSwapped]: ROLES.simProtection,
	[ROLES.accountHacked]: ROLES.twoFactor,
	[ROLES.walletDrained]: ROLES.hardwareWallet,
	[ROLES.seedPhraseExposed]: ROLES.seedPhraseSafety,
	[ROLES.codeGiven]: ROLES.spotPhishing,
	[ROLES.scammed]: ROLES.spotPhishing,
};

/** "How do I make sure it never happens again", once the steps are done. */
export function againstAnother(core: string, was: Target): Target | null {
	const advice = was.kind === "entry" ? AGAINST[was.id] : undefined;
	return advice !== undefined && was.kind === "entry" && NEVER_AGAIN.test(core) && ASKS_HOW.test(core) ? generalEntry(advice, was.exchanges) : null;
}
