/** A difference as people read it: what went is struck through, what came is bold, and long stretches that stayed are left out. */

import { escapeMarkdown } from "../../src/discord/protocol/markdown.ts";
import type { DifferencePart } from "../../src/layers/contract.ts";

/** Some six words on each side say where a change is. */
const CONTEXT = 40;
/** So that a few fit a page; the whole text is in the entry itself. */
const LONGEST = 900;
const CUT = " … (longer than fits here)";

export function differenceText(parts: readonly DifferencePart[]): string {
	let text = "";
	for (const part of parts) {
		const more = marked(part);
		if (text.length + more.length > LONGEST) return text + shortened(part, LONGEST - text.length) + CUT;
		text += more;
	}
	return text.trim() || "no difference in words";
}

function marked({ kind, text }: DifferencePart): string {
	const [lead, , tail] = [text.match(/^\s*/)?.[0] ?? "", "", text.match(/\s*$/)?.[0] ?? ""];
	const words = escapeMarkdown(text.trim());
	if (!words) return text;
	if (kind === "same") return lead + stretch(words) + tail;
	return `${lead}${kind === "removed" ? `~~${words}~~` : `**${words}**`}${tail}`;
}

function shortened({ kind, text }: DifferencePart, room: number): string {
	// Escaping at most doubles a text, and the marks take four signs.
	return marked({ kind, text: text.slice(0, Math.max(0, Math.floor(room / 2) - 4)) });
}

function stretch(words: string): string {
	return words.length <= 3 * CONTEXT ? words : `${words.slice(0, CONTEXT).replace(/\\$/, "")} … ${words.slice(-CONTEXT)}`;
}
