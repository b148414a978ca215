/** What the classifier of promises sees of a text: its words, and what each stands for with what takes it back. The training is in src/matching. */
import { sentencesOf } from "./said.ts";
import { type Read, readSentence } from "./sentence.ts";

/** The files of faq/promises, which are the classifier's labels. */
export const PROMISE_LABELS = ["harmless", "promise"] as const;

/** @param read as its reader sees it, in small letters */
export function promiseFeatures(read: string): string[] {
	return sentencesOf(read).flatMap((said) => featuresOf(readSentence(said, null)));
}

/** Of one sentence; those of a text are its sentences', one after the other. What stood before it makes no difference. */
export function featuresOf(sentence: Read): string[] {
	const { said, isQuestion } = sentence;
	return [...(isQuestion ? ["qmark"] : []), ...said.filter((word) => /[\p{L}\p{N}]/u.test(word)), ...standingFor(sentence)];
}

function standingFor({ words, notions, reach, isQuestion }: Read): string[] {
	return words.flatMap((word, i) => {
		const stance = isQuestion || reach.isTakenBack(i) ? "back" : reach.isOnlyPossible(i) ? "open" : reach.negations(i) % 2 === 1 ? "not" : "yes";
		const isIdiom = /^[A-Z]+$/.test(word);
		return isIdiom ? [`${stance}idiom${word.toLowerCase()}`] : [...(notions[i] ?? [])].map((notion) => `${stance}notion${notion}`);
	});
}
