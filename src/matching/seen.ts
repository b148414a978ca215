/** What both opinions of a classifier see of a message: its features, counted, and the vector of what its words mean. The same in training and at work. */
import { meantWords } from "../fraud/fraud-features.ts";
import { eachOnce } from "../text/each-once.ts";
import { type Counts, countFeatures, type OfWord, ofWord } from "./features.ts";
import { maskedPhrasing } from "./mentions.ts";
import { rowsIn, sentenceVector, type VectorTable } from "./vector-table.ts";

export type Seen = { readonly counts: Counts; readonly vector: Float32Array };
/** With the number of its label, and as how many it counts, one by default: what is learnt from. */
export type Labelled = Seen & { readonly label: number; readonly times?: number };

/** A phrasing's words, folded and with names masked, and what they show. */
export type SeenPhrasing = { readonly words: readonly string[]; readonly seen: Seen };

/** Phrasings as both that learn from them see them: which entry they ask for, and whether they tell of a loss. */
export function phrasingsSeen(table: VectorTable): (phrasing: string) => SeenPhrasing {
	const byWord = eachWordOnce(table);
	return eachOnce((phrasing) => {
		const words = maskedPhrasing(phrasing);
		return { words, seen: seenOf(words, table, byWord) };
	}, Number.POSITIVE_INFINITY);
}

/** What is seen of a word wherever it stands: what features.ts makes of it, and its rows in the table of vectors. */
export type SeenWord = OfWord & { readonly rows: readonly number[] };

const seenWord = (table: VectorTable, word: string): SeenWord => ({ ...ofWord(word), rows: rowsIn(table, word) });

/** While training lasts all are kept: half a million words are some ten thousand different ones. */
export function eachWordOnce(table: VectorTable): (word: string) => SeenWord {
	return eachOnce((word) => seenWord(table, word), Number.POSITIVE_INFINITY);
}

const keptOf = new WeakMap<VectorTable, (word: string) => SeenWord>();

/** What is seen of a question: its words come again and again in others. */
export function seenOfQuestion(words: readonly string[], table: VectorTable): Seen {
	const byWord = keptOf.get(table) ?? eachOnce((word) => seenWord(table, word));
	keptOf.set(table, byWord);
	return seenOf(words, table, byWord);
}

/**
 * @param words folded, names masked; or any features of which a message is made
 * @param byWord as eachWordOnce keeps it
 */
export function seenOf(words: readonly string[], table: VectorTable, byWord?: (word: string) => SeenWord): Seen {
	return { counts: countFeatures(words, byWord), vector: sentenceVector(table, words, byWord) };
}

/** @param features of fraud-features.ts, of which the opinion of meaning reads the message's own words */
export function seenOfMessage(features: readonly string[], table: VectorTable, byWord?: (word: string) => SeenWord): Seen {
	return { counts: countFeatures(features, byWord), vector: sentenceVector(table, meantWords(features), byWord) };
}
