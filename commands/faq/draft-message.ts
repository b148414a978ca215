/** A draft as its writer sees it before publishing: as members will see it, or what keeps it from being published, or what changed meanwhile. */

import type { APIEmbed } from "discord-api-types/v10";
import { answerEmbed } from "../../src/discord/messages/answer-embed.ts";
import { button, rows } from "../../src/discord/messages/button.ts";
import { COLOUR } from "../../src/discord/messages/colours.ts";
import type { MessageData } from "../../src/discord/protocol/reply.ts";
import type { Problem } from "../../src/layers/contract.ts";
import type { Draft, EntryContent, Revision } from "../../src/store/contract.ts";
import { danger, success } from "./buttons.ts";
import { byline, entryText, ONE_OF_TWO } from "./entry-text.ts";
import { problemText } from "./problem-text.ts";
import type { Session } from "./session.ts";

type Written = Draft & { readonly content: EntryContent | null };

export async function draftMessage(session: Session, draft: Written): Promise<MessageData> {
	const { servers, server } = session;
	const now = await servers.entryNow(server, draft.entry);
	if ((now?.number ?? 0) !== draft.seen) return staleMessage(session, draft, now?.revision ?? null, now?.removed ? null : (now?.content ?? null));
	const content = draft.content;
	if (!content) return { content: "That draft holds nothing." };
	const problems = await servers.check(server, draft.entry, content);
	if (problems.length > 0) return brokenMessage(session, draft, problems);
	const answer = await servers.preview(server, draft.entry, content);
	return {
		content: `Preview: members will see exactly this.${foundBy(content)}`,
		embeds: answer ? [answerEmbed(answer, session.now)] : [],
		components: rows([
			success("Publish", session.id("f-pub", draft.id)),
			button("Edit again", session.id("f-fix", draft.id)),
			danger("Discard", session.id("f-drop", draft.id)),
		]),
	};
}

/** The rules it breaks, with the remedy, and the whole draft. */
export function brokenMessage(session: Session, draft: Written, problems: readonly Problem[]): MessageData {
	return {
		content: "Not yet: nothing was published, and your draft is kept.",
		embeds: [{ title: "What to change", color: COLOUR.warning, description: problemText(problems) }, text("Your draft", draft.content, 2000)],
		components: rows([button("Fix it", session.id("f-fix", draft.id)), danger("Discard", session.id("f-drop", draft.id))]),
	};
}

/** Somebody was first: both texts, and the ways on. */
export function staleMessage(session: Session, draft: Written, live: Revision | null, content: EntryContent | null): MessageData {
	const who = live ? ` by ${byline(live.by, live.at)}` : "";
	return {
		content: `This entry was changed${who} after you opened it, so nothing was published. Your draft is kept.`,
		embeds: [text("What is there now", content, ONE_OF_TWO), text("What you wrote", draft.content, ONE_OF_TWO)],
		components: rows([
			button("Put mine in its place", session.id("f-over", draft.id, String(live?.number ?? 0))),
			button("Edit mine", session.id("f-fix", draft.id)),
			danger("Discard mine", session.id("f-drop", draft.id)),
		]),
	};
}

function text(title: string, content: EntryContent | null, room: number): APIEmbed {
	return { title, color: COLOUR.neutral, description: entryText(content, room) };
}

function foundBy({ phrasings }: EntryContent): string {
	const [n] = [phrasings.length];
	return n === 0 ? "" : ` It is also found by ${n} ${n === 1 ? "phrasing" : "phrasings"} of yours.`;
}
