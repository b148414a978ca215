/** Publishing a draft (a form asks the reason, since a form cannot answer a form), and a second moderator's review. */

import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord-api-types/v10";
import { answerEmbed } from "../../src/discord/messages/answer-embed.ts";
import { button, rows } from "../../src/discord/messages/button.ts";
import { escapeMarkdown } from "../../src/discord/protocol/markdown.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { LIMITS } from "../../src/limits/index.ts";
import type { Draft } from "../../src/store/contract.ts";
import { danger, success } from "./buttons.ts";
import { draftOf } from "./drafts.ts";
import { byline, reason } from "./entry-text.ts";
import { outcome } from "./outcome.ts";
import type { ButtonStep, FormStep, Session, SlashStep } from "./session.ts";

export const askReason: ButtonStep = async (session, [id]) => {
	const draft = await draftOf(session, id);
	return { form: reasonForm(session.id("f-why", draft.id)) };
};

export const reasonSent: FormStep = async (session, [id], typed) => {
	const draft = await draftOf(session, id);
	return outcome(session, draft.entry, await session.servers.publish(draft, session.person, typed.why ?? ""), draft);
};

function reasonForm(id: string): APIModalInteractionResponseCallbackData {
	const input = { type: ComponentType.TextInput as const, custom_id: "why", style: TextInputStyle.Short, required: false, max_length: 300 };
	return {
		custom_id: id,
		title: "Publish",
		components: [
			{
				type: ComponentType.Label,
				label: "Why this change?",
				description: "It is kept in the history, beside your name. Up to 300 characters.",
				component: input,
			},
		],
	};
}

/** What waits for a second moderator, one at a time. */
export const review: SlashStep = (session) => waiting(session, 0, false);
export const reviewPage: ButtonStep = (session, [at]) => waiting(session, Number(at), true);

async function waiting(session: Session, at: number, update: boolean): Promise<Reply> {
	const drafts = (await session.store.drafts(session.server)).filter(({ state, content }) => state === "in-review" && content);
	const draft = drafts[Math.min(Math.max(0, at || 0), drafts.length - 1)];
	if (!draft?.content) return { content: "Nothing waits for review.", private: true, update };
	const [hosts, answer] = await Promise.all([
		session.servers.newHosts(session.server, draft.entry, draft.content),
		session.servers.preview(session.server, draft.entry, draft.content),
	]);
	const list = hosts.map(
		({ host, vetted }) =>
			`- **${escapeMarkdown(host)}**: ${vetted ? "on the vetted list, or this server's own" : "not on the vetted list, so look closely"}`,
	);
	const place = drafts.length > 1 ? ` (${drafts.indexOf(draft) + 1} of ${drafts.length})` : "";
	return {
		content: [`Waits for review${place}: by ${byline(draft.by, draft.at)}, ${reason(draft.why)}. New links lead to:`, ...list]
			.join("\n")
			.slice(0, LIMITS.content),
		embeds: answer ? [answerEmbed(answer, session.now)] : [],
		components: rows([
			// The moment of writing travels in the button: what was changed since must be looked at again.
			success("Approve", session.id("f-approve", draft.id, String(draft.at))),
			danger("Send back", session.id("f-back", draft.id, String(draft.at))),
			...(drafts.length > 1 ? [button("Next", session.id("f-next", String((drafts.indexOf(draft) + 1) % drafts.length)))] : []),
		]),
		private: true,
		update,
	};
}

export const approve: ButtonStep = async (session, [id, at]) => {
	const draft = await seenDraft(session, id, at);
	const result = await session.servers.approve(session.server, draft.id, session.person);
	return outcome(session, draft.entry, result, result.kind === "refused" ? null : draft);
};

export const sendBack: ButtonStep = async (session, [id, at]) => {
	const draft = await seenDraft(session, id, at);
	await session.store.saveDraft({ ...draft, state: "writing" });
	return {
		content: `Sent back to <@${draft.by}>. The draft is kept for thirty days, and is found in /faq drafts.`,
		private: true,
		update: true,
	};
};

async function seenDraft(session: Session, id: string | undefined, at: string | undefined): Promise<Draft> {
	const draft = await draftOf(session, id);
	if (draft.state !== "in-review") throw new UserError("That edit no longer waits for review.");
	if (String(draft.at) !== at) throw new UserError("That edit was changed since you looked. Open /faq review again.");
	return draft;
}

/** What was typed and not published: it is found again here, whatever became of the message with its buttons. */
export const drafts: SlashStep = async (session) => {
	const mine = (await session.store.drafts(session.server)).filter(
		({ by, state, content }) => by === session.person && state === "writing" && content,
	);
	if (mine.length === 0) return { content: "You have no drafts here.", private: true };
	const shown = mine.slice(0, 5);
	const titles = await Promise.all(
		shown.map(async ({ content, entry }) => content?.question ?? (await session.servers.entryNow(session.server, entry))?.title),
	);
	return {
		content: `Your drafts, newest first${mine.length > shown.length ? ` (${shown.length} of ${mine.length})` : ""}:`,
		components: rows(shown.map((draft, i) => button(`${i + 1}. ${titles[i] ?? "an entry that is no longer there"}`, session.id("f-fix", draft.id)))),
		private: true,
	};
};
