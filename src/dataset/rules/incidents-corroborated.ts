import type { Source } from "../schema.ts";
import { originals } from "../weighed.ts";
import type { Rule } from "./rule.ts";

/** Publishers that say so themselves: the firm, an authority or a court. */
const ORIGINS: readonly Source["kind"][] = ["primary", "regulator"];

export const incidentsCorroborated: Rule = {
	name: "incidents-corroborated",
	because: "Invented thefts circulate as news, and one newsroom is no witness of another.",
	check(tree, report) {
		const { sources, incidents } = tree.incidents.data;
		for (const [i, incident] of incidents.entries()) {
			const pages = originals(incident.sources, sources).flatMap((id) => sources[id] ?? []);
			const publishers = new Set(pages.map(({ publisher }) => publisher.toLowerCase()));
			if (publishers.size > 1 || pages.some(({ kind }) => ORIGINS.includes(kind))) continue;
			report(
				tree.incidents,
				["incidents", i, "sources"],
				`"${incident.id}" rests on one publisher`,
				"Add a second publisher, or a page of the firm or of an authority",
			);
		}
	},
};
