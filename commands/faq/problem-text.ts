/** What keeps an entry from being published, each with its remedy; for a phrasing, the questions that would change hands. */
import type { Problem } from "../../src/layers/contract.ts";
import { line } from "./truncate.ts";

/** Enough to see what a phrasing would take. */
const QUESTIONS = 4;
/** For the last line, which says how many more there are. */
const REST = 60;

/** As many as fit whole in `room` characters; the rest are counted, and shown once these are mended. */
export function problemText(problems: readonly Problem[], room = 3000): string {
	const lines: string[] = [];
	let used = REST;
	for (const problem of problems) {
		const text = one(problem);
		if (used + text.length + 1 > room && lines.length > 0) break;
		lines.push(text);
		used += text.length + 1;
	}
	const more = problems.length - lines.length;
	return [...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join("\n");
}

function one({ says, remedy, takes = [] }: Problem): string {
	const taken = takes.slice(0, QUESTIONS).map(({ question, from }) => `  - ${line(question, 60)} (answered today by ${line(from, 50)})`);
	const more = takes.length > QUESTIONS ? [`  - … and ${takes.length - QUESTIONS} more questions`] : [];
	return [`- ${line(says, 200)}. ${line(remedy, 160)}.`, ...taken, ...more].join("\n");
}
