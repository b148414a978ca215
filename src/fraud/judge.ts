/**
 * Judges one message: signs by rule, each with the words that showed it, and a classifier's probability that it is a fraud at all.
 * Pure; the message is neither kept nor sent anywhere. Nothing here ever means "safe".
 */

import { findSecret } from "../guard/guard.ts";
import { addressSigns } from "./address-signs.ts";
import { addressesIn } from "./addresses.ts";
import { fraudFeatures, type ReadSentence, readMessage } from "./fraud-features.ts";
import { type FraudKind, isFraudKind } from "./kinds.ts";
import type { LookAlike } from "./look-alike.ts";
import type { Marked } from "./marked-names.ts";
import { LONGEST, normalText } from "./normal-text.ts";
import type { Official } from "./official.ts";
import { type OwnPattern, ownReasons } from "./own-patterns.ts";
import { PATTERNS } from "./patterns.ts";
import { plainLetters } from "./plain-letters.ts";
import { type PatternSign, type Reason, type SignId, weightOf } from "./signs.ts";
import { asksAdvice } from "./stance.ts";

/** What there is to check: texts as written (content, embeds, a forwarded message), addresses behind buttons, the writer's name. */
export type Suspect = {
	readonly texts: readonly string[];
	readonly links: readonly string[];
	readonly author: string | null;
	/** Whether only a sign shown by rule may accuse: without one the classifiers, most of the work, are not asked. */
	readonly bySignsAlone?: true;
};

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
	/** Hosts in it that are an exchange's, a wallet maker's or an authority's own. */
	readonly official: readonly { readonly host: string; readonly who: string }[];
};

/** How sure the classifiers are, for the features of a message: that it is a fraud, and of each kind. */
export type Classify = (words: readonly string[]) => {
	readonly fraud: number;
	readonly kinds: readonly { readonly label: string; readonly probability: number }[];
};

/** More are looked at in vain: one that deceives is enough, and a message of a hundred addresses deceives nobody. */
const MOST_ADDRESSES = 100;
/** A probability is a guess: beyond this it counts no more (odds of fifty to one). */
const MOST_ODDS = 4;
/** What one unit of a sign's weight adds to the odds: found by leaving parts of faq/frauds out (docs/frauds.md). */
const SIGN_ODDS = 0.8;
/** Two signs without an honest use are as sure as any number of them. */
const MOST_WEIGHT = 4;
const SPEAKS_FOR_ITSELF: ReadonlySet<SignId> = new Set(["look-alike", "free-mail", "phone-support", "server-own"]);
const LEAST_ODDS = -0.7;
/** A message that leads nowhere but to official addresses, and shows no sign, is seldom a fraud's. */
const HOME_ODDS = 1.5;
/** Found together with SIGN_ODDS. */
const MARKS_FROM = 0.9;
const CARE_FROM = -0.9;
/** With nothing shown by rule, only the classifier's word: it has to be surer. */
const MARKS_ALONE_FROM = 1.3;

/** @param listed what the moderators of the server where it was asked have listed */
export type Judge = (suspect: Suspect, listed?: readonly OwnPattern[]) => Checked;

export function createJudge(official: Official, marked: Marked, classify: Classify): Judge {
	return (suspect, listed = []) => {
		const message = readMessage(suspect.texts.join("\n").slice(0, LONGEST));
		const { text, sentences } = message;
		const addresses = [text, ...suspect.links.map((link) => normalText(link))].flatMap(addressesIn).slice(0, MOST_ADDRESSES);
		const known = addresses.flatMap(({ host }) => {
			const who = official.whose(host);
			return who === null ? [] : [{ host, who }];
		});
		const byAddress = addressSigns(text, addresses, official);
		const { wanted, told, asks } = signsOf(sentences);
		const author =
			suspect.author && STAFF_NAME.test(plainLetters(suspect.author.slice(0, 80)))
				? [{ id: "author" as const, words: suspect.author.slice(0, 80) }]
				: [];
		const own = heaviestFirst([...wanted, ...byAddress.signs, ...author, ...ownReasons(text, addresses, listed)]);
		if (suspect.bySignsAlone && own.length === 0) return NOTHING;
		const features = fraudFeatures(message, marked);
		if (features.includes("xseed")) own.push({ id: "seed-shown", words: SECRET_NOT_SHOWN });
		const reading = /[\p{L}\p{N}]/u.test(text) ? readingOf(classify, features) : NOTHING_READ;
		const homeOnly = known.length > 0 && known.length === addresses.length && own.length === 0;
		const verdict = verdictOf(own, homeOnly ? { ...reading, odds: reading.odds - HOME_ODDS } : reading, asks, [...own, ...told].length > 0);
		const shown = verdict === "told" ? heaviestFirst([...own, ...told]) : own;
		const kind = verdict === "marks" || (verdict === "care" && shown.length === 0) ? kindReason(reading, text, classify, marked) : null;
		const signs = verdict === "nothing" ? [] : kind ? [...shown, kind] : shown;
		const secret = features.includes("xseed") || findSecret(text) !== null;
		return {
			verdict,
			signs: secret ? signs.map(({ id }) => ({ id, words: SECRET_NOT_SHOWN })) : signs,
			lookAlikes: byAddress.lookAlikes,
			official: [...new Map(known.map((one) => [one.host, one])).values()],
		};
	};
}

