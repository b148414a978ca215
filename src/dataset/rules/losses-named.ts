import type { Rule } from "./rule.ts";

export const lossesNamed: Rule = {
	name: "losses-named",
	because: "Whether a message tells of a loss now is learnt from these files' names; a misspelt one would teach the opposite.",
	check(tree, report) {
		const emergencies = new Set(tree.questions.flatMap(({ data }) => (data.emergency ? [data.id] : [])));
		for (const [key, file] of tree.losses) {
			const entry = /^now-(.+)$/.exec(key)?.[1];
			if (entry !== undefined && !emergencies.has(entry))
				report(file, [], `"${entry}" is no entry of first aid`, "Name the file now-<id> after an entry of questions/ that has emergency: true");
			if (entry === undefined && !key.startsWith("calm-"))
				report(file, [], `losses/${key}.yaml says neither now nor calm`, "Begin its name with now- or calm-");
		}
	},
};
