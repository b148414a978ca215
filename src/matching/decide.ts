/**
 * The honest rungs: sure, likely, near (up to three choices), none. Takes what was read in the message and the classifier's
 * probabilities, and decides what is meant. Pure: the same message gets the same decision, every time.
 */
import { ROLES } from "../dataset/roles.ts";
import { isBareComparison, isBareName } from "./bare-names.ts";
import { type Beliefs, beliefsOf } from "./beliefs.ts";
import { type Model, probabilitiesOf } from "./classifier.ts";
import type { Decision } from "./decision.ts";
import { type Mention, masked, type Read } from "./mentions.ts";
import { readWhole, type Whole } from "./read-whole.ts";
import { type Seen, seenOfQuestion } from "./seen.ts";
import { aboutExchanges, exchangesOf, generalEntry, type Target } from "./target.ts";

/**
 * Where an answer is sure, likely, and a choice: found by `npm run bench:thresholds`, which weighs what each mistake costs (DESIGN.md).
 * Below SURE the best reading is answered as one of several, below LIKELY it is only offered, below NEAR it is not even that.
 */
export type Thresholds = { readonly sure: number; readonly likely: number; readonly near: number; readonly decline: number };
export const THRESHOLDS: Thresholds = { sure: 0.65, likely: 0.14, near: 0.08, decline: 0.4 };
/** A firm that failed is named, and something else asked ("is the documentary any good"): it is said that nothing is known. */
const OF_SOMETHING_ELSE = 0.7;
/** Off the field whatever is named: a listing, a price, a job. */
const SURELY_NOTHING = 0.85;
const CHOICES = 3;
/** Another reading that is less likely than a sixth of the best is not offered. */
const WORTH_OFFERING = 1 / 6;
/** A general answer in place of one on an exchange that is not covered is at least half as likely as that. */
const INSTEAD = 1 / 2;
/**
 * Words this sure are not read as a whole. Well above SURE: of what words alone are just sure of, every tenth is wrong on the street, and
 * the encoder takes back half of that. With 0.65 a fifth fewer messages are read, and twice as many are sure and wrong.
 */
const CLEAR = 0.85;
/** Nor is what they are this sure to have nothing of ours in. */
const CLEARLY_NOTHING = 0.9;
/** Names without a matter are read by a rule, which has no probability of its own. */
const BARE = 0.9;

/** A message with what it asks about and what it could mean: worked out once, for whoever decides on it. */
export type Considered = {
	readonly read: Read;
	/** Its words with names masked, and what they show to the classifiers. */
	readonly words: readonly string[];
	readonly seen: Seen;
	readonly asked: Asked;
	/** The classifier's probability for each of its labels, and what they make one believe. */
	readonly scores: Float32Array;
	readonly believed: Beliefs;
};

export function consider(read: Read, model: Model): Considered {
	const asked = askedAbout(read);
	const words = masked(read);
	const seen = seenOfQuestion(words, model.meaning.table);
	const scores = probabilitiesOf(model, seen);
	return { read, words, seen, asked, scores, believed: beliefsOf(read, scores, model, asked.exchanges) };
}

/** Whether the words leave so much open that a reading of the message as a whole is worth its cost. */
export function isUnsure({ believed: { beliefs, nothing } }: Considered): boolean {
	return (beliefs[0]?.probability ?? 0) < CLEAR && nothing < CLEARLY_NOTHING;
}

/** The same message once it was read as a whole too. */
export function reconsider(considered: Considered, model: Model, whole: Whole): Considered {
	const { read, asked } = considered;
	const scores = readWhole(considered.scores, model, whole);
	return { ...considered, scores, believed: beliefsOf(read, scores, model, asked.exchanges) };
}

export function decide({ read, asked, believed }: Considered): Decision {
	if (asked.exchanges.length > 0) return ofBareNames(read, asked) ?? rung(believed, asked.unknown);
	const [best] = believed.beliefs;
	// "Is my Ledger insured?" asks of one's own wallet what is asked of exchanges.
	if (asked.wallet && asked.unknown.length === 0 && best && believed.nothing < THRESHOLDS.decline && asksOfAnExchange(best.target)) {
		return { kind: "near", choices: [ROLES.ownWallet, ROLES.hardwareWallet].map((id) => generalEntry(id)), confidence: best.probability };
	}
	const decision = rung(believed, asked.unknown);
	return asked.failed ? ofAFailure(decision) : decision;
}

/** What became of coins at a firm that failed is what a bankruptcy means for anybody: that helps more than that nothing is known of it. */
function ofAFailure(decision: Decision): Decision {
	if (decision.kind !== "none" || decision.reason !== "unknown-exchange") return decision;
	if (decision.about === undefined && decision.confidence >= OF_SOMETHING_ELSE) return decision;
	return whatAFailureMeans(decision.names);
}

