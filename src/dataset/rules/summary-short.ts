import type { Rule } from "./rule.ts";
import { cells } from "./walk.ts";

/** An embed shows four numbered claims of one or two sources each beside its other parts; more belongs under All evidence. */
export const CLAIMS_IN_A_SUMMARY = 4;

export const summaryShort: Rule = {
	name: "summary-short",
	because: "An answer is a summary with at most four numbered claims; all evidence is one press away.",
	check(tree, report) {
		for (const { file, cell, path } of cells(tree)) {
			const cited = new Set(cell.summary.flatMap((sentence) => sentence.claims));
			if (cited.size > CLAIMS_IN_A_SUMMARY)
				report(
					file,
					[...path, "summary"],
					`the summary cites ${cited.size} claims`,
					`Keep the ${CLAIMS_IN_A_SUMMARY} that matter most to the reader`,
				);
		}
		for (const file of tree.questions) {
			const cited = new Set(file.data.summary.flatMap((sentence) => sentence.claims));
			if (!file.data.about && cited.size === 0)
				report(
					file,
					["summary"],
					"no sentence names a claim",
					"Name the claims that hold each sentence, or mark the entry about: true if it is about the bot itself",
				);
			if (cited.size > 6) report(file, ["summary"], `the summary cites ${cited.size} claims`, "Keep the six that matter most to the reader");
			if (file.data.about) continue;
			for (const [i, sentence] of file.data.summary.entries()) {
				if (sentence.claims.length === 0)
					report(file, ["summary", i], "this sentence has no claim that holds it", "Name a claim, or leave the sentence out");
			}
		}
	},
};
