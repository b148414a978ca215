/**
 * Whether a text promises protection: that somebody or something keeps coins from harm, answers for a loss or brings it back. Read sentence
 * by sentence from who does what to what, and from what takes it back: a "not", a hedge, a question, a condition, somebody else's words.
 * What no rule reads, a classifier may (features.ts).
 */
import { type Doubt, settled } from "../encoder/doubt.ts";
import { isHarmDenied, isOutOfReach, isThiefStopped } from "./denied-harm.ts";
import { featuresOf } from "./features.ts";
import { isForAllCases, isGuarded, isSafe, isShielded, reachesCoins } from "./kept-safe.ts";
import type { Notion, Notions } from "./notions.ts";
import { isBorne, isRestored } from "./repaid.ts";
import { sentencesOf } from "./said.ts";
import { ADVERB, type Read, readSentence } from "./sentence.ts";

/** repay: a loss is brought back or answered for; safe: no harm comes; scheme: a state's scheme reaches coins. */
export type PromiseKind = "repay" | "safe" | "scheme";
/** `at` is the sentence's place in the text. */
export type Promised = { readonly at: number; readonly kind: PromiseKind };
/** By how much words are on the side of promises, by what was learnt of faq/promises: 1 is sure, below 0 they are harmless. */
export type MarginOfPromise = (features: readonly string[]) => number;

/** What a rule's word adds to the classifier's: rules alone refused one harmless text in ten of another hand's. */
const BY_RULE = 0.3;
/** A sentence alone says less than the text that it stands in. */
const ALONE = -0.4;
/** From here on it is refused; chosen on texts that neither had seen (docs/words.md). */
const FROM = 0.05;
/** So near to that, the sentence encoder is asked. */
const IN_DOUBT: Doubt = { from: -0.6, to: 0.8, weight: 0.15 };
/** Of so few words a classifier knows nothing: rules decide. */
const FEWEST = 3;
/** Where a sentence names a state's scheme, that is what it is wrong about. */
const SCHEME = /^(?:fdic|fscs|sipc|ncua|cdic|SCHEME)$/;

/** @param read a text as its reader sees it @param margin null where no classifier is at hand: then the rules alone decide @param opinion the sentence encoder's, as log odds, asked where that is in doubt @param more what is wanted beyond the usual, as of a text that is mostly a question @returns the sentence that promises most */
export function promiseIn(read: string, margin: MarginOfPromise | null, opinion: (() => number) | null = null, more = 0): Promised | null {
	const sentences: Read[] = [];
	for (const said of sentencesOf(read)) sentences.push(readSentence(said, sentences.at(-1) ?? null));
	const kinds = sentences.map((sentence, i) => kindOf(sentence, sentences[i - 1] ?? null));
	const ruled = kinds.findIndex((kind) => kind !== null);
	if (!margin) return ruled < 0 ? null : { at: ruled, kind: named(sentences[ruled], kinds[ruled] ?? "safe") };
	// A question promises nothing, but what is answered to it may.
	const asked = sentences.map((sentence, i) => (kinds[i] ? BY_RULE : sentence.isQuestion ? null : 0));
	if (asked.every((one) => one === null)) return null;
	const features = sentences.map(featuresOf);
	const judged = (i: number) => ((sentences[i]?.said.length ?? 0) < FEWEST ? 0 : margin(features[i] ?? []));
	const alone = asked.map((more, i) => (more === null ? Number.NEGATIVE_INFINITY : judged(i) + more));
	const most = Math.max(...alone);
	const weighed = sentences.length === 1 ? most : Math.max(most + ALONE, margin(features.flat()) + (ruled < 0 ? 0 : BY_RULE));
	if (settled(weighed - FROM - more, IN_DOUBT, opinion) < 0) return null;
	const at = alone.indexOf(most);
	return { at, kind: named(sentences[at], kinds[at] ?? "safe") };
}

function named(sentence: Read | undefined, kind: PromiseKind): PromiseKind {
	return sentence?.words.some((word) => SCHEME.test(word)) ? "scheme" : kind;
}

const YES = /^(?:yes|yep|yeah|yup|sure|absolutely|definitely|certainly|always|indeed|totally|100pct|of)$/;

function kindOf(sentence: Read, before: Read | null): PromiseKind | null {
	const { words, notions, isQuestion } = sentence;
	if (isQuestion) return null;
	// "Is it safe? Yes." and "A loss? Unthinkable."
	if (before?.isQuestion && !isOther(before)) {
		if (YES.test(words[0] ?? "")) return asksForPromise(before) ? "safe" : null;
		if (words.includes("IMPOSSIBLE") && words.length <= 4 && before.notions.some((all) => all.has("harm"))) return "safe";
	}
	// "A loss? At Gemini? Unthinkable."
	if (words.length <= 2 && words.includes("IMPOSSIBLE") && before?.isQuestion) return "safe";
	return promisedBy(sentence) ?? (isElliptical(words, notions) ? "safe" : null);
}

function asksForPromise({ words, notions }: Read): boolean {
	return notions.some(
		(all, i) => ["safe", "guards", "restores", "refund", "shield"].some((notion) => all.has(notion as Notion)) || MARKED.test(words[i] ?? ""),
	);
}
const MARKED = /^(?:RESTORED|BORNE|SAFE|HARMED|NORISK)$/;

/** "Also protected." "100pct safe." with nothing that it is said of. */
function isElliptical(words: readonly string[], notions: Notions): boolean {
	const safe = notions.findIndex((all) => all.has("safe"));
	return (
		safe >= 0 &&
		words.length <= 4 &&
		!notions.some((all) => all.has("not")) &&
		words.every((word, i) => i === safe || ADVERB.test(word) || /^[,!]$/.test(word))
	);
}

function isOther({ notions }: Read): boolean {
	return notions.some((all) => all.has("other")) && !notions.some((all) => all.has("holding") && !all.has("other"));
}

function promisedBy(sentence: Read): PromiseKind | null {
	for (let i = 0; i < sentence.words.length; i++) {
		const at = { sentence, i };
		if (sentence.reach.isTakenBack(i)) continue;
		if (isHarmDenied(at) || isThiefStopped(at) || isOutOfReach(at)) return "safe";
		if (sentence.reach.isOnlyPossible(i)) continue;
		if (reachesCoins(at)) return "scheme";
		if (isRestored(at) || isBorne(at)) return "repay";
		if (isSafe(at) || isGuarded(at) || isShielded(at) || isForAllCases(at)) return "safe";
	}
	return null;
}
