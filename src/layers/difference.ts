/** What changed between two texts. */
import { diffArrays, diffSentences } from "diff";
import type { EntryContent } from "../store/contract.ts";
import type { DifferencePart } from "./contract.ts";

/** A rewritten text is read by sentence: where less than half of the words stayed, a word-by-word difference is a jumble. */
const KEPT_ENOUGH = 0.5;
/** Work is bounded by the number of edits that are looked for; beyond it the whole text counts as replaced. */
const MOST_EDITS = 2000;

/** What changed from one text to the other, in order: word by word, or sentence by sentence where little stayed. */
export function difference(before: string, after: string): DifferencePart[] {
	const words = parts(
		diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS })?.map((one) => ({ ...one, value: one.value.join("") })),
	);
	if (words && keptShare(words, before, after) >= KEPT_ENOUGH) return words;
	return parts(diffSentences(before, after, { maxEditLength: MOST_EDITS })) ?? [removed(before), added(after)];
}

/** A mark of punctuation belongs to its word: a word that gained a full stop is another word. */
const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];

function parts(changes: readonly { value: string; added: boolean; removed: boolean }[] | undefined): DifferencePart[] | null {
	return changes?.map(({ value, added, removed }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value })) ?? null;
}

function keptShare(words: readonly DifferencePart[], before: string, after: string): number {
	const kept = words.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.trim().length : 0), 0);
	return kept / Math.max(1, before.length, after.length);
}

const removed = (text: string): DifferencePart => ({ kind: "removed", text });
const added = (text: string): DifferencePart => ({ kind: "added", text });

/** An entry as one text, for comparing and for showing both sides of a conflict. */
export function contentText(content: EntryContent | null): string {
	if (!content) return "";
	const { question, answer, links, phrasings } = content;
	const parts = [...(question === null ? [] : [question]), ...(answer ? [answer] : [])];
	return [...parts, ...links.map((link) => `Link: ${link}`), ...phrasings.map((phrasing) => `Asked as: ${phrasing}`)].join("\n");
}
