import type { Rule } from "./rule.ts";

/** What fits a phone beside the first line. */
const BULLETS = 3;
const HEDGE_FIRST = /^(maybe|perhaps|possibly|probably|generally|in general|usually|often|sometimes|it depends|that depends|reportedly|according)\b/i;
const SOURCE_NAMED = /\b(says|said|according to|reportedly|reported|announced|warns?|warned)\b/i;

export const entriesAnswerFirst: Rule = {
	name: "entries-answer-first",
	because: "A worried reader gets the answer in the first line, and no more bullets than a phone shows.",
	check(tree, report) {
		for (const file of tree.questions) {
			const { about, bottomLine, emergency, steps, summary } = file.data;
			const hedge = bottomLine.match(HEDGE_FIRST)?.[0];
			if (hedge) report(file, ["bottomLine"], `the answer begins with "${hedge}"`, "Say first what holds, then where it does not");
			const named = about ? null : bottomLine.match(SOURCE_NAMED)?.[0];
			if (named) report(file, ["bottomLine"], `"${named}" puts a source into the answer`, "Answer, and leave who says so to the bullets");
			if (emergency && steps.length === 0) report(file, ["emergency"], "an emergency without steps", "Say what to do, in order");
			if (summary.length > BULLETS)
				report(file, ["summary", BULLETS], `a summary of ${summary.length} bullets`, `Keep the ${BULLETS} that matter most to the reader`);
		}
	},
};
