/** A shared entry as moderators edit it: its words, and a digest by which it is noticed that they changed. */
import { createHash } from "node:crypto";
import type { SharedAnswer } from "../answering/answer.ts";
import type { Library } from "../library.ts";
import type { Target } from "../matching/target.ts";
import type { EntryContent } from "../store/contract.ts";

/** @returns null for an own entry, or one that the dataset dropped */
export function sharedContent(base: Library, target: Target): EntryContent | null {
	const answer = base.answer(target);
	return answer && answer.kind !== "own" ? { question: null, answer: wordsOf(answer), links: [], phrasings: [] } : null;
}

/** Of all that an edit is written over: the words, the verdict, and the statements that are shown with it. */
export function digestOfShared(base: Library, target: Target): string | null {
	const answer = base.answer(target);
	if (!answer || answer.kind === "own") return null;
	const verdict = answer.kind === "entry" ? answer.verdict : null;
	return createHash("sha256")
		.update(JSON.stringify([verdict, answer.bottomLine, wordsOf(answer), answer.claims.map(({ id, text }) => [id, text])]))
		.digest("hex")
		.slice(0, 16);
}

/** The sentences under the bottom line, which no edit rewords. */
function wordsOf({ why }: SharedAnswer): string {
	return why.map(({ says }) => says).join(" ");
}

/** As it is kept: trimmed, and without words where they are the shared ones, so that these can go on changing. */
export function asKept(content: EntryContent, shared: EntryContent | null): EntryContent {
	const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");
	const answer = content.answer.replaceAll("\r\n", "\n").trim();
	return {
		question: shared || content.question === null ? null : oneLine(content.question),
		answer: shared && oneLine(answer) === oneLine(shared.answer) ? "" : answer,
		links: unique(content.links.map((link) => (URL.canParse(link.trim()) ? new URL(link.trim()).href : link.trim()))),
		phrasings: unique(content.phrasings.map(oneLine)),
	};
}

/** As it is shown and edited: with the shared words where it has none of its own. */
export function filledIn(content: EntryContent, shared: EntryContent | null): EntryContent {
	return shared && content.answer === "" ? { ...content, answer: shared.answer } : content;
}

/** An edit that holds nothing is none. */
export function isNothing(content: EntryContent, shared: EntryContent | null): boolean {
	return shared !== null && content.answer === "" && content.links.length === 0 && content.phrasings.length === 0;
}

function unique(list: readonly string[]): string[] {
	return [...new Set(list.filter(Boolean))];
}
