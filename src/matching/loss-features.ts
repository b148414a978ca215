/**
 * What the loss model sees of a message: its words and letters, the row of notions that the words stand for, and how it is written. A
 * headline, a question and a cry for help may share every word.
 */
import { bucketOf, type Counts, countsOf, tallyOf } from "./features.ts";
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

/** Steps of length: few words more matter in a short message, and hardly in a long one. */
const LONGEST_STEP = 6;

/**
 * @param text as it was written
 * @param words folded, names masked
 * @param alone their features (features.ts), which it begins from
 */
export function lossCounts(text: string, words: readonly string[], alone: Counts): Counts {
	const tally = tallyOf(alone);
	const count = (name: string, weight: number) => {
		const bucket = bucketOf(name);
		tally.set(bucket, (tally.get(bucket) ?? 0) + weight);
	};
	const notions = notionsOf(words);
	for (let i = 0; i <= notions.length; i++) {
		const [last, before] = [notions[i - 1] ?? "^", notions[i - 2] ?? "^"];
		const notion = notions[i] ?? "$";
		count(`n ${notion}`, NOTION);
		count(`n ${last} ${notion}`, NOTION);
		count(`n ${before} ${last} ${notion}`, NOTION);
		count(`n ${before} * ${notion}`, NOTION / 2);
	}
	for (const mark of mannered(text, words.length, new Set(notions))) count(`m ${mark}`, MANNER);
	return countsOf(tally);
}

/** Each manner alone, and with each notion. */
function mannered(text: string, length: number, notions: ReadonlySet<string>): string[] {
	const manners = Object.entries(MANNERS).flatMap(([manner, pattern]) => (pattern.test(text) ? [manner] : []));
	manners.push(`length ${Math.min(LONGEST_STEP, Math.floor(Math.sqrt(length)))}`);
	return manners.flatMap((manner) => [manner, ...[...notions].map((notion) => `${manner} ${notion}`)]);
}
