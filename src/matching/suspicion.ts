/** The classifiers of messages at work: how likely one is a fraud, of which kind, and how likely a moderator's words promise or lure. */
import { meantWords } from "../fraud/fraud-features.ts";
import type { Classify } from "../fraud/judge.ts";
import { type Model, probabilities } from "./classifier.ts";
import type { Compiled } from "./compiled.ts";

/** Meaning beside the letters, from words that no message taught; with as much of it as of letters more frauds are passed by (docs/frauds.md). */
const SUSPECTED = { letters: 1, meaning: 0.4 };
/** As they were learnt: together (train-margin.ts). */
const WRITTEN = { letters: 1, meaning: 1 };

/** Both classifiers' opinion of a message that somebody suspects. */
export function suspicion({ whether, kinds }: Compiled["frauds"]): Classify {
	return (features) => {
		const mix = { ...SUSPECTED, meant: meantWords(features) };
		const ofKinds = probabilities(kinds, features, mix);
		return {
			fraud: probabilities(whether, features, mix)[whether.labels.indexOf("fraud")] as number,
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
	return marginOf(probabilities(model, features, { ...WRITTEN, meant: meantWords(features) })[model.labels.indexOf("lure")] as number);
}

/** The margin is the score of the second label, and the first has none. */
const marginOf = (probability: number): number => Math.log(probability / (1 - probability));
