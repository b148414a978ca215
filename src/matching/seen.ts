/** What both opinions of a classifier see of a message: its features, counted, and the vector of what its words mean. The same in training and at work. */
import { meantWords } from "../fraud/fraud-features.ts";
import { type Counts, countFeatures } from "./features.ts";
import { sentenceVector, type VectorTable } from "./vector-table.ts";

export type Seen = { readonly counts: Counts; readonly vector: Float32Array };
/** With the number of its label: what is learnt from. */
export type Labelled = Seen & { readonly label: number };

/** @param words folded, names masked; or any features of which a message is made */
export function seenOf(words: readonly string[], table: VectorTable): Seen {
	return { counts: countFeatures(words), vector: sentenceVector(table, words) };
}

/** @param features of fraud-features.ts, of which the opinion of meaning reads the message's own words */
export function seenOfMessage(features: readonly string[], table: VectorTable): Seen {
	return { counts: countFeatures(features), vector: sentenceVector(table, meantWords(features)) };
}
