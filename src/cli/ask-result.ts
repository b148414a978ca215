/** An outcome as the command line prints it in JSON: the contract that scripts and exams read. */
import type { SharedAnswer } from "../answering/answer.ts";
import { answerText } from "../answering/text.ts";
import type { Library } from "../library.ts";
import { offeredBy, type Reason } from "../matching/decision.ts";
import { exchangesOf, type Shape, shapeOf, type Target } from "../matching/target.ts";
import type { Outcome } from "../outcome.ts";

type Named = { kind: Shape; exchanges: readonly string[]; topic: string | null; id: string | null };

export type AskResult = {
	q: string;
	kind: Shape | "near" | "none";
	/** `likely`: answered as the best of several readings; the others are the suggestions. Null for near and none. */
	certainty: "sure" | "likely" | null;
	exchanges: readonly string[];
	topic: string | null;
	id: string | null;
	confidence: number;
	reason: Reason | null;
	message: string | null;
	suggestions: Named[];
	answer: ReturnType<typeof answerObject> | null;
};

/** @param before the questions asked before, oldest first */
export function askResult(library: Library, question: string, before: readonly string[]): AskResult {
	const outcome = library.ask(question, library.turnsOf(before));
	return {
		q: question,
		...decided(outcome),
		message: outcome.message,
		answer: outcome.answer && outcome.answer.kind !== "own" ? answerObject(outcome.answer) : null,
	};
}

function decided({ decision }: Outcome): Omit<AskResult, "q" | "message" | "answer"> {
	const confidence = Math.round(decision.confidence * 1000) / 1000;
	const suggestions = offeredBy(decision).map(named);
	const nothing = { certainty: null, exchanges: [], topic: null, id: null, confidence, reason: null, suggestions };
	if (decision.kind === "near") return { ...nothing, kind: "near" };
	if (decision.kind === "none") return { ...nothing, kind: "none", reason: decision.reason };
	return { ...nothing, ...named(decision.target), certainty: decision.kind };
}

function named(target: Target): Named {
	const topic = target.kind === "cells" ? target.topic : null;
	const id = target.kind === "cells" ? null : target.id;
	return { kind: shapeOf(target), exchanges: exchangesOf(target), topic, id };
}

/** The command line has no servers, so no answer of theirs comes here. */
function answerObject(answer: SharedAnswer) {
	const { title, bottomLine, claims, disagreement, asOf, tip } = answer;
	const entry = answer.kind === "entry" ? answer : null;
	const sources = answer.sources.map(({ n, title, publisher, link, kind, published }) => ({ n, title, publisher, url: link, kind, published }));
	return {
		title,
		bottomLine,
		verdict: entry?.verdict ?? null,
		gist: entry?.gist ?? null,
		text: answerText(answer),
		about: answer.kind === "about",
		steps: entry?.steps.map(({ says }) => says) ?? [],
		emergency: entry?.emergency ?? false,
		focus: answer.focus.map(({ exchange, says, cites }) => ({ exchange, says, sources: cites })),
		claims,
		sources,
		shown: answer.best,
		disagreement,
		asOf,
		tip: tip && { id: tip.id, title: tip.title },
	};
}
