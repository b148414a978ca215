import type { Rule } from "./rule.ts";

const squeeze = (phrasing: string) =>
	phrasing
		.toLowerCase()
		.replace(/[^\p{L}\p{N}{}]+/gu, " ")
		.trim();

export const phrasingOneIntent: Rule = {
	name: "phrasing-one-intent",
	because: "A phrasing that stands under two intents teaches the matching nothing but doubt.",
	check(tree, report) {
		const owner = new Map<string, string>();
		for (const [key, file] of tree.phrasings) {
			for (const [i, phrasing] of file.data.entries()) {
				const text = squeeze(phrasing);
				const other = owner.get(text);
				if (other && text)
					report(
						file,
						[i],
						`"${phrasing}" already stands in phrasings/${other}.yaml`,
						other === key ? "Delete one of the two" : "Decide by the borders in topics.yaml, and delete the other",
					);
				owner.set(text, key);
			}
		}
	},
};
