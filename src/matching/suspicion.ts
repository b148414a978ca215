/** The classifiers of messages at work: how likely one is a fraud, of which kind, and how likely a sentence promises protection. */
import { meantWords } from "../fraud/fraud-features.ts";
import type { Classify } from "../fraud/judge.ts";
import { type Model, probabilities } from "./classifier.ts";
import type { Compiled } from "./compiled.ts";

/** Meaning beside the letters, from words that no message taught; with as much of it as of letters more frauds are passed by (docs/frauds.md). */
const SUSPECTED = { letters: 1, meaning: 0.4 };

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

/** @returns the probability that a sentence of these features promises protection */
export function promising(model: Model, features: readonly string[]): number {
	return probabilities(model, features)[model.labels.indexOf("promise")] as number;
}
