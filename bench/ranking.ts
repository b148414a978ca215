/** How often the right intent comes first, or among the first three; and what a question costs. */
import type { Labelled } from "./example.ts";
import { share } from "./measures.ts";

/** Labels, likeliest first, each once. */
export type Ranker = (text: string) => readonly string[];
export type Ranked = { readonly top1: number; readonly top3: number; readonly msPerQuestion: number };

export function measureRanking(rank: Ranker, questions: readonly Labelled[]): Ranked {
	let first = 0;
	let three = 0;
	const started = performance.now();
	for (const { text, label } of questions) {
		const at = rank(text).indexOf(label);
		if (at === 0) first++;
		if (at >= 0 && at < 3) three++;
	}
	const ms = performance.now() - started;
	return { top1: share(first, questions.length), top3: share(three, questions.length), msPerQuestion: ms / questions.length };
}
