/** What a text of a moderator is refused for, by the part in which it stands: for exams of hostile and harmless texts. */
import { mayNameIn } from "../../src/layers/address-rules.ts";
import { bannerProblems } from "../../src/layers/portable.ts";
import { LONGEST_ANSWER, LONGEST_PHRASING, LONGEST_QUESTION, textProblems } from "../../src/layers/text-rules.ts";
import type { Library } from "../../src/library.ts";

export type Spoken = { readonly text: string; readonly field: "answer" | "notice" | "title" | "phrasing"; readonly hostile: boolean };

export function refusedFor({ dataset, judgeFraud }: Library, { text, field }: Spoken): string[] {
	const may = mayNameIn(dataset);
	const problems = {
		answer: () => textProblems("answer", text, LONGEST_ANSWER, judgeFraud, true, may),
		notice: () => bannerProblems({ exchange: "bitmart", text }, dataset, judgeFraud),
		title: () => textProblems("question", text, LONGEST_QUESTION, judgeFraud, false, may),
		phrasing: () => textProblems("phrasings", text, LONGEST_PHRASING, judgeFraud, false, may),
	}[field]();
	return problems.map(({ says }) => says);
}
