import type { Rule } from "./rule.ts";
import { citing } from "./walk.ts";

export const sourcesKnown: Rule = {
	name: "sources-known",
	because: "A citation that leads nowhere cannot be checked, and a source that nothing cites is a leftover.",
	check(tree, report) {
		for (const { file, sources, citations } of citing(tree)) {
			const used = new Set(citations.flatMap((c) => c.ids));
			for (const { path, ids } of citations) {
				for (const id of ids) {
					if (!Object.hasOwn(sources, id))
						report(file, path, `the source "${id}" is not in this file`, "Add it under sources, or name one that is there");
				}
			}
			for (const id of Object.keys(sources)) {
				if (!used.has(id)) report(file, ["sources", id], `nothing cites the source "${id}"`, "Cite it in a claim, or delete it");
			}
		}
	},
};
