/**
 * `npm run -s bench:thresholds -- [EXAM...]`: where answers should be sure, likely or a choice. Phrasings are split in five; each fifth is
 * asked of a model that was trained on the others, and exam files of all. Of all thresholds on a grid those with the least cost win.
 */
import { parseArgs } from "node:util";
import { readExam } from "../src/cli/eval.ts";
import { isRight } from "../src/cli/evaluation/exam.ts";
import { loadTree } from "../src/dataset/load.ts";
import { ROLES } from "../src/dataset/roles.ts";
import { compileTree } from "../src/matching/compile.ts";
import type { Compiled } from "../src/matching/compiled.ts";
import { askedAbout, type Beliefs, believe, rung, type Thresholds } from "../src/matching/decide.ts";
import { likeliest } from "../src/matching/decision.ts";
import { reader } from "../src/matching/reader.ts";
import type { Target } from "../src/matching/target.ts";
import { foldsOf } from "./part-of.ts";

/** What each outcome costs a person, in the terms; a quiz costs a press, and a likely answer a second look. */
const COST = { sureWrong: 10, declined: 5, chatter: 3, likelyWrong: 1.5, likelyRight: 0.2, nearRight: 1, nearMiss: 5, chatterNear: 1 };
const GRID = {
	sure: [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8],
	likely: [0.08, 0.1, 0.12, 0.15, 0.18, 0.22, 0.26, 0.3],
	near: [0.05, 0.08, 0.1, 0.12],
	decline: [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65],
};

type Asked = {
	readonly believed: Beliefs;
	readonly unknown: readonly string[];
	readonly isRight: (target: Target) => boolean;
	readonly off: boolean;
};

function asked({ parts, ordinary, vocabulary, model }: Compiled, q: string, right: Asked["isRight"], off: boolean): Asked {
	const read = reader({ parts, ordinary, vocabulary }).read(q);
	const about = askedAbout(read);
	return { believed: believe(read, model, about), unknown: about.unknown, isRight: right, off };
}

function costOf({ believed, unknown, isRight, off }: Asked, at: Thresholds): number {
	const decision = rung(believed, unknown, at);
	const best = likeliest(decision);
	if (off) return decision.kind === "none" ? 0 : decision.kind === "near" ? COST.chatterNear : COST.chatter;
	if (!best || decision.kind === "none") return COST.declined;
	if (decision.kind === "sure") return isRight(best) ? 0 : COST.sureWrong;
	if (decision.kind === "likely") return isRight(best) ? COST.likelyRight : COST.likelyWrong;
	return decision.choices.some(isRight) ? COST.nearRight : COST.nearMiss;
}

const { positionals } = parseArgs({ allowPositionals: true });
const tree = loadTree("faq");
const all: Asked[] = [];
for (const { learnt, heldOut } of foldsOf(tree, 5)) {
	const compiled = compileTree(learnt);
	const name = compiled.parts.exchanges[0]?.name ?? "";
	for (const { label, phrasing } of heldOut) {
		const [folder = "", id = ""] = label.split("/");
		const right = (target: Target) =>
			(target.kind === "cells" ? target.topic : target.id === ROLES.safest ? "overview" : target.id) === (id === ROLES.safest ? "overview" : id);
		all.push(asked(compiled, phrasing.replaceAll("{exchange}", name), right, folder === "declined"));
	}
}
if (positionals.length > 0) {
	const compiled = compileTree(tree);
	for (const question of positionals.flatMap(readExam))
		all.push(asked(compiled, question.q, (target) => isRight(question, target), question.expect.kind === "none"));
}
let best: { readonly at: Thresholds; readonly cost: number } | null = null;
for (const sure of GRID.sure)
	for (const likely of GRID.likely)
		for (const near of GRID.near)
			for (const decline of GRID.decline) {
				if (near > likely || likely > sure) continue;
				const at = { sure, likely, near, decline };
				const cost = all.reduce((sum, one) => sum + costOf(one, at), 0) / all.length;
				if (!best || cost < best.cost) best = { at, cost };
			}
process.stdout.write(`${JSON.stringify({ messages: all.length, ...best }, null, 2)}\n`);
