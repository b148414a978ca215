/**
 * Judges one message: signs by rule, each with the words that showed it, and the classifiers' probability that it is a fraud at all.
 * Pure; the message is neither kept nor sent anywhere. Nothing here ever means "safe".
 */

import { type Evidence, evidenceIn, heaviestFirst, holdsSecret, LONGEST_WORDS, SECRET_NOT_SHOWN, type Suspect } from "./evidence.ts";
import { fraudFeatures, readMessage } from "./fraud-features.ts";
import { type FraudKind, isFraudKind } from "./kinds.ts";
import type { LookAlike } from "./look-alike.ts";
import type { Marked } from "./marked-names.ts";
import type { Official } from "./official.ts";
import type { OwnPattern } from "./own-patterns.ts";
import { type Reason, type SignId, weightOf } from "./signs.ts";

/**
 * marks: it has the marks of a fraud, which is the only verdict that accuses.
 * care: something that frauds share with honest messages.
 * told: it asks about a fraud, warns of one or tells of one; the signs are in what it tells.
 */
export type Verdict = "marks" | "care" | "told" | "nothing";
export type Checked = {
	readonly verdict: Verdict;
	/** Heaviest first; for "told" those of what it tells. */
	readonly signs: readonly Reason[];
	readonly lookAlikes: readonly LookAlike[];
	readonly official: Evidence["official"];
};

/** How sure the classifiers are, for the features of a message: that it is a fraud, and of each kind. */
export type Classify = (words: readonly string[]) => {
	readonly fraud: number;
	readonly kinds: readonly { readonly label: string; readonly probability: number }[];
};

/** A probability is a guess: beyond this it counts no more. */
const MOST_ODDS = 8;
/** The classifier of kinds has the better judgement, the two together a better one than either: bench/frauds.ts. */
const KINDS_SHARE = 2 / 3;
/** What one unit of a sign's weight adds to the odds: the classifiers have read the same words, so it is little. */
const SIGN_ODDS = 0.3;
/** Two signs without an honest use are as sure as any number of them. So no rule accuses alone: see MARKS_FROM. */
const MOST_WEIGHT = 4;
const SPEAKS_FOR_ITSELF: ReadonlySet<SignId> = new Set(["look-alike", "free-mail", "phone-support", "server-own"]);
/** A message that leads nowhere but to official addresses, and shows no sign, is seldom a fraud's. */
const HOME_ODDS = 1.5;
/** Where of messages by writers that the classifiers have not read two innocents in a hundred are accused, and ten hinted at: docs/frauds.md. */
export const MARKS_FROM = 1.8;
export const CARE_FROM = -0.9;

/** @param listed what the moderators of the server where it was asked have listed */
export type Judge = (suspect: Suspect, listed?: readonly OwnPattern[]) => Checked;

export function createJudge(official: Official, marked: Marked, classify: Classify): Judge {
	return (suspect, listed = []) => {
		const evidence = evidenceIn(suspect, official, marked, listed);
		const { own, told, text, features } = evidence;
		if (features === null) return NOTHING;
		const reading = /[\p{L}\p{N}]/u.test(text) ? readingOf(classify(features)) : NOTHING_READ;
		const verdict = verdictOf(evidence, reading.odds);
		const shown = verdict === "told" ? heaviestFirst([...own, ...told]) : own;
		const kind = verdict === "marks" || (verdict === "care" && shown.length === 0) ? kindReason(reading, text, classify, marked) : null;
		const signs = verdict === "nothing" ? [] : kind ? [...shown, kind] : shown;
		return {
			verdict,
			signs: signs.length > 0 && holdsSecret(evidence) ? signs.map(({ id }) => ({ id, words: SECRET_NOT_SHOWN })) : signs,
			lookAlikes: evidence.lookAlikes,
			official: evidence.official,
		};
	};
}

const NOTHING: Checked = { verdict: "nothing", signs: [], lookAlikes: [], official: [] };

type Reading = { readonly odds: number; readonly kind: FraudKind | null };
/** A picture, or emoji: there are no words to be sure of. */
const NOTHING_READ: Reading = { odds: -MOST_ODDS, kind: null };

function readingOf({ fraud, kinds }: ReturnType<Classify>): Reading {
	let ofKinds = 0;
	let best: { kind: FraudKind | null; probability: number } = { kind: null, probability: 0 };
	for (const { label, probability } of kinds) {
		if (!isFraudKind(label)) continue;
		ofKinds += probability;
		if (probability > best.probability) best = { kind: label, probability };
	}
	return { odds: KINDS_SHARE * oddsOf(ofKinds) + (1 - KINDS_SHARE) * oddsOf(fraud), kind: best.kind };
}

function oddsOf(probability: number): number {
	const odds = Math.log(Math.max(probability, 1e-6) / Math.max(1 - probability, 1e-6));
	return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}

function verdictOf(evidence: Evidence, read: number): Verdict {
	const { own, told, asks } = evidence;
	const anySign = own.length + told.length > 0;
	const score = scoreOf(evidence, read);
	if (score >= MARKS_FROM) return "marks";
	if (score >= CARE_FROM) return asks && anySign ? "told" : "care";
	return anySign ? "told" : "nothing";
}

/** @param read the odds that the classifiers give, as a logarithm */
function scoreOf({ own, asks, homeOnly }: Evidence, read: number): number {
	// What an address gives away, no harmless words around it take back; only a report or a question does.
	if (!asks && own.some(({ id }) => SPEAKS_FOR_ITSELF.has(id))) return MOST_ODDS;
	const weight = own.reduce((sum, { id }) => sum + weightOf(id), 0);
	return read + SIGN_ODDS * Math.min(MOST_WEIGHT, weight) - (homeOnly ? HOME_ODDS : 0);
}

/** How sure the judge is, as the logarithm of odds: what MARKS_FROM and CARE_FROM are found by. */
export function fraudScore(evidence: Evidence, classify: Classify): number {
	return scoreOf(evidence, evidence.features === null ? -MOST_ODDS : readingOf(classify(evidence.features)).odds);
}

/** The sentence of the message that reads most like the kind it was taken for: the words that showed it. */
function kindReason({ kind }: Reading, text: string, classify: Classify, marked: Marked): Reason | null {
	if (kind === null) return null;
	let words = "";
	let most = -1;
	for (const sentence of text.split(/(?<=[.!?…])\s|\n/u).slice(0, MOST_SHOWN)) {
		if (!/\p{L}/u.test(sentence)) continue;
		const probability = classify(fraudFeatures(readMessage(sentence), marked)).kinds.find(({ label }) => label === kind)?.probability ?? 0;
		if (probability > most) {
			most = probability;
			words = sentence.trim();
		}
	}
	return { id: `like-${kind}`, words: words.slice(0, LONGEST_WORDS) };
}

/** Sentences of a message that anybody reads to the end. */
const MOST_SHOWN = 20;
