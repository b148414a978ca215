import type { DataFile } from "../file.ts";
import type { Report, Rule } from "./rule.ts";

const squeeze = (phrasing: string) =>
	phrasing
		.toLowerCase()
		.replace(/[^\p{L}\p{N}{}]+/gu, " ")
		.trim();

export const phrasingOneIntent: Rule = {
	name: "phrasing-one-intent",
	because: "A phrasing that is under two intents teaches the matching nothing but doubt.",
	check(tree, report) {
		eachOnce("phrasings", tree.phrasings, report);
		// A bank of its own: a greeting may be declined by the one classifier and honest to the other.
		eachOnce("frauds", tree.frauds, report);
		// And another: a question that an entry answers may be asked in calm.
		eachOnce("losses", tree.losses, report);
		// And two of what moderators write, which agree on what is harmless.
		eachOnce("promises", tree.promises, report);
		eachOnce("lures", tree.lures, report);
	},
};

/** Where it is written what belongs under which name. */
const BORDERS = {
	phrasings: "topics.yaml",
	frauds: "src/fraud/kinds.ts",
	losses: "docs/first-aid.md",
	promises: "docs/words.md",
	lures: "docs/words.md",
} as const;

function eachOnce(folder: keyof typeof BORDERS, files: ReadonlyMap<string, DataFile<string[]>>, report: Report): void {
	const owner = new Map<string, string>();
	for (const [key, file] of files) {
		for (const [i, phrasing] of file.data.entries()) {
			const text = squeeze(phrasing);
			const other = owner.get(text);
			if (other && text)
				report(
					file,
					[i],
					`"${phrasing}" is already in ${folder}/${other}.yaml`,
					other === key ? "Delete one of the two" : `Decide by the borders in ${BORDERS[folder]}, and delete the other`,
				);
			owner.set(text, key);
		}
	}
}
