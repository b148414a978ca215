/** Autocomplete: Fuse.js over short questions, which is what it is good at. Whole questions go to the classifier instead. */
import Fuse from "fuse.js";
import type { DatasetParts } from "../dataset/dataset.ts";
import { SHOWN_FIRST } from "../dataset/roles.ts";
import { squeeze } from "../text/words.ts";
import { aboutExchanges, generalEntry, sameTarget, type Target } from "./target.ts";

/** `question` is shown, and is what is asked if it is picked. */
export type Suggestion = { readonly question: string; readonly target: Target };

export type Suggester = {
	readonly like: (typed: string) => Suggestion[];
	/** Every question that is offered. */
	readonly all: readonly Suggestion[];
	/** The target of a suggestion that was picked, or typed word for word. */
	readonly exact: (question: string) => Target | null;
};

/** Whether two questions are the same but for spaces, marks and capitals. */
export function sameWords(a: string, b: string): boolean {
	return squeeze(a) === squeeze(b);
}

/** Discord takes 25 choices of up to 100 characters. */
export const MOST = 25;
export const LONGEST = 100;

export function suggester(parts: DatasetParts): Suggester {
	const all = questions(parts).filter(({ question }) => question.length <= LONGEST);
	const byText = new Map(all.map((item) => [squeeze(item.question), item.target]));
	const opening = [
		...SHOWN_FIRST.flatMap((id) => all.filter(({ target }) => sameTarget(target, aboutExchanges([id], "overview")))),
		...all.filter(({ target }) => target.kind === "entry"),
	].slice(0, MOST);
	// Fuse's bitap was made for patterns of up to 32 characters, hence only the end of what was typed is looked for when it is longer.
	const fuse = new Fuse(all, { keys: ["question"], ignoreLocation: true, threshold: 0.4, includeScore: true });
	return {
		all,
		like(typed) {
			const text = typed.trim().slice(-60);
			if (text.length < 2) return opening;
			const lower = text.toLowerCase();
			const holding = all.filter(({ question }) => question.toLowerCase().includes(lower));
			const words = lower.split(/\s+/);
			const allWords = all.filter(({ question }) => words.every((word) => question.toLowerCase().includes(word)));
			const near = fuse.search(text.slice(-32), { limit: MOST }).map(({ item }) => item);
			return [...new Set([...holding, ...allWords, ...near])].slice(0, MOST);
		},
		exact: (question) => byText.get(squeeze(question)) ?? null,
	};
}

function questions(parts: DatasetParts): Suggestion[] {
	const perExchange = parts.exchanges.flatMap(({ id, name }) =>
		parts.topics.map((topic): Suggestion => ({ question: topic.example.replace("{exchange}", name), target: aboutExchanges([id], topic.id) })),
	);
	const lists = parts.topics.flatMap((topic): Suggestion[] => (topic.lists ? [{ question: topic.lists, target: aboutExchanges([], topic.id) }] : []));
	return [...perExchange, ...lists, ...parts.questions.map(({ id, title }): Suggestion => ({ question: title, target: generalEntry(id) }))];
}
