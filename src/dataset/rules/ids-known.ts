import { TOPICS } from "../topics.ts";
import type { Rule } from "./rule.ts";
import { absences, cells, claims, sentences, steps } from "./walk.ts";

export const idsKnown: Rule = {
	name: "ids-known",
	because: "An id means one thing in the whole dataset, and every id that is named exists.",
	check(tree, report) {
		const known = new Set<string>();
		for (const { file, path, claim } of [...claims(tree), ...[...absences(tree)].map((a) => ({ ...a, claim: a.absence }))]) {
			if (known.has(claim.id)) report(file, path, `the id "${claim.id}" is used twice`, "Give this one an id of its own");
			known.add(claim.id);
		}
		const expectClaims = (file: Parameters<typeof report>[0], path: Parameters<typeof report>[1], ids: readonly string[]) => {
			for (const id of ids) if (!known.has(id)) report(file, path, `there is no claim or absence "${id}"`, "Correct the id, or add the claim");
		};
		for (const { file, cell, path } of cells(tree)) {
			expectClaims(file, [...path, "short"], cell.short.claims);
			for (const [i, sentence] of cell.summary.entries()) expectClaims(file, [...path, "summary", i], sentence.claims);
		}
		for (const { file, path, claim } of claims(tree)) expectClaims(file, path, claim.conflicts_with);
		for (const { file, path, absence } of absences(tree)) expectClaims(file, path, absence.conflicts_with);
		for (const file of tree.exchanges) {
			for (const [i, cover] of file.data.cover.entries()) expectClaims(file, ["cover", i], cover.claims);
		}
		const questions = new Set(tree.questions.map((file) => file.data.id));
		const expectQuestions = (file: Parameters<typeof report>[0], path: Parameters<typeof report>[1], ids: readonly string[]) => {
			for (const id of ids)
				if (!questions.has(id)) report(file, path, `there is no general entry "${id}"`, "Correct the id, or add faq/questions/<id>.yaml");
		};
		for (const { file, path, claims: held } of sentences(tree)) expectClaims(file, path, held);
		for (const file of tree.questions) expectQuestions(file, ["related"], file.data.related);
		const { checklists } = tree;
		for (const { path, claims: held } of steps(tree)) expectClaims(checklists, path, held);
		for (const [i, { related }] of checklists.data.situations.entries()) expectQuestions(checklists, ["situations", i, "related"], related);
		const places = new Set(checklists.data.places.map(({ id }) => id));
		for (const [i, { within }] of checklists.data.places.entries()) {
			if (within && !places.has(within))
				report(checklists, ["places", i, "within"], `there is no place "${within}"`, "Correct the id, or leave it out");
		}
		for (const [i, tip] of tree.tips.data.tips.entries()) expectQuestions(tree.tips, ["tips", i, "questions"], tip.questions);
		const incidents = new Set(tree.incidents.data.incidents.map((incident) => incident.id));
		for (const [i, name] of tree.names.data.entries()) {
			if (name.incident && !incidents.has(name.incident))
				report(tree.names, [i], `there is no incident "${name.incident}"`, "Correct the id, or leave it out");
		}
		for (const [key, file] of tree.phrasings) {
			const [folder, id = ""] = key.split("/");
			const exists = folder === "declined" || (folder === "topics" ? (TOPICS as readonly string[]).includes(id) : questions.has(id));
			if (!exists)
				report(
					file,
					[],
					`there is no ${folder === "topics" ? "topic" : "general entry"} "${id}" for these phrasings`,
					"Rename the file after the entry it belongs to",
				);
		}
	},
};
