/** A server's shelf: the shared library, under the server's layer. Built whole, never changed. */
import type { Answer } from "../answering/answer.ts";
import { calmed } from "../answering/calm.ts";
import { findSecret } from "../guard/guard.ts";
import type { Library } from "../library.ts";
import { answeredBy } from "../matching/decision.ts";
import { type OwnMatch, ownAnswers } from "../matching/own-entries.ts";
import { LONGEST, MOST, type Suggestion, sameWords } from "../matching/suggest.ts";
import { entryKeyOf, oneCell, ownIdOf, sameTarget, type Target } from "../matching/target.ts";
import { after, type Turns, turnOf } from "../matching/turns.ts";
import type { Outcome } from "../outcome.ts";
import { targetOf } from "./entry-key.ts";
import type { Layer } from "./layer.ts";
import { edited, noticed, ownAnswer } from "./local-answer.ts";
import { asksForProtection, mayAskForProtection } from "./precedence.ts";

/** @param now milliseconds since 1970: a banner ends by itself */
export function openShelf(base: Library, layer: Layer, now: () => number): Library {
	const { dataset, matching } = base;
	const own: Suggestion[] = [...layer.entries].flatMap(([key, { question }]) => {
		const target = ownIdOf(key) && question ? targetOf(key, dataset) : null;
		return target && question ? [{ question, target }] : [];
	});
	const questionOf = (target: Target) => own.find((item) => sameTarget(item.target, target))?.question ?? null;

	const entryOf = (target: Target) => {
		const key = entryKeyOf(target);
		return key && layer.entries.get(key);
	};

	const answer = (target: Target): Answer | null => {
		const entry = entryOf(target);
		if (target.kind === "own") return entry ? ownAnswer(target.id, entry) : null;
		const shared = base.answer(target);
		if (!shared || shared.kind === "own") return null;
		return noticed(entry ? edited(shared, entry) : shared, dataset, layer.banners, now());
	};

	/** The entry that a question's own words lead to, and how near they are. */
	const nearest = (question: string): (OwnMatch & { target: Target }) | null => {
		const asked = own.find((item) => sameWords(item.question, question));
		if (asked) return { id: entryKeyOf(asked.target) ?? "", similarity: EXACT, phrasing: asked.question, target: asked.target };
		const reading = matching.read(question);
		const match = layer.near?.nearest(reading) ?? null;
		const target = match && targetOf(match.id, dataset);
		if (!match || !target) return null;
		// A phrasing of one exchange's cell that names nobody is not asked of another.
		const cell = oneCell(target);
		const ofAnother = cell !== null && reading.names.length > 0 && !reading.names.includes(cell.exchange);
		return ofAnother ? null : { ...match, target };
	};

	const ask: Library["ask"] = (question, turns, opinionOf, known) => {
		const shared = base.ask(question, turns, opinionOf, known);
		const { decision } = shared;
		const target = answeredBy(decision);
		const ours = target && answer(target);
		const untouched: Outcome = ours ? { ...shared, answer: shared.calm ? calmed(ours) : ours } : shared;
		if (decision.kind === "none" && (decision.reason === "secret" || decision.reason === "empty")) return shared;
		if (matching.offered(question)) return untouched;
		const match = nearest(question);
		if (!match || !ownAnswers(match, decision)) return untouched;
		if (target && sameTarget(target, match.target)) return untouched;
		if (asksForProtection(dataset, decision) || (match.similarity < EXACT && mayAskForProtection(dataset, decision)))
			return beside(untouched, match.target);
		return {
			decision: { kind: "sure", target: match.target, confidence: Math.min(1, match.similarity) },
			calm: false,
			message: null,
			answer: answer(match.target),
			turn: turnOf(match.target),
			unread: [],
		};
	};

	return {
		...base,
		ask,
		turnsOf: (questions) => questions.reduce<Turns>((turns, question) => after(turns, ask(question, turns).turn), []),
		answer,
		explain(question) {
			const match = findSecret(question) ? null : nearest(question);
			if (!match) return base.explain(question);
			const { decision } = ask(question);
			const target = answeredBy(decision);
			const answers = target !== null && sameTarget(target, match.target);
			return { ...base.explain(question), own: { id: match.id, similarity: Math.min(1, match.similarity), phrasing: match.phrasing, answers } };
		},
		title: (target) => questionOf(target) ?? base.title(target),
		questionFor: (target) => questionOf(target) ?? base.questionFor(target),
		suggest(typed) {
			const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
			const holding = own.filter(({ question }) => question.length <= LONGEST && words.every((word) => question.toLowerCase().includes(word)));
			const shared = base.suggest(typed);
			// Nothing at all is offered for what looks like a secret.
			if (shared.length === 0 && findSecret(typed)) return [];
			return [...(words.length > 0 ? holding : holding.slice(0, OFFERED_FIRST)), ...shared].slice(0, MOST);
		},
	};
}

/** Before anything is typed a server's own questions come first, but not alone. */
const OFFERED_FIRST = 8;
/** As many as the shared dataset offers. */
const CHOICES = 3;
/** An own entry's question word for word, picked or typed: beyond what the cosine of a phrasing comes to. */
const EXACT = 2;

/** The shared answer comes, and the server's entry is one press away: as a related topic, or as one more choice. */
function beside(shared: Outcome, target: Target): Outcome {
	const { decision, answer } = shared;
	if (decision.kind === "near") {
		const others = decision.choices.filter((choice) => !sameTarget(choice, target)).slice(0, CHOICES - 1);
		return { ...shared, decision: { ...decision, choices: [target, ...others] } };
	}
	if (!answer) return shared;
	const related = [target, ...answer.related.filter((other) => !sameTarget(other, target))].slice(0, CHOICES);
	return { ...shared, answer: { ...answer, related } };
}
