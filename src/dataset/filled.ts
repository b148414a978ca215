/** What stands for the dataset's own size in an entry about the bot: {exchanges}, {exchange_count}, {topic_count}, {question_count}. */
import type { Question } from "./schema.ts";

export type Holdings = { readonly exchanges: readonly string[]; readonly topics: number; readonly questions: number };

/** @returns the entry with each of these words replaced, so that no count in faq/ goes stale */
export function filled(question: Question, { exchanges, topics, questions }: Holdings): Question {
	if (!question.about) return question;
	const words: Readonly<Record<string, string>> = {
		exchanges: exchanges.join(", "),
		exchange_count: `${exchanges.length}`,
		topic_count: `${topics}`,
		question_count: `${questions}`,
	};
	const fill = (says: string) => says.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
	return {
		...question,
		...(question.bottomLine && { bottomLine: fill(question.bottomLine) }),
		summary: question.summary.map((sentence) => ({ ...sentence, says: fill(sentence.says) })),
	};
}
