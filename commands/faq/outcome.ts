/** What came of publishing, removing, restoring or undoing, as a reply. */

import type { EntryKey } from "../../src/dataset/key.ts";
import { button, rows } from "../../src/discord/messages/button.ts";
import { COLOUR } from "../../src/discord/messages/colours.ts";
import { escapeMarkdown } from "../../src/discord/protocol/markdown.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import type { EntryNow, PublishResult } from "../../src/layers/contract.ts";
import { LIMITS } from "../../src/limits/index.ts";
import type { Draft, Revision } from "../../src/store/contract.ts";
import { differenceText } from "./difference-text.ts";
import { brokenMessage, staleMessage } from "./draft-message.ts";
import { byline, entryText, ONE_OF_TWO } from "./entry-text.ts";
import { logRevision } from "./log-channel.ts";
import { problemText } from "./problem-text.ts";
import type { Session } from "./session.ts";
import { line } from "./truncate.ts";

/** @param draft what is given back if it was not published; null for a step without one */
export async function outcome(session: Session, key: EntryKey, result: PublishResult, draft: Draft | null): Promise<Reply> {
	if (result.kind === "published") return published(session, key, result);
	if (result.kind === "in-review") return inReview(result);
	if (result.kind === "stale") {
		if (draft) return { ...staleMessage(session, draft, result.live, result.live?.content ?? null), private: true };
		return overtaken(result);
	}
	if (draft) return { ...brokenMessage(session, draft, result.problems), private: true };
	return { content: `Nothing was changed.\n${problemText(result.problems, LIMITS.content - 100)}`, private: true };
}

async function published(session: Session, key: EntryKey, { revision, unreviewed }: Extract<PublishResult, { kind: "published" }>): Promise<Reply> {
	const { servers, server } = session;
	const [now, { changes }] = await Promise.all([servers.entryNow(server, key), servers.history(server, key, 0, 1)]);
	const newest = changes[0];
	const hasEarlier = revision.content !== null && (await session.store.posted(server, key)).length > 0;
	const earlier = hasEarlier ? [button("Correct earlier answers", session.id("f-correct", key))] : [];
	const title = now?.title ?? "the entry";
	const difference = newest ? differenceText(newest.difference) : "";
	return {
		content: `${headline(line(title, 100), revision, now)}${unreviewed ? ALONE : ""}`,
		embeds: [{ title: "What changed", color: COLOUR.neutral, description: difference }],
		components: rows([
			button("Undo", session.id("f-undo", key, String(revision.number))),
			button("History", session.id("f-hist", key, "0")),
			...earlier,
		]),
		private: true,
		after: logRevision(session, title, revision),
	};
}

const ALONE = "\nIt was not reviewed: nobody but you has used /faq here lately, and nobody can review their own edit.";

function headline(title: string, { content, number }: Revision, now: EntryNow | null): string {
	if (content) return `Published: ${title}, revision ${number}. It is live in this server now.`;
	return now?.state === "own"
		? `Removed: ${title}. Members no longer find it; /faq restore brings it back.`
		: `Removed: this server's edit of ${title}. Members read the shared words again.`;
}

function inReview({ hosts }: Extract<PublishResult, { kind: "in-review" }>): Reply {
	const list = hosts.map(({ host, vetted }) => `**${escapeMarkdown(host)}** (${vetted ? "vetted" : "not vetted"})`).join(", ");
	return {
		content: `Kept for review, not published yet: it links to ${list}. A second moderator sees the host and decides with /faq review.`.slice(
			0,
			LIMITS.content,
		),
		private: true,
	};
}

function overtaken({ live }: Extract<PublishResult, { kind: "stale" }>): Reply {
	return {
		content: `This entry was changed${live ? ` by ${byline(live.by, live.at)}` : ""} since you looked, so nothing was done. Look at what is there now, and choose again.`,
		embeds: [{ title: "What is there now", color: COLOUR.neutral, description: entryText(live?.content ?? null, ONE_OF_TWO) }],
		private: true,
	};
}