/** @param uncovered the firms that failed */
export function whatAFailureMeans(uncovered: readonly string[]): Decision {
	const others = [ROLES.reimbursement, ROLES.claiming].map((id) => generalEntry(id));
	return { kind: "likely", target: generalEntry(ROLES.bankruptcy), others, confidence: BARE / 2, uncovered };
}

/** Names and nothing else mean all that is known of them. */
function ofBareNames(read: Read, { exchanges, unknown }: Asked): Decision | null {
	const overview = aboutExchanges(exchanges, "overview");
	if (exchanges.length > 1) return isBareComparison(read) ? { kind: "sure", target: overview, confidence: BARE } : null;
	const bare = unknown.length > 0 ? "no" : isBareName(read);
	if (bare === "no") return null;
	return bare === "yes" ? { kind: "sure", target: overview, confidence: BARE } : { kind: "near", choices: [overview], confidence: BARE / 2 };
}

/**
 * The honest rungs: sure, likely, near, none.
 * @param unknown names that are not covered and that the question is about
 */
export function rung({ beliefs, nothing, chat }: Beliefs, unknown: readonly string[], at: Thresholds = THRESHOLDS): Decision {
	const [best] = beliefs;
	if (!best || nothing >= at.decline) {
		// Whoever names an exchange asks of it, however oddly: it is said that nothing is known of that one.
		if (best && unknown.length > 0 && nothing < SURELY_NOTHING)
			return { kind: "none", reason: "unknown-exchange", confidence: nothing, names: unknown };
		return { kind: "none", reason: chat > nothing / 2 ? "small-talk" : "off-topic", confidence: nothing, names: [] };
	}
	const { target, probability: confidence } = best;
	const beside = unknown.length > 0 ? { uncovered: unknown } : {};
	if (unknown.length > 0 && exchangesOf(target).length === 0 && asksOfAnExchange(target)) {
		// What is asked of an exchange that is not covered may be answered in general: "stolen off Wirex" is first of all stolen.
		const general = beliefs.find((belief) => !asksOfAnExchange(belief.target) && belief.probability >= Math.max(at.likely, confidence * INSTEAD));
		if (!general) return { kind: "none", reason: "unknown-exchange", confidence, names: unknown, about: target };
		return { kind: "likely", target: general.target, others: [], confidence: general.probability, ...beside };
	}
	if (confidence >= at.sure) return { kind: "sure", target, confidence, ...beside };
	const others = beliefs
		.slice(1, CHOICES + 1)
		.filter((b) => b.probability >= confidence * WORTH_OFFERING)
		.map((b) => b.target);
	if (confidence >= at.likely && confidence > nothing / 2) return { kind: "likely", target, others, confidence, ...beside };
	if (confidence >= at.near && confidence > nothing / 2) return { kind: "near", choices: [target, ...others].slice(0, CHOICES), confidence };
	return { kind: "none", reason: nothing > confidence ? "off-topic" : "unclear", confidence: Math.max(nothing, confidence), names: [] };
}

/** A topic, or "is it safe", which needs an exchange to be asked of. */
function asksOfAnExchange(target: Target): boolean {
	return target.kind === "cells" || target.id === ROLES.safest;
}

export type Asked = {
	readonly exchanges: readonly string[];
	/** Names of exchanges and brokers that are not covered, as shown to people. */
	readonly unknown: readonly string[];
	/** Whether one of those is a firm that failed with its customers' coins. */
	readonly failed: boolean;
	/** Whether a wallet is named (Ledger, MetaMask): no exchange, so there is nothing to compare it with. */
	readonly wallet: boolean;
};

/** The exchanges that the question is about: those in passing are dropped if something else is asked about. */
export function askedAbout(read: Read): Asked {
	const direct = read.mentions.filter((mention) => !mention.passing);
	// A name in passing counts where nothing else is named, but never one that is not covered: "after FTX, who can you trust".
	const names = direct.length > 0 || asksAll(read) ? direct : read.mentions.filter(({ name }) => name.exchange || name.strength === "wallet");
	return {
		exchanges: unique(names, ({ name }) => name.exchange),
		unknown: unique(names, ({ name }) => (name.exchange || name.strength === "wallet" ? null : name.shown)),
		failed: names.some(({ name }) => name.failed),
		wallet: names.some(({ name }) => name.strength === "wallet"),
	};
}

function unique(mentions: readonly Mention[], pick: (mention: Mention) => string | null): string[] {
	return [...new Set(mentions.map(pick).filter((value) => value !== null))];
}

const ASKS_ALL =
	/\b(which|what|any|who|whose|every|each|all|list|some|other|another)\b.{0,40}\b(exchanges?|platforms?|sites?|cexe?s?|venues?|brokers?|companies|ones?|apps?)\b|\bwho'?s? (has|have|got|offers?|keeps?|else|actually|besides|all)\b|\ball of (em|them|those|these)\b/;

/** "Which exchanges have a fund like Binance's?" is asked of all of them. */
export function asksAll(read: Read): boolean {
	return ASKS_ALL.test(read.words.join(" "));
}
