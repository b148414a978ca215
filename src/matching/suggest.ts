/**
 * Autocomplete: the questions that are offered, ranked by how they hold what was typed: exactly, at their beginning, as a whole, word by
 * word in any order (by an exchange's other names too), with slips, then some of the words. Whole questions go to the classifier instead.
 */

import Fuse from "fuse.js";
import type { DatasetParts } from "../dataset/dataset.ts";
import { SHOWN_FIRST } from "../dataset/roles.ts";
import { distanceWithin, editDistance } from "../text/edit-distance.ts";
import { fold, squeeze, words } from "../text/words.ts";
import { aboutExchanges, generalEntry, sameTarget, type Target } from "./target.ts";

/** `question` is shown, and is what is asked if it is picked. Of equal `rank` are those that hold what was typed equally well; 0 is best. */
export type Suggestion = { readonly question: string; readonly target: Target; readonly rank?: number };

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
/** What is read of a long text: its end, which is being typed. */
const READ = 60;

const EXACT = 0;
const BEGINS = 1;
const CONTAINS = 2;
const EVERY_WORD = 3;
const WITH_SLIPS = 4;
/** Plus the share that is missing. */
const SOME_WORDS = 5;
const RESEMBLES = 6;
/** Some words are enough where they weigh at least so much of what was typed: "a", "my" and "was" alone weigh next to nothing. */
const ENOUGH = 0.35;

type Item = Suggestion & { readonly squeezed: string; readonly lower: string; readonly words: readonly string[] };

export function suggester(parts: DatasetParts): Suggester {
	const names = new Map(parts.exchanges.map(({ id, aliases, tickers }) => [id, words(fold([...aliases, ...tickers].join(" ")))]));
	const all = questions(parts).filter(({ question }) => question.length <= LONGEST);
	const items = all.map((item): Item => {
		const others = item.target.kind === "cells" ? item.target.exchanges.flatMap((id) => names.get(id) ?? []) : [];
		const own = words(fold(item.question));
		return { ...item, squeezed: squeeze(item.question), lower: item.question.toLowerCase(), words: [...new Set([...own, ...others])] };
	});
	/** Names of others, which are no slips for one of ours; not those that are ordinary words too. */
	const others = new Set(parts.names.flatMap(({ name, aliases, common }) => (common ? [] : [name, ...aliases].map(squeeze))));
	const byText = new Map(all.map((item) => [squeeze(item.question), item.target]));
	const weight = weights(items);
	const opening = [
		...SHOWN_FIRST.flatMap((id) => all.filter(({ target }) => sameTarget(target, aboutExchanges([id], "overview")))),
		...all.filter(({ target }) => target.kind === "entry"),
	]
		.slice(0, MOST)
		.map((item) => ({ ...item, rank: EXACT }));
	return {
		all,
		like(typed) {
			const text = typed.trim().slice(-READ);
			if (text.length < 2) return opening;
			const wanted = { squeezed: squeeze(text), lower: text.toLowerCase(), words: [...new Set(words(fold(text)))] };
			const ranked = items.flatMap((item): Suggestion[] => {
				const rank = rankOf(item, wanted, weight, others);
				return rank === null ? [] : [{ question: item.question, target: item.target, rank }];
			});
			ranked.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
			if (others.has(wanted.squeezed)) return ranked.filter(({ target, rank = 0 }) => target.kind === "entry" && rank <= EVERY_WORD).slice(0, MOST);
			if (ranked.length >= MOST) return ranked.slice(0, MOST);
			if (wanted.words.some((word) => others.has(word))) return ranked;
			const seen = new Set(ranked.map(({ question }) => question));
			const near = resembling(items, wanted.lower).flatMap(({ question, target }) =>
				seen.has(question) ? [] : [{ question, target, rank: RESEMBLES }],
			);
			return [...ranked, ...near].slice(0, MOST);
		},
		exact: (question) => byText.get(squeeze(question)) ?? null,
	};
}

/** Fuse's bitap was made for patterns of so many characters: of what is longer only the end is looked for. */
const PATTERN = 32;
/** The share of a pattern that may be otherwise. */
const OTHERWISE = 0.4;

/** Fuse reads a long pattern a dozen times over in each text: it is given those alone in which it can find it, and ranks them. */
function resembling(items: readonly Item[], typed: string): Item[] {
	const pattern = typed.slice(-PATTERN);
	const near = items.filter(({ lower }) => distanceWithin(pattern, lower) <= OTHERWISE * pattern.length);
	const fuse = new Fuse(near, { keys: ["question"], ignoreLocation: true, threshold: OTHERWISE });
	return fuse.search(pattern, { limit: MOST }).map(({ item }) => item);
}

type Wanted = Pick<Item, "squeezed" | "lower" | "words">;

/** @returns null for what holds too little of it */
function rankOf(item: Item, wanted: Wanted, weight: (word: string) => number, others: ReadonlySet<string>): number | null {
	if (item.squeezed === wanted.squeezed) return EXACT;
	if (wanted.squeezed !== "" && item.squeezed.startsWith(wanted.squeezed)) return BEGINS;
	if (item.lower.includes(wanted.lower)) return CONTAINS;
	if (wanted.words.length === 0) return null;
	const begun = wanted.words.map((word) => item.words.find((own) => own.startsWith(word)));
	if (begun.every((word) => word !== undefined)) return EVERY_WORD;
	const slip = (typed: string) => (others.has(typed) ? undefined : item.words.find((own) => isSlip(typed, own)));
	const met = begun.map((word, i) => word ?? slip(wanted.words[i] ?? ""));
	if (met.every((word) => word !== undefined)) return WITH_SLIPS;
	const whole = wanted.words.reduce((sum, word, i) => sum + weight(met[i] ?? word), 0);
	const held = met.reduce((sum, word) => sum + (word === undefined ? 0 : weight(word)), 0);
	return held >= ENOUGH * whole && held > 0 ? SOME_WORDS + (1 - held / whole) : null;
}

/** "insurred", "krakn": a letter off in a word that is long enough for chance not to do it, two in a long one. */
function isSlip(typed: string, own: string): boolean {
	if (typed.length < 4 || typed[0] !== own[0] || Math.abs(typed.length - own.length) > 2) return false;
	const most = typed.length >= 8 ? 2 : 1;
	return editDistance(typed, own, most) <= most;
}

/** A word says the more the fewer questions hold it; one that none holds counts as the rarest. */
function weights(items: readonly Item[]): (word: string) => number {
	const counts = new Map<string, number>();
	for (const { words: held } of items) for (const word of held) counts.set(word, (counts.get(word) ?? 0) + 1);
	return (word) => (COMMON.has(word) ? 0.1 : Math.log(1 + items.length / (counts.get(word) ?? 1)));
}

/** Words of every question; no title has to hold them. */
const COMMON = new Set(
	"a an and are at be been by can did do does for from get got had has have how i if in into is it its me my of on or our so that the their them they this to up was we were what when where which who why will with would you your".split(
		" ",
	),
);

function questions(parts: DatasetParts): Suggestion[] {
	const perExchange = parts.exchanges.flatMap(({ id, name }) =>
		parts.topics.map((topic): Suggestion => ({ question: topic.example.replace("{exchange}", name), target: aboutExchanges([id], topic.id) })),
	);
	const lists = parts.topics.flatMap((topic): Suggestion[] => (topic.lists ? [{ question: topic.lists, target: aboutExchanges([], topic.id) }] : []));
	return [...perExchange, ...lists, ...parts.questions.map(({ id, title }): Suggestion => ({ question: title, target: generalEntry(id) }))];
}
