/** What a text of a moderator is refused for, by the part in which it stands: for exams of hostile and harmless texts. */
import { mayNameIn } from "../../src/layers/address-rules.ts";
import { bannerProblems } from "../../src/layers/banner-rules.ts";
import { LONGEST_ANSWER, LONGEST_PHRASING, LONGEST_QUESTION, textProblems } from "../../src/layers/text-rules.ts";
import type { Library } from "../../src/library.ts";

export type Spoken = { readonly text: string; readonly field: "answer" | "notice" | "title" | "phrasing"; readonly hostile: boolean };

export function refusedFor(library: Library, { text, field }: Spoken): string[] {
	const { dataset } = library;
	const may = mayNameIn(dataset);
	const problems = {
		answer: () => textProblems("answer", text, LONGEST_ANSWER, library, true, may),
		notice: () => bannerProblems({ exchange: "bitmart", text }, dataset, library),
		title: () => textProblems("question", text, LONGEST_QUESTION, library, false, may),
		phrasing: () => textProblems("phrasings", text, LONGEST_PHRASING, library, false, may),
	}[field]();
	return problems.map(({ says }) => says);
}
