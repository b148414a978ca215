/**
 * `npm run -s bench:thresholds -- [EXAM...]`: where answers should be sure, likely or a choice. A fifth of the phrasings is asked of a
 * model that was trained on the others, and exam files of one that was trained on all. One threshold after the other is moved to where
 * it costs least, until none moves; then what each costs beside where it stands is printed.
 */
import { parseArgs } from "node:util";
import { readExam } from "../src/cli/eval.ts";
import { isRight } from "../src/cli/evaluation/exam.ts";
import { loadTree } from "../src/dataset/load.ts";
import { ROLES } from "../src/dataset/roles.ts";
import { type Beliefs, believe } from "../src/matching/beliefs.ts";
import { compileQuestions } from "../src/matching/compile.ts";
import { askedAbout, rung, THRESHOLDS, type Thresholds } from "../src/matching/decide.ts";
import { likeliest } from "../src/matching/decision.ts";
import { reader } from "../src/matching/reader.ts";
import type { Target } from "../src/matching/target.ts";
import { foldsOf } from "./part-of.ts";

/** What each outcome costs a person, in the terms; a quiz costs a press, and a likely answer a second look. */
const COST = { sureWrong: 10, declined: 5, chatter: 3, likelyWrong: 1.5, likelyRight: 0.2, nearRight: 1, nearMiss: 5, chatterNear: 1 };
const FOLDS = 5;
const GRID: Readonly<Record<keyof Thresholds, readonly number[]>> = {
	sure: [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8],
	likely: [0.08, 0.1, 0.12, 0.15, 0.18, 0.22, 0.26, 0.3, 0.35],
	near: [0.04, 0.06, 0.08, 0.1, 0.12, 0.15],
	decline: [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65],
};
const NAMES = Object.keys(GRID) as (keyof Thresholds)[];

type Asked = {
	readonly believed: Beliefs;
	readonly unknown: readonly string[];
	readonly isRight: (target: Target) => boolean;
	readonly off: boolean;
};
type Learnt = ReturnType<typeof compileQuestions>;

function asker(learnt: Learnt): (q: string, right: Asked["isRight"], off: boolean) => Asked {
	const { read } = reader(learnt);
	return (q, right, off) => {
		const message = read(q);
		const about = askedAbout(message);
		return { believed: believe(message, learnt.model, about.exchanges), unknown: about.unknown, isRight: right, off };
	};
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

/** Phrasings that were held out, asked with a name in the place of {exchange}. */
function heldOut(): Asked[] {
	const [fold] = foldsOf(loadTree("faq"), FOLDS);
	if (!fold) return [];
	const learnt = compileQuestions(fold.learnt);
	const ask = asker(learnt);
	const name = learnt.parts.exchanges[0]?.name ?? "";
	return fold.heldOut.map(({ label, phrasing }) => {
		const [folder = "", id = ""] = label.split("/");
		const wanted = id === ROLES.safest ? "overview" : id;
		const right = (target: Target) => (target.kind === "cells" ? target.topic : target.id === ROLES.safest ? "overview" : target.id) === wanted;
		return ask(phrasing.replaceAll("{exchange}", name), right, folder === "declined");
	});
}

function examined(files: readonly string[]): Asked[] {
	if (files.length === 0) return [];
	const ask = asker(compileQuestions(loadTree("faq")));
	return files
		.flatMap(readExam)
		.filter(({ context }) => context === undefined)
		.map((question) => ask(question.q, (target) => isRight(question, target), question.expect.kind === "none"));
}

const { positionals } = parseArgs({ allowPositionals: true });
const groups = [heldOut(), examined(positionals)].filter(({ length }) => length > 0);
const mean = (all: readonly Asked[], at: Thresholds) => all.reduce((sum, one) => sum + costOf(one, at), 0) / all.length;
/** Phrasings and exams count alike, however many there are of either. */
const cost = (at: Thresholds) => groups.reduce((sum, all) => sum + mean(all, at), 0) / groups.length;
const inOrder = ({ sure, likely, near }: Thresholds) => near <= likely && likely <= sure;

let best = THRESHOLDS;
for (let moved = true; moved; ) {
	moved = false;
	for (const name of NAMES)
		for (const value of GRID[name]) {
			const at = { ...best, [name]: value };
			if (!inOrder(at) || cost(at) >= cost(best) - 1e-6) continue;
			best = at;
			moved = true;
		}
}
const say = (text: string) => void process.stdout.write(`${text}\n`);
say(`${groups.map(({ length }) => length).join(" phrasings held out, and ")} messages of exams`);
say(`today ${JSON.stringify(THRESHOLDS)} costs ${cost(THRESHOLDS).toFixed(4)} a message; best ${JSON.stringify(best)} ${cost(best).toFixed(4)}`);
for (const name of NAMES) {
	const row = GRID[name]
		.filter((value) => inOrder({ ...best, [name]: value }))
		.map((value) => `${value}: ${cost({ ...best, [name]: value }).toFixed(3)}`);
	say(`${name.padEnd(8)} ${row.join("  ")}`);
}
