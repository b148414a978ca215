import { squeeze } from "../../text/words.ts";
import type { Rule } from "./rule.ts";

export const aliasOneExchange: Rule = {
	name: "alias-one-exchange",
	because: "A name that leads to two exchanges gives somebody the answer of the wrong one.",
	check(tree, report) {
		const owner = new Map<string, string>();
		for (const file of tree.exchanges) {
			const { id, name, aliases, common, tickers } = file.data;
			for (const alias of new Set([id, name, ...aliases, ...common, ...tickers].map(squeeze))) {
				const other = owner.get(alias);
				if (other && other !== id) report(file, ["aliases"], `"${alias}" already leads to ${other}`, "Leave it to one of the two");
				owner.set(alias, id);
			}
		}
		for (const [i, { name, aliases }] of tree.names.data.entries()) {
			for (const alias of [name, ...aliases].map(squeeze)) {
				const other = owner.get(alias);
				if (other) report(tree.names, [i], `"${alias}" already leads to ${other}`, "A name here may not be an alias of an exchange that is covered");
			}
		}
	},
};
