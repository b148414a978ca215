/** What of a Discord message is read as a question: its own words, a forwarded one's, else what an embed, a poll or components say, else what is on its buttons. */
import type { APIMessage } from "discord-api-types/v10";
import { labelsOf, wordsOf } from "./suspect.ts";

/** Characters of a question, however it is asked. Long enough for a whole story, and within Discord's 6,000. */
export const LONGEST_QUESTION = 2000;

/** @returns an empty text where there are no words in it */
export function writtenIn(message: Partial<APIMessage>): string {
	const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message.content ?? "");
	const written = [message.content ?? "", ...forwarded].filter((text) => text.trim() !== "");
	const [first = []] = [written, wordsOf(message), labelsOf(message)].filter(({ length }) => length > 0);
	return first.join("\n").slice(0, LONGEST_QUESTION).trim();
}

/** Somebody passed another's message on. */
export function isForward(message: Partial<APIMessage>): boolean {
	return (message.message_snapshots?.length ?? 0) > 0;
}
