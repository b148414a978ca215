/** Marks the matching against an exam: questions with the answer that is right, or none. Pure. */
import type { TopicId } from "../../dataset/topics.ts";
import { answeredBy, type Decision } from "../../matching/decision.ts";
import { aboutExchanges, generalEntry, sameTarget, type Target } from "../../matching/target.ts";

type Expected = { readonly kind: string; readonly exchanges?: readonly string[]; readonly topic?: string; readonly id?: string };
/** `context`: the question asked before, or those before, oldest first. */
export type ExamQuestion = {
	readonly q: string;
	readonly context?: string | readonly string[];
	readonly expect: Expected;
	readonly also?: readonly Expected[];
};

export const MARKS = ["right", "likely", "likely-miss", "near-right", "near-miss", "wrong", "declined"] as const;
export const MARKS_OFF = ["declined", "near", "answered"] as const;
export type Mark = { readonly question: ExamQuestion; readonly answerable: boolean; readonly mark: string; readonly wrongExchange: boolean };

export function markQuestion(question: ExamQuestion, decision: Decision): Mark {
	const expected = accepted(question);
	const answerable = question.expect.kind !== "none";
	const target = answeredBy(decision);
	const right = (target: Target) => isRight(question, target);
	return {
		question,
		answerable,
		mark: answerable ? markAnswerable(decision, right) : markOff(decision, expected, right),
		wrongExchange: target !== null && namesOtherExchanges(question, target),
	};
}

function markAnswerable(decision: Decision, right: (target: Target) => boolean): (typeof MARKS)[number] {
	if (decision.kind === "none") return "declined";
	if (decision.kind === "sure") return right(decision.target) ? "right" : "wrong";
	if (decision.kind === "likely") return right(decision.target) ? "likely" : "likely-miss";
	return decision.choices.some(right) ? "near-right" : "near-miss";
}

/** What should be declined, and may, where `also` says so, be answered. */
function markOff(decision: Decision, expected: readonly Expected[], right: (target: Target) => boolean): (typeof MARKS_OFF)[number] {
	if (decision.kind === "none") return "declined";
	if (decision.kind === "near") return "near";
	return expected.length > 1 && right(decision.target) ? "declined" : "answered";
}

/** The questions asked before, oldest first. */
export function contextOf({ context = [] }: Pick<ExamQuestion, "context">): readonly string[] {
	return typeof context === "string" ? [context] : context;
}

function accepted(question: ExamQuestion): Expected[] {
	return [question.expect, ...(question.also ?? [])];
}

/** Whether a target is one of those that the exam accepts. */
export function isRight(question: ExamQuestion, target: Target): boolean {
	return accepted(question).some((e) => e.kind !== "none" && sameTarget(target, targetOf(e)));
}

/** Whether a target is about exchanges that no accepted answer is about. Only questions that name exchanges count. */
export function namesOtherExchanges(question: ExamQuestion, target: Target): boolean {
	if (!namesExchanges(question.expect) || target.kind !== "cells") return false;
	const given = [...target.exchanges].sort().join();
	return !accepted(question).some((e) => e.exchanges && [...e.exchanges].sort().join() === given);
}

function namesExchanges(expected: Expected): boolean {
	return (expected.exchanges?.length ?? 0) > 0;
}

function targetOf(expected: Expected): Target {
	if (expected.kind === "faq") return generalEntry(expected.id ?? "");
	return aboutExchanges(expected.exchanges ?? [], (expected.topic ?? "overview") as TopicId);
}

export type Tally = { readonly questions: number; readonly counts: Readonly<Record<string, number>> };
export type Marked = {
	readonly answerable: Tally;
	readonly off: Tally;
	readonly byKind: Readonly<Record<string, Tally>>;
	readonly wrongExchange: { readonly questions: number; readonly count: number };
};

export function tally(marks: readonly Mark[]): Marked {
	const count = (some: readonly Mark[], kinds: readonly string[]): Tally => ({
		questions: some.length,
		counts: Object.fromEntries(kinds.map((kind) => [kind, some.filter(({ mark }) => mark === kind).length])),
	});
	const answerable = marks.filter((m) => m.answerable);
	const kinds = [...new Set(answerable.map((m) => m.question.expect.kind))].sort();
	const naming = marks.filter((m) => namesExchanges(m.question.expect));
	return {
		answerable: count(answerable, MARKS),
		off: count(
			marks.filter((m) => !m.answerable),
			MARKS_OFF,
		),
		byKind: Object.fromEntries(
			kinds.map((kind) => [
				kind,
				count(
					answerable.filter((m) => m.question.expect.kind === kind),
					MARKS,
				),
			]),
		),
		wrongExchange: { questions: naming.length, count: naming.filter((m) => m.wrongExchange).length },
	};
}
