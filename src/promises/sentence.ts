/** A sentence as promises are looked for in it: its words with their notions and reaches, and what is asked of any of them. */

import { MARK, range } from "./clauses.ts";
import { withIdioms } from "./idioms.ts";
import { type Notion, type Notions, notionsOf } from "./notions.ts";
import { reachOf } from "./reach.ts";
import type { Said } from "./said.ts";

export type Read = {
	/** Its words as they were said. */
	readonly said: readonly string[];
	/** The same with each idiom as one. */
	readonly words: readonly string[];
	readonly notions: Notions;
	readonly isQuestion: boolean;
	/** Where each word's clause begins and ends. */
	readonly reach: ReturnType<typeof reachOf>;
	/** The subject that a sentence without one takes over. */
	readonly isOfCoins: boolean;
};

export function readSentence({ words: said, isQuestion }: Said, before: Read | null): Read {
	const words = withIdioms(said);
	const notions = words.map(notionsOf);
	const has = (notion: Notion) => notions.some((all) => all.has(notion));
	const isOfCoins =
		has("holding") ||
		has("harm") ||
		has("shield") ||
		has("refund") ||
		(has("payer") && has("restores")) ||
		(has("pronoun") && (before?.isOfCoins ?? false));
	return { said, words, notions, isQuestion, reach: reachOf(words, notions), isOfCoins };
}

export type At = { readonly sentence: Read; readonly i: number };

export const ADVERB =
	/^(?:also|too|fully|completely|totally|absolutely|entirely|perfectly|always|still|now|all|very|really|so|just|100pct|\d+pct|well|already|again|even|more|than|directly|both|equally|automatically|definitely|certainly|surely|actually|literally|forever|by|law|extra|super|quite|pretty|most|truly|safely|legally|individually|personally|instantly|here|with|us|yes|guys|fam|as|ever|never|not|being|been|fdic|fscs|sipc|state|federally|government|lloyd|lloyds|risk|hack|at|the|moment)$/;
export const COPULA =
	/^(?:is|are|be|been|being|am|stay|stays|remain|remains|keep|keeps|get|gets|feel|feels|sits?|rests?|stands?|counts?|lies|become|becomes)$/;
export const PAST = /^(?:was|were|had)$/;
const EVER = /^(?:always|ever|never|every|again|forever|bound)$/;

/** The clause of a word, before it. */
export function before({ sentence: { reach, words }, i }: At): number[] {
	return range(reach.clauseOf(i).from, i).filter((k) => !MARK.test(words[k] ?? ""));
}
export function after({ sentence: { reach, words }, i }: At): number[] {
	return range(i + 1, reach.clauseOf(i).to).filter((k) => !MARK.test(words[k] ?? ""));
}
export const is = ({ notions }: Read, i: number, ...wanted: Notion[]) => wanted.some((notion) => notions[i]?.has(notion));
export const word = ({ words }: Read, i: number) => words[i] ?? "";

export function isNegated(at: At): boolean {
	return at.sentence.reach.negations(at.i) % 2 === 1;
}

/** In the past it is history, unless a rule is made of it. */
export function isPast(at: At): boolean {
	const { sentence, i } = at;
	const near = before(at).slice(-4);
	const was = near.some(
		(k) => PAST.test(word(sentence, k)) || (/^(?:have|has)$/.test(word(sentence, k)) && near.some((j) => word(sentence, j) === "been")),
	);
	const isActivePast =
		/ed$|paid$/.test(word(sentence, i)) && !near.some((k) => COPULA.test(word(sentence, k))) && sentence.words.some((one) => YEAR.test(one));
	return (was || isActivePast) && !goesOn(sentence);
}
export function goesOn({ words }: Read): boolean {
	return words.some(
		(one, k) =>
			EVER.test(one) ||
			one === "ALWAYS" ||
			(one === "next" && words[k + 1] === "time") ||
			(one === "same" && words[k - 1] === "the") ||
			(one === "will" && words[k - 1] === "so"),
	);
}
const YEAR = /^(?:20[0-2]\d|19\d\d|yesterday|ago|back|then|last)$/;

/** Whose it is said: coins, money and people, or nobody in particular; not of servers, roles or raffles. */
export function isOurs(sentence: Read, where: readonly number[], payers = false): boolean {
	// An owner's word is of what it owns: "your role" is a role.
	const ours = (k: number) => is(sentence, k, "holding", "person", "harm") && !is(sentence, k, "other") && !OWNER.test(word(sentence, k));
	const others = (k: number) => is(sentence, k, "other") && !(payers && is(sentence, k, "payer"));
	if (where.some(ours)) return true;
	const all = range(0, sentence.words.length);
	return !where.some(others) && (all.some(ours) || !all.some(others));
}

/** "Refunds are not something we do." */
export function isDeniedAfter(at: At): boolean {
	return after(at)
		.slice(0, 4)
		.some((k) => is(at.sentence, k, "not"));
}

export function nearestSubject(sentence: Read, subject: readonly number[]): string {
	const last = subject.findLast(
		(k) => !ADVERB.test(word(sentence, k)) && !/^(?:will|would|shall|must|have|has|to|can|going|do|does)$/.test(word(sentence, k)),
	);
	return last === undefined ? "" : word(sentence, last);
}

const OWNER = /^(?:your|their|his|her|my|our|its)$/;
