/** What the classifier of promises sees of a text: its words, and what each stands for with what takes it back. The training is in src/matching. */
import { withIdioms } from "./idioms.ts";
import { notionsOf } from "./notions.ts";
import { reachOf } from "./reach.ts";
import { type Said, sentencesOf } from "./said.ts";

/** The files of faq/promises, which are the classifier's labels. */
export const PROMISE_LABELS = ["harmless", "promise"] as const;

/** @param read as its reader sees it, in small letters */
export function promiseFeatures(read: string): string[] {
	return featuresOf(sentencesOf(read));
}

export function featuresOf(sentences: readonly Said[]): string[] {
	return sentences.flatMap(({ words, isQuestion }) => [
		...(isQuestion ? ["qmark"] : []),
		...words.filter((word) => /[\p{L}\p{N}]/u.test(word)),
		...standingFor(words, isQuestion),
	]);
}

function standingFor(plain: readonly string[], isQuestion: boolean): string[] {
	const words = withIdioms(plain);
	const notions = words.map(notionsOf);
	const reach = reachOf(words, notions);
	return words.flatMap((word, i) => {
		const stance = isQuestion || reach.isTakenBack(i) ? "back" : reach.isOnlyPossible(i) ? "open" : reach.negations(i) % 2 === 1 ? "not" : "yes";
		const isIdiom = /^[A-Z]+$/.test(word);
		return isIdiom ? [`${stance}idiom${word.toLowerCase()}`] : [...(notions[i] ?? [])].map((notion) => `${stance}notion${notion}`);
	});
}
