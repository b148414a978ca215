import type { Rule } from "./rule.ts";
import { cells } from "./walk.ts";

/**
 * One disagreement of the cell is in the summary with both sides; for every other claim that the summary shows, the answer
 * itself adds a counterpart (answering/against.ts).
 */
export const bothSidesShown: Rule = {
	name: "both-sides-shown",
	because: "A summary that shows one side of a disagreement has taken that side.",
	check(tree, report) {
		for (const { file, cell, path } of cells(tree)) {
			const here = new Map([...cell.claims, ...cell.absences].map((c) => [c.id, c]));
			const shown = new Set(cell.summary.flatMap((sentence) => sentence.claims));
			const disputed = [...here.values()].filter((c) => c.conflicts_with.some((id) => here.has(id)));
			if (disputed.length === 0 || disputed.some((c) => shown.has(c.id) && c.conflicts_with.some((id) => here.has(id) && shown.has(id)))) continue;
			const ids = disputed.map((c) => c.id).join(", ");
			report(
				file,
				[...path, "summary"],
				`the summary does not show both sides of the disagreement among ${ids}`,
				"Let a sentence stand on one side's claim and another on the other's",
			);
		}
	},
};
