/** The closed list of labels that people see: verdicts with symbol and word, grades, kinds of source. Colour never stands alone. */

import type { CitedSource } from "../dataset/dataset.ts";
import type { Source } from "../dataset/schema.ts";
import type { Grade, Verdict } from "../dataset/verdict.ts";
import { ageInWords, monthName } from "../text/months.ts";
import type { EntryAnswer, Passage, SharedAnswer } from "./answer.ts";

export const VERDICT_LABEL: Readonly<Record<Verdict, { symbol: string; words: string }>> = {
	confirmed: { symbol: "✅", words: "confirmed" },
	partial: { symbol: "🟡", words: "in part" },
	unconfirmed: { symbol: "❔", words: "not confirmed" },
	disputed: { symbol: "⚖️", words: "sources disagree" },
	no: { symbol: "⛔", words: "no" },
	known: { symbol: "ℹ️", words: "what is known" },
	"nothing-found": { symbol: "▫️", words: "nothing found" },
};

/** Green belongs to confirmed protection alone. Chosen to be told apart in both themes and with red-green blindness. */
export const VERDICT_COLOUR: Readonly<Record<Verdict, number>> = {
	confirmed: 0x2e8b57,
	partial: 0x3b82c4,
	unconfirmed: 0xd9a400,
	disputed: 0xd9a400,
	no: 0xb03a48,
	known: 0x5b6b8c,
	"nothing-found": 0x7d828c,
};

export const GRADE_LABEL: Readonly<Record<Grade, string>> = {
	strong: "evidence: strong",
	fair: "evidence: fair",
	weak: "evidence: weak",
	none: "evidence: none found",
};

/** Kinds of source in a reader's words. */
const KIND: Readonly<Record<Source["kind"], string>> = {
	primary: "its own page",
	regulator: "authority",
	news: "news",
	analysis: "analysis",
	secondary: "unofficial",
};

export function verdictLabel(verdict: Verdict): string {
	const { symbol, words } = VERDICT_LABEL[verdict];
	return `${symbol} ${words}`;
}

/** The badge of an answer: a topic of knowledge says what is known in its own words, and a general entry needs none for that. */
export function badgeOf({ verdict, gist }: Pick<EntryAnswer, "verdict" | "gist">): string | null {
	if (verdict !== "known") return verdictLabel(verdict);
	return gist && `${VERDICT_LABEL.known.symbol} ${gist}`;
}

/** A page's title cut at a word: the whole one is under Sources. One that was described, not printed, is in brackets already. */
export function shortTitle(title: string, most: number): string {
	return title.length <= most ? title : `${title.slice(0, most - 1).replace(/[\s,:;-]+\S*$/, "")}…`;
}

/** "Kraken, Jan 2022, its own page"; a page without a date is counted once, in the footer. */
export function originOf({ publisher, published, kind, readOn }: CitedSource): string {
	const on = readOn ? [`read on ${readOn}`] : [];
	return [publisher, ...on, ...(published ? [monthName(published)] : []), KIND[kind]].join(", ");
}

/** "newest: Jan 2022, 58 months old · evidence: weak · 2 of 4 undated": of the pages cited. */
export function ageLine(answer: SharedAnswer, today: Date): string {
	const undated = answer.sources.filter(({ published }) => published === null).length;
	const all = answer.sources.length;
	const count = undated === 0 ? null : undated === all ? (answer.asOf ? "all undated" : null) : `${undated} of ${all} undated`;
	const age = ageInWords(answer.asOf, today);
	const newest = answer.asOf ? age.replace("newest evidence: ", `newest: ${monthName(answer.asOf)}, `) : age;
	const grade = answer.kind === "entry" ? GRADE_LABEL[answer.grade] : null;
	return [newest, grade, count].filter((part) => part !== null).join(" · ");
}

/** "[1][2]", empty for none. */
export function marks(cites: readonly number[]): string {
	return cites.map((n) => `[${n}]`).join("");
}

/** A sentence with its marks. */
export function cited({ says, cites }: Passage): string {
	return cites.length > 0 ? `${says} ${marks(cites)}` : says;
}
