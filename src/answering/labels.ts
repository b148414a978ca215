/** The closed list of labels that people see: verdicts with symbol and word, grades, kinds of source. Colour never stands alone. */

import type { Grade, Verdict } from "../dataset/verdict.ts";

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

export function verdictLabel(verdict: Verdict): string {
	const { symbol, words } = VERDICT_LABEL[verdict];
	return `${symbol} ${words}`;
}

/** An unattributed page is called so. */
export function publisherName(publisher: string): string {
	return publisher.toLowerCase() === "unknown" ? "unattributed article" : publisher;
}

/** "[1][2]", empty for none. */
export function marks(cites: readonly number[]): string {
	return cites.map((n) => `[${n}]`).join("");
}
