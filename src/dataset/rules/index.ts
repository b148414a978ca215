/** All rules of the dataset: one rule, one file, one test. The list is explicit, and a test holds it against the folder. */
import type { Fault } from "../fault.ts";
import type { Tree } from "../tree.ts";
import { aliasOneExchange } from "./alias-one-exchange.ts";
import { bothSidesShown } from "./both-sides-shown.ts";
import { cellsAnswerFirst } from "./cells-answer-first.ts";
import { conflictsBothWays } from "./conflicts-both-ways.ts";
import { copiesMarked } from "./copies-marked.ts";
import { entriesAnswerFirst } from "./entries-answer-first.ts";
import { filesNamed } from "./files-named.ts";
import { highNeedsOrigin } from "./high-needs-origin.ts";
import { idsKnown } from "./ids-known.ts";
import { incidentsCorroborated } from "./incidents-corroborated.ts";
import { incidentsNamed } from "./incidents-named.ts";
import { lossesNamed } from "./losses-named.ts";
import { phrasingOneIntent } from "./phrasing-one-intent.ts";
import { plainLanguage } from "./plain-language.ts";
import type { Rule } from "./rule.ts";
import { sourcesKnown } from "./sources-known.ts";
import { sourcesNamed } from "./sources-named.ts";
import { summaryShort } from "./summary-short.ts";
import { wording } from "./wording.ts";

export const RULES: readonly Rule[] = [
	filesNamed,
	idsKnown,
	sourcesKnown,
	sourcesNamed,
	copiesMarked,
	conflictsBothWays,
	bothSidesShown,
	summaryShort,
	entriesAnswerFirst,
	cellsAnswerFirst,
	highNeedsOrigin,
	wording,
	plainLanguage,
	aliasOneExchange,
	incidentsNamed,
	incidentsCorroborated,
	phrasingOneIntent,
	lossesNamed,
];

/** Every fault that any rule finds, in the order of the files. */
export function checkRules(tree: Tree): Fault[] {
	const faults: Fault[] = [];
	for (const rule of RULES) {
		rule.check(tree, (file, path, says, remedy) => faults.push({ file: file.file, line: file.line(path), says: `${says} (${rule.name})`, remedy }));
	}
	return faults.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
