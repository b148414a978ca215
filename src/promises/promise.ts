/**
 * Whether a text promises protection: that somebody or something keeps coins from harm, answers for a loss or brings it back. Read sentence
 * by sentence from who does what to what, and from what takes it back: a "not", a hedge, a question, a condition, somebody else's words.
 * What no rule reads, a classifier may (features.ts).
 */
import { isHarmDenied, isOutOfReach, isThiefStopped } from "./denied-harm.ts";
import { featuresOf } from "./features.ts";
import { isForAllCases, isGuarded, isSafe, isShielded, reachesCoins } from "./kept-safe.ts";
import type { Notion } from "./notions.ts";
import { isBorne, isRestored } from "./repaid.ts";
import { type Said, sentencesOf } from "./said.ts";
import { ADVERB, type Read, readSentence } from "./sentence.ts";

/** repay: a loss is brought back or answered for; safe: no harm comes; scheme: a state's scheme reaches coins. */
export type PromiseKind = "repay" | "safe" | "scheme";
/** `at` is the sentence's place in the text. */
export type Promised = { readonly at: number; readonly kind: PromiseKind };
/** How probably words promise, 0 to 1, by what promises and harmless sentences were learnt (faq/promises). */
export type ClassifyPromise = (features: readonly string[]) => number;

/** Where no rule sees a promise the classifier must be this sure: two in a hundred of the harmless sentences that it has not seen is above. */
const SURE = 0.8;
/** Where a sentence names a state's scheme, that is what it is wrong about. */
const SCHEME = /^(?:fdic|fscs|sipc|ncua|cdic|SCHEME)$/;
/** What was learnt are texts of one to three sentences; a longer one is judged two sentences at a time. */
const WHOLE = 3;

/** @param read a text as its reader sees it @param classify null where none is at hand: then the rules alone decide @returns the first sentence that promises */
export function promiseIn(read: string, classify: ClassifyPromise | null): Promised | null {
	const said = sentencesOf(read);
	const sentences: Read[] = [];
	for (const [at, one] of said.entries()) {
		const before = sentences.at(-1) ?? null;
		const sentence = readSentence(one, before);
		const kind = kindOf(sentence, before);
		if (kind) return { at, kind: sentence.words.some((word) => SCHEME.test(word)) ? "scheme" : kind };
		sentences.push(sentence);
	}
	if (!classify) return null;
	const windows = said.length <= WHOLE ? [0] : said.slice(1).map((_, at) => at);
	const size = said.length <= WHOLE ? WHOLE : 2;
	const at = windows.find((from) => {
		// Of thanks and greetings the classifier knows nothing: it is asked of what speaks of coins, harm or cover at all.
		return sentences.slice(from, from + size).some(isOfTheField) && classify(featuresOf(said.slice(from, from + size))) >= SURE;
	});
	return at === undefined ? null : { at: surest(said, at, size, classify), kind: "safe" };
}

function isOfTheField({ words, notions }: Read): boolean {
	return words.some((word, i) => MARKED.test(word) || FIELD.some((notion) => notions[i]?.has(notion)));
}
const FIELD = ["holding", "harm", "safe", "guards", "restores", "refund", "shield", "scheme", "worry", "limit"] as const;

/** Of the sentences of a window, the one that promises most by itself: it is shown to whoever wrote it. */
function surest(said: readonly Said[], from: number, size: number, classify: ClassifyPromise): number {
	const alone = said.slice(from, from + size).map((one) => classify(featuresOf([one])));
	return from + alone.indexOf(Math.max(...alone));
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
function isElliptical(words: readonly string[], notions: readonly ReadonlySet<Notion>[]): boolean {
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
