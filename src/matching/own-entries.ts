/**
 * A server's own entries: found by the nearest of their phrasings, in the classifier's feature space, without training anew.
 * They have a threshold and a precedence of their own (see test/exam/own-entries.json).
 */
import type { Decision } from "./decision.ts";
import { countFeatures, type Vector, vectorOf } from "./features.ts";
import { type Postings, packPostings } from "./postings.ts";

export type OwnEntry = { readonly id: string; readonly phrasings: readonly string[] };
export type OwnMatch = { readonly id: string; readonly similarity: number; readonly phrasing: string };

/** A message as own entries compare it: its words with names masked, and which names they were. */
export type Reading = { readonly words: readonly string[]; readonly names: readonly string[] };

export type OwnEntries = {
	/** The nearest phrasing whatever its distance, or null where none shares a word; whether it answers is for ownAnswers to say. */
	readonly nearest: (question: Reading) => OwnMatch | null;
};

/** A phrasing this near answers although the shared dataset has an answer too: a moderator wrote it for exactly such questions. */
const OWN_FIRST = 0.45;
/** Where the shared dataset has no doubt at all, a phrasing must be nearer still: "licensed in Portugal" is no "meetup in Portugal". */
const OWN_OVER_CERTAIN = 0.52;
const SHARED_CERTAIN = 0.95;
/** A phrasing this near answers where the shared dataset is not sure. */
export const OWN_IN_DOUBT = 0.41;
const SHARED_SURE = 0.5;

/**
 * Precedence between a server's own entry and the shared dataset: measured on test/exam/own-entries.json, where
 * at least 19 of 25 questions find their own entry and none of 25 shared ones is taken.
 */
export function ownAnswers(match: OwnMatch | null, shared: Decision): match is OwnMatch {
	if (!match) return false;
	const sure = shared.kind === "sure" ? shared.confidence : 0;
	const enough = sure >= SHARED_CERTAIN ? OWN_OVER_CERTAIN : sure >= SHARED_SURE ? OWN_FIRST : OWN_IN_DOUBT;
	return match.similarity >= enough;
}

/**
 * What it keeps is packed, for hundreds of servers lie in memory at once: about two bytes for each feature of a phrasing.
 * @param idf the classifier's inverse document frequencies; a word that the shared phrasings never use counts most
 * @param read reads a phrasing as questions are read: folded, spelt, names masked
 */
export function ownEntries(entries: readonly OwnEntry[], idf: Float32Array, read: (phrasing: string) => Reading): OwnEntries {
	const rarest = rarestOf(idf);
	const weightOf = (bucket: number) => idf[bucket] || rarest;
	const texts = packTexts(entries.flatMap(({ phrasings }) => phrasings));
	const starts = Uint32Array.from(entries, (_, i) => entries.slice(0, i).reduce((sum, { phrasings }) => sum + phrasings.length, 0));
	const ids = entries.map(({ id }) => id);
	const names: string[] = [""];
	const namesAt: number[] = [];
	const postings: Postings = packPostings(
		(function* () {
			for (const { phrasings } of entries) {
				for (const phrasing of phrasings) {
					const reading = read(phrasing);
					namesAt.push(indexIn(names, signature(reading)));
					yield countFeatures(reading.words);
				}
			}
		})(),
		weightOf,
	);
	return packed({ ids, starts, names, named: Uint16Array.from(namesAt), texts, postings, idf, rarest });
}

type Packed = {
	readonly ids: readonly string[];
	readonly starts: Uint32Array;
	readonly names: readonly string[];
	readonly named: Uint16Array;
	readonly texts: (at: number) => string;
	readonly postings: Postings;
	readonly idf: Float32Array;
	readonly rarest: number;
};

/** Apart from the making, so that what it was made from (every phrasing as a string) is not held by the closure. */
function packed({ ids, starts, names, named, texts, postings, idf, rarest }: Packed): OwnEntries {
	const nearest = (question: Reading): OwnMatch | null => {
		const asked = signature(question);
		const vector: Vector = vectorOf(countFeatures(question.words), idf, rarest);
		const sums = postings.sums(vector);
		let best = -1;
		for (let at = 0; at < sums.length; at++) {
			// "When is the BitMart AMA" is not asked by who asks for Kraken's: names are masked, so they are compared here.
			if ((sums[at] as number) <= 0 || (named[at] !== 0 && names[named[at] as number] !== asked)) continue;
			if (best < 0 || (sums[at] as number) > (sums[best] as number)) best = at;
		}
		if (best < 0) return null;
		let entry = 0;
		while (entry + 1 < starts.length && (starts[entry + 1] as number) <= best) entry++;
		return { id: ids[entry] as string, similarity: sums[best] as number, phrasing: texts(best) };
	};
	return { nearest };
}

function signature({ names }: Reading): string {
	return [...new Set(names)].sort().join("\0");
}

function indexIn(list: string[], text: string): number {
	const at = list.indexOf(text);
	return at < 0 ? list.push(text) - 1 : at;
}

/** Texts in one block of bytes: a string of its own costs more than its letters. */
function packTexts(texts: readonly string[]): (at: number) => string {
	const bytes = Buffer.from(texts.join(""));
	const ends = new Uint32Array(texts.length);
	let end = 0;
	for (const [i, text] of texts.entries()) {
		end += Buffer.byteLength(text);
		ends[i] = end;
	}
	return (at) => bytes.toString("utf8", at === 0 ? 0 : ends[at - 1], ends[at]);
}

const RAREST = new WeakMap<Float32Array, number>();

/** Looked for once a model: it has as many numbers as there are buckets. */
function rarestOf(idf: Float32Array): number {
	const known = RAREST.get(idf);
	if (known !== undefined) return known;
	const rarest = idf.reduce((top, value) => Math.max(top, value), 1);
	RAREST.set(idf, rarest);
	return rarest;
}
