/** What both opinions of a classifier see of a message: its features, counted, and the vector of what its words mean. The same in training and at work. */
import { meantWords } from "../fraud/fraud-features.ts";
import { type Counts, countFeatures } from "./features.ts";
import { maskedPhrasing } from "./mentions.ts";
import { sentenceVector, type VectorTable } from "./vector-table.ts";

export type Seen = { readonly counts: Counts; readonly vector: Float32Array };
/** With the number of its label: what is learnt from. */
export type Labelled = Seen & { readonly label: number };

/** A phrasing's words, folded and with names masked, and what they show. */
export type SeenPhrasing = { readonly words: readonly string[]; readonly seen: Seen };

/** Phrasings as both that learn from them see them: which entry they ask for, and whether they tell of a loss. */
export function phrasingsSeen(table: VectorTable): (phrasing: string) => SeenPhrasing {
	return once((phrasing) => {
		const words = maskedPhrasing(phrasing);
		return { words, seen: seenOf(words, table) };
	});
}

/** What was made of a text is kept while training lasts. */
export function once<Made>(make: (text: string) => Made): (text: string) => Made {
	const known = new Map<string, Made>();
	return (text) => {
		const made = known.get(text) ?? make(text);
		known.set(text, made);
		return made;
	};
}

/** @param words folded, names masked; or any features of which a message is made */
export function seenOf(words: readonly string[], table: VectorTable): Seen {
	return { counts: countFeatures(words), vector: sentenceVector(table, words) };
}

/** @param features of fraud-features.ts, of which the opinion of meaning reads the message's own words */
export function seenOfMessage(features: readonly string[], table: VectorTable): Seen {
	return { counts: countFeatures(features), vector: sentenceVector(table, meantWords(features)) };
}
