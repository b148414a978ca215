/** What the classifier of promises sees of a text: its words, and what each stands for with what takes it back. The training is in src/matching. */
import { type Said, sentencesOf } from "./said.ts";
import { readSentence } from "./sentence.ts";

/** The files of faq/promises, which are the classifier's labels. */
export const PROMISE_LABELS = ["harmless", "promise"] as const;

/** @param read as its reader sees it, in small letters */
export function promiseFeatures(read: string): string[] {
	return featuresOf(sentencesOf(read));
}

export function featuresOf(sentences: readonly Said[]): string[] {
	return sentences.flatMap((said) => [
		...(said.isQuestion ? ["qmark"] : []),
		...said.words.filter((word) => /[\p{L}\p{N}]/u.test(word)),
		...standingFor(said),
	]);
}

function standingFor(said: Said): string[] {
	const { words, notions, reach, isQuestion } = readSentence(said, null);
	return words.flatMap((word, i) => {
		const stance = isQuestion || reach.isTakenBack(i) ? "back" : reach.isOnlyPossible(i) ? "open" : reach.negations(i) % 2 === 1 ? "not" : "yes";
		const isIdiom = /^[A-Z]+$/.test(word);
		return isIdiom ? [`${stance}idiom${word.toLowerCase()}`] : [...(notions[i] ?? [])].map((notion) => `${stance}notion${notion}`);
	});
}