const NOTHING: Checked = { verdict: "nothing", signs: [], lookAlikes: [], official: [] };
/** Of a message that holds somebody's secret nothing is repeated. */
const SECRET_NOT_SHOWN = "(not repeated here: the message holds a secret)";
/** A picture, or emoji: there are no words to be sure of. */
const NOTHING_READ: Reading = { odds: -4, kind: null };

type Reading = { readonly odds: number; readonly kind: FraudKind | null };

function readingOf(classify: Classify, words: readonly string[]): Reading {
	const { fraud, kinds } = classify(words);
	let ofKinds = 0;
	let best: { kind: FraudKind | null; probability: number } = { kind: null, probability: 0 };
	for (const { label, probability } of kinds) {
		if (!isFraudKind(label)) continue;
		ofKinds += probability;
		if (probability > best.probability) best = { kind: label, probability };
	}
	// Two classifiers that learnt the same messages another way: where they differ, neither is sure.
	return { odds: (oddsOf(fraud) + oddsOf(ofKinds)) / 2, kind: best.kind };
}

function oddsOf(probability: number): number {
	const odds = Math.log(Math.max(probability, 1e-6) / Math.max(1 - probability, 1e-6));
	return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}

function verdictOf(own: readonly Reason[], { odds }: Reading, asks: boolean, anySign: boolean): Verdict {
	const weight = Math.min(
		MOST_WEIGHT,
		own.reduce((sum, { id }) => sum + weightOf(id), 0),
	);
	// What an address gives away, no harmless words around it take back; only a report or a question does.
	const read = !asks && own.some(({ id }) => SPEAKS_FOR_ITSELF.has(id)) ? Math.max(odds, LEAST_ODDS) : odds;
	const score = read + SIGN_ODDS * weight - (asks ? SIGN_ODDS : 0);
	if (score >= (weight >= 1 ? MARKS_FROM : MARKS_ALONE_FROM)) return "marks";
	if (score >= CARE_FROM) return asks && anySign ? "told" : "care";
	return anySign ? "told" : "nothing";
}

/** The sentence of the message that reads most like the kind it was taken for: the words that showed it. */
function kindReason({ kind }: Reading, text: string, classify: Classify, marked: Marked): Reason | null {
	if (kind === null) return null;
	let words = "";
	let most = -1;
	for (const sentence of text.split(/(?<=[.!?…])\s|\n/u).slice(0, MOST_SHOWN)) {
		const probability = classify(fraudFeatures(readMessage(sentence), marked)).kinds.find(({ label }) => label === kind)?.probability ?? 0;
		if (probability > most && /\p{L}/u.test(sentence)) {
			most = probability;
			words = sentence.trim();
		}
	}
	return { id: `like-${kind}`, words: words.slice(0, LONGEST_WORDS) };
}

/** Sentences of a message that anybody reads to the end. */
const MOST_SHOWN = 20;
/** A quotation of two lines on a phone. */
const LONGEST_WORDS = 160;
const STAFF_NAME = /\b(?:support|help ?desk|customer (?:care|service)|admin|official|recovery|live agent|service desk)\b|(?:support|helpdesk)$/;

type Signs = { readonly wanted: Reason[]; readonly told: Reason[]; readonly asks: boolean };

/** Signs that the message itself wants of its reader, apart from those in what it asks about, warns of, quotes or tells. */
function signsOf(sentences: readonly ReadSentence[]): Signs {
	const stances = sentences.map(({ stance }) => stance);
	const framed = sentences.some(({ quoted }, i) => !quoted && stances[i] !== "wants");
	const own = (i: number) => stances[i] === "wants" && !(sentences[i]?.quoted && framed);
	const wanted: Reason[] = [];
	const told: Reason[] = [];
	for (const [i, { text }] of sentences.entries()) {
		(own(i) ? wanted : told).push(...signsIn(text));
		// What is wanted is often said over two sentences: "Go to …, choose your wallet. Enter your phrase."
		const next = sentences[i + 1];
		if (next && own(i) && own(i + 1)) wanted.push(...signsIn(`${text} ${next.text}`));
	}
	const talks = sentences.length > 0 && sentences.every((_, i) => !own(i));
	const texts = sentences.map(({ text }) => text);
	return { wanted: once(wanted), told: once(told), asks: asksAdvice(texts) || talks || stances.includes("protects") };
}

function signsIn(sentence: string): Reason[] {
	const found: Reason[] = [];
	for (const [id, patterns] of Object.entries(PATTERNS) as [PatternSign, readonly RegExp[]][]) {
		for (const pattern of patterns) {
			const match = pattern.exec(sentence);
			if (!match) continue;
			found.push({ id, words: readable(match[0].trim().slice(0, LONGEST_WORDS)) });
			break;
		}
	}
	return found;
}

/** What stands for an address in a sentence, as a reader understands it. */
const readable = (words: string): string =>
	words.replaceAll("(mail)", "a mail address").replaceAll("(link)", "a link").replaceAll("(chat)", "a chat address");

function once(reasons: readonly Reason[]): Reason[] {
	const first = new Map<SignId, Reason>();
	for (const reason of reasons) if (!first.has(reason.id)) first.set(reason.id, reason);
	return [...first.values()];
}

function heaviestFirst(reasons: readonly Reason[]): Reason[] {
	return once(reasons).sort((a, b) => weightOf(b.id) - weightOf(a.id));
}
