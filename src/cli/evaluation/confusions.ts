/** Which meanings are taken for which: pairs of what an exam expects and what was decided instead. Pure. */
import { type Decision, likeliest } from "../../matching/decision.ts";
import { shapeOf, type Target } from "../../matching/target.ts";
import { type ExamQuestion, isRight, namesOtherExchanges } from "./exam.ts";

export type Confusion = { readonly expected: string; readonly got: string; readonly count: number; readonly example: string };

/** Commonest first. A choice offered counts as confused with the first of the choices, unless that one is right. */
export function confusionsOf(decided: readonly { readonly question: ExamQuestion; readonly decision: Decision }[]): Confusion[] {
	const pairs = new Map<string, Confusion>();
	for (const { question, decision } of decided) {
		const got = confusedWith(question, decision);
		if (got === null) continue;
		const { kind, topic, id } = question.expect;
		const expected = kind === "none" ? "nothing" : [kind, topic ?? id].filter(Boolean).join(" ");
		const key = `${expected} -> ${got}`;
		const known = pairs.get(key);
		pairs.set(key, { expected, got, count: (known?.count ?? 0) + 1, example: known?.example ?? question.q });
	}
	return [...pairs.values()].sort((a, b) => b.count - a.count || (a.expected + a.got < b.expected + b.got ? -1 : 1));
}

/** @returns null where nothing was confused */
function confusedWith(question: ExamQuestion, decision: Decision): string | null {
	if (decision.kind === "none") return question.expect.kind === "none" ? null : `declined as ${decision.reason}`;
	const best = likeliest(decision);
	if (!best || isRight(question, best)) return null;
	const other = namesOtherExchanges(question, best) ? ", another exchange" : "";
	return `${decision.kind === "near" ? "offered " : ""}${meaning(best)}${other}`;
}

function meaning(target: Target): string {
	return `${shapeOf(target)} ${target.kind === "cells" ? target.topic : target.id}`;
}
