/** Okapi BM25 over stemmed words, each phrasing a document: the plain baseline of text search. */
import { fold, stem, words } from "../../src/text/words.ts";
import type { Peer } from "./peer.ts";

const K1 = 1.2;
const B = 0.75;

type Posting = { readonly at: number; readonly count: number };

export const bm25: Peer = (phrasings) => {
	const documents = phrasings.map(stems);
	const average = documents.reduce((sum, list) => sum + list.length, 0) / documents.length;
	const postings = new Map<string, Posting[]>();
	for (const [at, list] of documents.entries()) {
		for (const [word, count] of counted(list)) {
			const found = postings.get(word);
			if (found) found.push({ at, count });
			else postings.set(word, [{ at, count }]);
		}
	}
	const weight = (found: number) => Math.log(1 + (documents.length - found + 0.5) / (found + 0.5));
	return (question) => {
		const scores = new Map<number, number>();
		for (const word of stems(question)) {
			const found = postings.get(word) ?? [];
			for (const { at, count } of found) {
				const length = 1 - B + (B * (documents[at] as string[]).length) / average;
				const score = (weight(found.length) * count * (K1 + 1)) / (count + K1 * length);
				scores.set(at, (scores.get(at) ?? 0) + score);
			}
		}
		return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at]) => at);
	};
};

function stems(text: string): string[] {
	return words(fold(text)).map(stem);
}

function counted(list: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}
