/** The classifiers of messages at work: how likely one is a fraud, of which kind, and how likely a moderator's words promise or lure. */
import type { Classify } from "../fraud/judge.ts";
import { type Model, probabilities, probabilitiesOf } from "./classifier.ts";
import type { Compiled } from "./compiled.ts";
import { seenOfMessage } from "./seen.ts";

/** Meaning beside the letters, from words that no message taught; with as much of it as of letters more frauds are passed by (docs/frauds.md). */
const SUSPECTED = { letters: 1, meaning: 0.4 };
/** As they were learnt: together (train-margin.ts). */
const WRITTEN = { letters: 1, meaning: 1 };

/** Both classifiers' opinion of a message that somebody suspects. */
export function suspicion({ whether, kinds }: Compiled["frauds"]): Classify {
	return (features) => {
		const seen = seenOfMessage(features, kinds.meaning.table);
		const ofKinds = probabilitiesOf(kinds, seen, SUSPECTED);
		return {
			fraud: probabilitiesOf(whether, seen, SUSPECTED)[whether.labels.indexOf("fraud")] as number,
			kinds: kinds.labels.map((label, c) => ({ label, probability: ofKinds[c] as number })),
		};
	};
}

/** @returns by how much a text of these features is on the side of promises: 1 is as sure as what was learnt, below 0 it is harmless */
export function promising(model: Model, features: readonly string[]): number {
	return marginOf(probabilities(model, features, WRITTEN)[model.labels.indexOf("promise")] as number);
}

/** @returns the same for texts that would have their reader do what frauds want */
export function luring(model: Model, features: readonly string[]): number {
	return marginOf(probabilitiesOf(model, seenOfMessage(features, model.meaning.table), WRITTEN)[model.labels.indexOf("lure")] as number);
}

/** The margin is the score of the second label, and the first has none. */
const marginOf = (probability: number): number => Math.log(probability / (1 - probability));
