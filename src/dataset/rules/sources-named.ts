import type { Rule } from "./rule.ts";
import { citing } from "./walk.ts";

const NO_TITLE = /title not shown|^\(?untitled\)?$/i;

/** "An unnamed newsroom" names nobody either. */
const NO_PUBLISHER = /^(an? )?(unknown|unnamed|anonymous)\b|^n\/a$/i;

export const sourcesNamed: Rule = {
	name: "sources-named",
	because: "A page that nobody can name cannot be looked for, and proves nothing to a reader.",
	check(tree, report) {
		for (const { file, sources } of citing(tree)) {
			for (const [id, { title, publisher }] of Object.entries(sources)) {
				const at = ["sources", id];
				if (NO_TITLE.test(title)) report(file, [...at, "title"], `the source "${id}" has no title`, "Give it one of yours, in round brackets");
				if (NO_PUBLISHER.test(publisher))
					report(file, [...at, "publisher"], `the source "${id}" has no publisher`, "Name the site on which it stands, or say what it is");
			}
		}
	},
};
