import type { Rule } from "./rule.ts";
import { claims } from "./walk.ts";

export const highNeedsOrigin: Rule = {
	name: "high-needs-origin",
	because: "High means that the exchange itself or an authority says it plainly.",
	check(tree, report) {
		for (const { file, path, claim, sources } of claims(tree)) {
			if (claim.confidence !== "high") continue;
			const kinds = claim.sources.map((id) => sources[id]?.kind);
			if (!kinds.some((kind) => kind === "primary" || kind === "regulator"))
				report(
					file,
					path,
					`"${claim.id}" is called high without a primary or regulator source`,
					"Write medium (news, analysis) or low (secondary only), or add the origin",
				);
		}
	},
};
