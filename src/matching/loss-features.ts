/**
 * What the loss model sees of a message: its words and letters, the row of notions that the words stand for, and how it is written. A
 * headline, a question and a cry for help may share every word.
 */
import { type Counts, hashOf, tallying } from "./features.ts";
import { notionsOf } from "./loss-notions.ts";

/** Weights of the families, as in features.ts: a row of notions says as much as a pair of words, the manner of writing half of that. */
const NOTION = 0.8;
const MANNER = 0.5;

/** What is seen of the writing. */
const MANNERS: Readonly<Record<string, RegExp>> = {
	asks: /\?/,
	endsAsking: /\?\s*$/,
	asksAgain: /\?\?/,
	cries: /!/,
	criesAloud: /!!/,
	quotes: /["“”]/,
	smiles: /\p{Extended_Pictographic}/u,
	shouts: /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u,
	headline: /^\p{L}+: /u,
	trails: /\.\.\.|…/,
	counts: /\d/,
};
const WRITTEN = Object.entries(MANNERS);

/** Steps of length: few words more matter in a short message, and hardly in a long one. */
const LONGEST_STEP = 6;

/**
 * @param text as it was written
 * @param words folded, names masked
 * @param alone their features (features.ts), which it begins from
 */
export function lossCounts(text: string, words: readonly string[], alone: Counts): Counts {
	const tally = tallying(alone);
	const notions = notionsOf(words);
	let last = BEGINNING;
	let ofLast = hashOf(last, ROW);
	let ofBefore = ofLast;
	for (let i = 0; i <= notions.length; i++) {
		const notion = notions[i] ?? END;
		const ofOne = hashOf(notion, ROW);
		tally.add(ofOne, NOTION);
		tally.add(hashOf(notion, ofLast), NOTION);
		tally.add(hashOf(notion, hashOf(last, ofBefore)), NOTION);
		tally.add(hashOf(notion, hashOf(ANY, ofBefore)), NOTION / 2);
		last = notion;
		ofBefore = ofLast;
		ofLast = ofOne;
	}
	const different = new Set(notions);
	for (const manner of mannersOf(text, words.length)) {
		const hash = hashOf(manner, MARK);
		tally.add(hash, MANNER);
		for (const notion of different) tally.add(hashOf(notion, hash), MANNER);
	}
	return tally.counts();
}

/** Where the names of both families begin, and what stands at the ends of a row, and for any notion: each with its blank. */
const ROW = hashOf("n");
const [BEGINNING, END, ANY] = [" ^", " $", " *"];
const MARK = hashOf("m ");

function mannersOf(text: string, length: number): string[] {
	const manners = WRITTEN.flatMap(([manner, pattern]) => (pattern.test(text) ? [manner] : []));
	manners.push(`length ${Math.min(LONGEST_STEP, Math.floor(Math.sqrt(length)))}`);
	return manners;
}
