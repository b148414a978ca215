/**
 * A server's own entries: found by the nearest of their phrasings, in the classifier's feature space, without training anew.
 * They have a threshold and a precedence of their own (see test/exam/own-entries.json).
 */
import type { Decision } from "./decision.ts";
import { countFeatures, type Vector, vectorOf } from "./features.ts";

export type OwnEntry = { readonly id: string; readonly phrasings: readonly string[] };
export type OwnMatch = { readonly id: string; readonly similarity: number; readonly phrasing: string };

export type OwnEntries = {
	/** The nearest phrasing whatever its distance, or null where none shares a word; whether it answers is for ownAnswers to say. */
	readonly nearest: (words: readonly string[]) => OwnMatch | null;
};

/** A phrasing this near answers although the shared dataset has an answer too: a moderator wrote it for exactly such questions. */
const OWN_FIRST = 0.5;
/** Where the shared dataset has no doubt at all, a phrasing must be nearer still: "licensed in Portugal" is no "meetup in Portugal". */
const OWN_OVER_CERTAIN = 0.52;
const SHARED_CERTAIN = 0.95;
/** A phrasing this near answers where the shared dataset is not sure. */
const OWN_IN_DOUBT = 0.41;
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
 * @param idf the classifier's inverse document frequencies; a word that the shared phrasings never use counts most
 * @param wordsOf reads a phrasing as questions are read: folded, spelt, names masked
 */
export function ownEntries(entries: readonly OwnEntry[], idf: Float32Array, wordsOf: (phrasing: string) => readonly string[]): OwnEntries {
	const rarest = idf.reduce((top, value) => Math.max(top, value), 1);
	const vectors = entries.flatMap(({ id, phrasings }) =>
		phrasings.map((phrasing) => ({ id, phrasing, vector: vectorOf(countFeatures(wordsOf(phrasing)), idf, rarest) })),
	);
	/** bucket → the phrasings that hold it: only those that share a feature with the question are looked at. */
	const postings = new Map<number, { at: number; value: number }[]>();
	for (const [at, { vector }] of vectors.entries()) {
		for (const [k, bucket] of vector.buckets.entries()) {
			const list = postings.get(bucket) ?? [];
			list.push({ at, value: vector.values[k] as number });
			postings.set(bucket, list);
		}
	}
	const nearest = (words: readonly string[]): OwnMatch | null => {
		const question: Vector = vectorOf(countFeatures(words), idf, rarest);
		const sums = new Map<number, number>();
		for (const [k, bucket] of question.buckets.entries()) {
			for (const { at, value } of postings.get(bucket) ?? []) sums.set(at, (sums.get(at) ?? 0) + value * (question.values[k] as number));
		}
		let best: OwnMatch | null = null;
		for (const [at, similarity] of [...sums].sort((a, b) => a[0] - b[0])) {
			const { id, phrasing } = vectors[at] as (typeof vectors)[number];
			if (!best || similarity > best.similarity) best = { id, similarity, phrasing };
		}
		return best;
	};
	return { nearest };
}
