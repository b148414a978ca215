/** What people ask next, whatever was answered: for the other way in which coins go, for the reason of a verdict, and how it never happens again. */
import { ROLES } from "../dataset/roles.ts";
import { generalEntry, type Target } from "./target.ts";

/** Nothing else stands in it: who tells of coins that are gone is told what to do. */
const ENDS =
	/^(?:(?:ok|and|but|so|well|what|then|now|how about|what about) )*(?:if|when|once|suppose|in case|say) (?:(?:they|it|he|that|this|the|exchange|x|one|site|company|firm) )*(?:all |just |ever |do |does |really )*(?:(?:go|goes|going|gets?|are|is|become|becomes) )+(?:broke|bust|bankrupt|under|belly up|insolvent|out of business)(?: (?:instead|not|of|being|hacked|robbed|and|rather|than|a|hack|theft|one|day|though|then|what|happens|tomorrow))*$/;

/** "And if it goes bust instead": of the one that was named before. */
export function ofItsEnd(core: string, exchanges: readonly string[]): Target | null {
	return exchanges.length > 0 && ENDS.test(core) ? generalEntry(ROLES.bankruptcy, exchanges) : null;
}

/** As verdicts are worded (DESIGN.md). */
const VERDICT = "(?:not (?:been )?(?:confirmed|shown|proven)|unconfirmed|nothing (?:was )?found|in part|only part|partly|confirmed|unclear)";
const WHY = new RegExp(
	`^(?:(?:but|and|so|ok|hm+|wait) )*(?:why|how come|what makes it)(?: (?:is|are|was|it|its|that|this|they|do|does|you|say|says|just|only|still|the|verdict|marked|as|then))* ${VERDICT}(?: (?:then|though|only|and|yes|no|just))*$`,
);

/** "Why not confirmed": the reasons stand under that answer. */
export const asksWhyOfVerdict = (core: string, was: Target): boolean => was.kind === "cells" && WHY.test(core);

/** Once it is over: who is being robbed this minute asks how to stop it. */
const NEVER_AGAIN =
	/(?=.*\b(?:stop|prevent|avoid|keep|protect|never|happens?|happening|safe|safer|secure)\b).*\b(?:again|anymore|next time|from now on|in (?:the )?future)\b/;
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
	if (was.kind !== "entry") return null;
	const advice = AGAINST[was.id];
	return advice !== undefined && NEVER_AGAIN.test(core) && ASKS_HOW.test(core) ? generalEntry(advice, was.exchanges) : null;
}
