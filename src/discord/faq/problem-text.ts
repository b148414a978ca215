/** What keeps an entry from being published, each with its remedy; for a phrasing, the questions that would change hands. */
import type { Problem } from "../../servers/contract.ts";
import { line } from "./bounded.ts";

const SHOWN = 12;
const QUESTIONS = 5;

export function problemText(problems: readonly Problem[]): string {
	const shown = problems.slice(0, SHOWN).map(one);
	const more = problems.length - shown.length;
	return [...shown, ...(more > 0 ? [`… and ${more} more of the kind.`] : [])].join("\n");
}

function one({ says, remedy, takes = [] }: Problem): string {
	const taken = takes.slice(0, QUESTIONS).map(({ question, from }) => `  - ${line(question, 60)} (answered today by ${line(from, 50)})`);
	const more = takes.length > QUESTIONS ? [`  - … and ${takes.length - QUESTIONS} more questions`] : [];
	return [`- ${line(says, 100)}. ${line(remedy, 110)}.`, ...taken, ...more].join("\n");
}
