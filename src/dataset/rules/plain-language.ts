import { sentencesOf, wordsOf } from "../../text/readability.ts";
import type { Rule } from "./rule.ts";
import { cells, sentences, steps } from "./walk.ts";

/** Checklists are read with time; over 40 words still lose a worried reader, a non-native one first. */
const WORDS_IN_A_SENTENCE = 45;
/** An answer may have to be followed with shaking hands: one breath a sentence. */
const WORDS_IN_AN_ENTRY = 25;
const SWELLING =
	/\b(robust|cutting-edge|state-of-the-art|industry-leading|world-class|seamless\w*|leverag\w+|utiliz\w+|rest assured|peace of mind)\b/i;

export const plainLanguage: Rule = {
	name: "plain-language",
	because: "The reader is worried and may not be a native speaker.",
	check(tree, report) {
		const look = (file: Parameters<typeof report>[0], path: Parameters<typeof report>[1], says: string, most = WORDS_IN_A_SENTENCE) => {
			const swollen = says.match(SWELLING)?.[0];
			if (swollen) report(file, path, `"${swollen}" is a salesman's word`, "Say what is there, in plain words");
			const count = Math.max(...sentencesOf(says).map((sentence) => wordsOf(sentence).length));
			if (count > most) report(file, path, `a sentence of ${count} words`, `Cut it into sentences of at most ${most} words`);
			if (!/[.?!)]$/.test(says)) report(file, path, "the sentence has no full stop", "End it with one");
		};
		for (const { file, cell, path } of cells(tree)) {
			for (const [i, sentence] of cell.summary.entries()) look(file, [...path, "summary", i], sentence.says, WORDS_IN_AN_ENTRY);
			look(file, [...path, "bottomLine"], cell.bottomLine, WORDS_IN_AN_ENTRY);
			if (cell.forYou) look(file, [...path, "forYou"], cell.forYou.says, WORDS_IN_AN_ENTRY);
			if (/\.$/.test(cell.short.says))
				report(file, [...path, "short"], "a short line ends without a full stop", "Take it away: it stands in tables and lists");
		}
		for (const { path, says } of steps(tree)) look(tree.checklists, path, says);
		for (const { file, path, says } of sentences(tree)) look(file, path, says, WORDS_IN_AN_ENTRY);
		for (const file of tree.questions) look(file, ["bottomLine"], file.data.bottomLine, WORDS_IN_AN_ENTRY);
	},
};
