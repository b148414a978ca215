/** A faq folder checked against its schema and rules, and what was looked at. */
import type { Fault } from "../../dataset/fault.ts";
import { checkRules, RULES } from "../../dataset/rules/index.ts";
import { absences, cells, claims } from "../../dataset/rules/walk.ts";
import { readTree, type Tree } from "../../dataset/tree.ts";

export type Checked = {
	readonly faults: readonly Fault[];
	/** Null where a file is missing or breaks its schema: the rules cannot look then. */
	readonly tree: Tree | null;
};

/** @param faq the folder to look at; nothing is thrown, every fault is in the result */
export function checkFolder(faq: string): Checked {
	const { tree, faults } = readTree(faq);
	return tree ? { tree, faults: checkRules(tree) } : { tree, faults };
}

/** How much of everything a tree holds. `claims` are those of exchanges and of general files together. */
export function contentsOf(tree: Tree) {
	return {
		exchanges: tree.exchanges.length,
		cells: [...cells(tree)].length,
		claims: [...claims(tree)].length,
		absences: [...absences(tree)].length,
		generalEntries: tree.questions.length,
		phrasings: [...tree.phrasings.values()].reduce((sum, file) => sum + file.data.length, 0),
		incidents: tree.incidents.data.incidents.length,
		tips: tree.tips.data.tips.length,
		glossary: tree.glossary.data.terms.length,
		otherNames: tree.names.data.length,
		rules: RULES.length,
	};
}
