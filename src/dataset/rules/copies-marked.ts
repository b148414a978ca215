import type { Source } from "../schema.ts";
import type { Rule } from "./rule.ts";
import { citing } from "./walk.ts";

/** A note that begins so tells of another's text; "read in a cached copy" tells only how it was read. */
const SAYS_COPY = /^(an? )?(re\w+ )?copy of\b/i;

export const copiesMarked: Rule = {
	name: "copies-marked",
	because: "One text on two pages is one source: counted twice, it makes thin evidence look thick.",
	check(tree, report) {
		for (const { file, sources } of citing(tree)) {
			const first = new Map<string, string>();
			for (const [id, source] of Object.entries(sources)) {
				const at = ["sources", id];
				const { copy_of } = source;
				if (copy_of !== undefined) {
					if (copy_of === id || sources[copy_of]?.copy_of !== undefined || !sources[copy_of])
						report(file, [...at, "copy_of"], `"${copy_of}" is no original in this file`, "Name the source whose text this page copies");
					continue;
				}
				const twin = first.get(keyOf(source));
				if (twin) report(file, at, `"${id}" has the publisher and title of "${twin}"`, `Write copy_of: ${twin}, or tell the two apart`);
				else first.set(keyOf(source), id);
				if (SAYS_COPY.test(source.note ?? "") && !source.read_on)
					report(file, at, `the note of "${id}" calls it a copy`, "Name the original in copy_of, or whose page it was read on in read_on");
			}
		}
	},
};

function keyOf({ publisher, title }: Source): string {
	return `${publisher} ${title}`.toLowerCase();
}
