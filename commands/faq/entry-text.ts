/** An entry's content as moderators read it beside another: every part named, escaped. */

import { escapeMarkdown } from "../../src/discord/protocol/markdown.ts";
import type { EntryContent } from "../../src/store/contract.ts";
import { paragraph } from "./truncate.ts";

/** Two texts in one message: its embeds have 6,000 characters in all, with their titles and the signs that escape marks. */
export const ONE_OF_TWO = 2400;

export function entryText(content: EntryContent | null, room: number): string {
	if (!content) return "*removed*";
	const { question, answer, links, phrasings } = content;
	const parts = [
		...(question === null ? [] : [`Question: ${question}`]),
		answer || "(the shared words)",
		...(links.length > 0 ? [`Links:\n${links.join("\n")}`] : []),
		...(phrasings.length > 0 ? [`Also asked as:\n${phrasings.join("\n")}`] : []),
	];
	return paragraph(parts.join("\n\n"), room);
}

/** Who and when, without pinging: Discord shows the name and the reader's own clock. */
export function byline(by: string, at: number): string {
	return `${by ? `<@${by}>` : "somebody who had their name taken out"}, <t:${Math.floor(at / 1000)}:f>`;
}

/** A reason as it stands in history. */
export function reason(why: string): string {
	return why ? `“${escapeMarkdown(why.replace(/\s+/g, " "))}”` : "no reason given";
}
