import { squeeze } from "../../text/words.ts";
import type { Rule } from "./rule.ts";

export const incidentsNamed: Rule = {
	name: "incidents-named",
	because: "A hack under another spelling of an exchange's name is missing where people ask whether that exchange was hacked.",
	check(tree, report) {
		const covered = new Map<string, string>();
		for (const { data } of tree.exchanges) for (const name of [data.name, data.id, ...data.aliases]) covered.set(squeeze(name), data.name);
		for (const [i, { exchange }] of tree.incidents.data.incidents.entries()) {
			const name = covered.get(squeeze(exchange.replace(/\(.*\)/, "")));
			if (name && name !== exchange)
				report(tree.incidents, ["incidents", i, "exchange"], `"${exchange}" is ${name} under another spelling`, `Write ${name}`);
		}
	},
};
