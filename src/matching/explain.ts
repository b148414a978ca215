/** Why a message was understood as it was: the names found and how, the five best intents and the words that spoke for each. */

import { stem } from "../text/words.ts";
import { type Model, probabilities, spokeFor } from "./classifier.ts";
import { askedAbout } from "./decide.ts";
import { type Mention, masked, NAME_MARK, type Read } from "./mentions.ts";
import type { OwnMatch } from "./own-entries.ts";

export type Explanation = {
	readonly names: readonly { readonly name: string; readonly why: string; readonly asked: boolean }[];
	/** Words that spelling changed, as "from → to". */
	readonly corrected: readonly string[];
	readonly intents: readonly { readonly label: string; readonly probability: number; readonly spoke: readonly string[] }[];
	/** How probably the message belongs to nothing that is answered: all declined kinds together. */
	readonly nothing: number;
	/** In a server with entries of its own: its nearest phrasing, and whether that answers. */
	readonly own?: OwnMatch & { readonly answers: boolean };
};

const INTENTS = 5;
const WORDS = 6;

/** @param written the words as they were written, before spelling; same length as the read ones */
export function explain(read: Read, written: readonly string[], model: Model): Explanation {
	const seen = masked(read);
	const scores = probabilities(model, seen);
	const { exchanges, unknown } = askedAbout(read);
	const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number)).slice(0, INTENTS);
	const labels = order.map((c) => model.labels[c] as string);
	const spoke = spokeFor(model, seen, labels, 40);
	return {
		names: read.mentions.map((mention) => ({
			name: mention.name.shown,
			why: why(mention, read.words),
			asked: mention.name.exchange ? exchanges.includes(mention.name.exchange) : unknown.includes(mention.name.shown),
		})),
		corrected: read.words.flatMap((word, i) => (written[i] !== undefined && written[i] !== word ? [`${written[i]} → ${word}`] : [])),
		intents: order.map((c, i) => ({ label: labels[i] as string, probability: scores[c] as number, spoke: wholeWords(spoke[i] ?? []) })),
		nothing: model.labels.reduce((sum, label, c) => (label.startsWith("declined/") ? sum + (scores[c] as number) : sum), 0),
	};
}

function why({ name, from, to, how, passing }: Mention, words: readonly string[]): string {
	const text = words.slice(from, to).join(" ");
	const found = how === "typo" ? `"${text}" is one or two letters off` : `"${text}" is one of its names`;
	const covered = name.exchange ? "" : "; known, but not covered";
	return `${found}${passing ? "; only mentioned in passing" : ""}${covered}`;
}

/** Stems and pairs of stems as people read them; pieces of words say little to a reader. */
function wholeWords(features: readonly { name: string }[]): string[] {
	const words = features
		.filter(({ name }) => name.startsWith("w ") || name.startsWith("p "))
		.map(({ name }) => name.slice(2).replaceAll(stem(NAME_MARK), "‹exchange›"));
	return [...new Set(words)].slice(0, WORDS);
}
