/** What the answer before was about, as far as it decides what a follow-up can change: products, cash and coins, countries, steps. */
import { ROLES } from "../dataset/roles.ts";
import type { TopicId } from "../dataset/topics.ts";
import { answeredBy, type Decision } from "./decision.ts";
import type { Cues } from "./follow-up-cues.ts";
import type { Read } from "./mentions.ts";
import { routed, SAFU_IS_OF } from "./routing.ts";
import { aboutExchanges, exchangesOf, generalEntry, oneCell, type Target } from "./target.ts";

/**
 * What a follow-up leads to by what it names beside the matter before: a country, a product, other money, a topic set beside it, who insures
 * it, how it is reached.
 * @param here the answer before, of the exchanges that were named last
 */
export function whatElse(cues: Cues, read: Read, here: Target, was: Target): Target | null {
	const exchanges = exchangesOf(here);
	if (cues.country !== null && was.kind === "cells" && was.topic === "regulation") return was;
	if (cues.country !== null && ofRules(was)) return generalEntry(cues.country, exchanges);
	const pair = cues.corrects ? null : topicsCompared(read, was);
	if (pair) return generalEntry(pair, exchanges);
	if (exchanges.length === 0) return null;
	const product = cues.matter.length <= 2 ? productOf(read, here) : null;
	if (product) return product;
	const topic = otherHolding(cues, was) ?? (asksWhoInsures(cues, was) ? "insurer-partners" : asksHowToReach(cues, was) ? "contact" : null);
	return topic && aboutExchanges(exchanges, topic);
}

/** "And staking there?", "what about their wallet app": a product that the exchange's cover does not reach. */
function productOf(read: Read, target: Target): Target | null {
	if (/\b(?:wallet app|(?:their|its|own) (?:\w+ )?wallet)\b/.test(read.words.join(" "))) return generalEntry(ROLES.ownWallet, exchangesOf(target));
	const to = routed(target, read);
	return to.kind === "entry" && target.kind === "cells" ? to : null;
}

/** "And the crypto part" after cash, "and my dollars" after coins: the same asked of what else is held there. */
function otherHolding({ matter }: Cues, was: Target): TopicId | null {
	if (was.kind !== "cells" || matter.length === 0) return null;
	if (was.topic === "fiat-protection" && matter.every((word) => COINS.test(word))) return "insurance";
	return was.topic === "insurance" && matter.every((word) => CASH.test(word)) ? "fiat-protection" : null;
}

const COINS = /^(?:crypto|cryptos|coins?|btc|bitcoins?|eth|ethereum|actual|part|tokens?|itself|holdings)$/;
const CASH = /^(?:cash|dollars?|usd|eur|euros?|gbp|pounds?|fiat|balance|actual|part|rupees|money|itself|normal|sitting)$/;

/** What is said to be kept, insured or paid can be shown to be there. */
export function isOfHolding(target: Target): boolean {
	return target.kind === "cells" && /^(?:overview|insurance|protection-fund|custody)$/.test(target.topic);
}

/** What is compared with what was asked before: "what's the difference to insurance". */
const PAIRS: Readonly<Partial<Record<TopicId, readonly (readonly [RegExp, string])[]>>> = {
	transparency: [[/\b(?:insur\w+|cover\w*)\b/, ROLES.reservesAndInsurance]],
	"protection-fund": [[/\b(?:insur\w+|cover\w*)\b/, ROLES.fundAndInsurance]],
	insurance: [
		[/\b(?:funds?|safu)\b/, ROLES.fundAndInsurance],
		[/\b(?:reserves?|por|proof)\b/, ROLES.reservesAndInsurance],
	],
};
const COMPARES_TOPICS = /\b(?:difference|differ\w*|same (?:as|thing)|vs|versus|instead of|equal|(?:that|this|it) means?)\b/;

/** The entry on both topics, where a follow-up sets another beside the one before. */
function topicsCompared({ words }: Read, was: Target): string | null {
	const text = words.join(" ");
	if (was.kind !== "cells" || !COMPARES_TOPICS.test(text)) return null;
	return PAIRS[was.topic]?.find(([other]) => other.test(text))?.[1] ?? null;
}

const WAYS_TO_REACH =
	/^(?:phone|telephone|e?mail|mails|emails|hotline|chat|livechat|website|twitter|handle|telegram|number|human|agent|representative)$/;

/** "Phone?", "their email": how the exchange is reached. */
function asksHowToReach({ matter }: Cues, was: Target): boolean {
	return was.kind === "cells" && was.topic !== "account-security" && matter.length === 1 && WAYS_TO_REACH.test(matter[0] as string);
}

const WHO_INSURES =
	/\b(?:which|what|whose) (?:company|companies|firm|insurer|insurers|insurance company|provider|underwriter)\b|\bwho(?:s| is| are)? (?:the )?(?:insurers?|company|provider|behind|backing|underwriting)\b|^(?:by|from|with|through) (?:whom?|which (?:company|firm|insurer))\b|\b(?:insured|covered) (?:by|with|through) (?:whom?|which)\b/;

/** "Which company is that with", after insurance. */
function asksWhoInsures({ core, matter, rest }: Cues, was: Target): boolean {
	return was.kind === "cells" && was.topic === "insurance" && !rest && matter.length <= 2 && WHO_INSURES.test(core);
}

/** First aid and the ways of reporting are told in steps. */
export function hasSteps(target: Target): boolean {
	return target.kind === "entry" || (target.kind === "cells" && /^(claims|contact|account-security)$/.test(target.topic));
}

/** What a country's rules change: cover, cash and the entries on other countries' rules. */
function ofRules(target: Target): boolean {
	if (target.kind === "cells") return /^(overview|insurance|protection-fund|fiat-protection)$/.test(target.topic);
	return target.kind === "entry" && /-rules$|^is-crypto-|^uk-|^eu-|^fiat-vs|insurance|covered$/.test(target.id);
}

/** Of a fund with a name of its own that name is explained: "what do those letters stand for". */
export function isOfSafu(was: Target): boolean {
	const cell = oneCell(was);
	return cell?.exchange === SAFU_IS_OF && cell.topic === "protection-fund";
}

/** A topic without an exchange, from a message that does not ask about all of them: it means the one before. */
export function asksOfNobody(alone: Decision): boolean {
	const target = answeredBy(alone);
	if (!target || target.kind === "own") return false;
	return target.kind === "cells" ? target.exchanges.length === 0 : target.id === ROLES.safest;
}
