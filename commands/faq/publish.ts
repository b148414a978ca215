/** Publishing a draft (a form asks the reason, since a form cannot answer a form), and a second moderator's review. */
import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord-api-types/v10";
import { answerEmbed } from "../../src/discord/messages/answer-embed.ts";
import { button, rows } from "../../src/discord/messages/answer-message.ts";
import { escapeMarkdown } from "../../src/discord/protocol/markdown.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import type { Draft } from "../../src/store/contract.ts";
import { danger, success } from "./buttons.ts";
import { draftOf } from "./drafts.ts";
import { byline, reason } from "./entry-text.ts";
import { outcome } from "./outcome.ts";
import type { Act, Desk, Ran, Sent } from "./session.ts";

export const askReason: Act = async (desk, [id]) => {
	const draft = await draftOf(desk, id);
	return { form: reasonForm(desk.id("f-why", draft.id)) };
};

export const reasonSent: Sent = async (desk, [id], typed) => {
	const draft = await draftOf(desk, id);
	return outcome(desk, draft.entry, await desk.servers.publish(draft, desk.person, typed.why ?? ""), draft);
};

function reasonForm(id: string): APIModalInteractionResponseCallbackData {
	const input = { type: ComponentType.TextInput as const, custom_id: "why", style: TextInputStyle.Short, required: false, max_length: 300 };
	return {
		custom_id: id,
		title: "Publish",
		components: [
			{ type: ComponentType.Label, label: "Why this change?", description: "It stands in the history, beside your name.", component: input },
		],
	};
}

/** What waits for a second moderator, one at a time. */
export const review: Ran = (desk) => waiting(desk, 0, false);
export const reviewPage: Act = (desk, [at]) => waiting(desk, Number(at), true);

async function waiting(desk: Desk, at: number, update: boolean): Promise<Reply> {
	const drafts = (await desk.servers.store.drafts(desk.server)).filter(({ state, content }) => state === "in-review" && content);
	const draft = drafts[Math.min(Math.max(0, at || 0), drafts.length - 1)];
	if (!draft?.content) return { content: "Nothing waits for review.", private: true, update };
	const [hosts, answer] = await Promise.all([
		desk.servers.newHosts(desk.server, draft.entry, draft.content),
		desk.servers.preview(desk.server, draft.entry, draft.content),
	]);
	const list = hosts.map(
		({ host, vetted }) => `- **${escapeMarkdown(host)}**: ${vetted ? "on the vetted list" : "not on the vetted list, so look closely"}`,
	);
	const place = drafts.length > 1 ? ` (${drafts.indexOf(draft) + 1} of ${drafts.length})` : "";
	return {
		content: [`Waits for review${place}: by ${byline(draft.by, draft.at)}, ${reason(draft.why)}. New links lead to:`, ...list]
			.join("\n")
			.slice(0, 2000),
		embeds: answer ? [answerEmbed(answer, desk.now)] : [],
		components: rows([
			// The moment of writing travels in the button: what was changed since must be looked at again.
			success("Approve", desk.id("f-approve", draft.id, String(draft.at))),
			danger("Send back", desk.id("f-back", draft.id, String(draft.at))),
			...(drafts.length > 1 ? [button("Next", desk.id("f-next", String((drafts.indexOf(draft) + 1) % drafts.length)))] : []),
		]),
		private: true,
		update,
	};
}

export const approve: Act = async (desk, [id, at]) => {
	const draft = await seenDraft(desk, id, at);
	const result = await desk.servers.approve(desk.server, draft.id, desk.person);
	return outcome(desk, draft.entry, result, result.kind === "refused" ? null : draft);
};

export const sendBack: Act = async (desk, [id, at]) => {
	const draft = await seenDraft(desk, id, at);
	await desk.servers.store.saveDraft({ ...draft, state: "writing" });
	return {
		content: `Sent back to <@${draft.by}>. The draft is kept for thirty days, and is found in /faq drafts.`,
		private: true,
		update: true,
	};
};

async function seenDraft(desk: Desk, id: string | undefined, at: string | undefined): Promise<Draft> {
	const draft = await draftOf(desk, id);
	if (draft.state !== "in-review") throw new UserError("That edit no longer waits for review.");
	if (String(draft.at) !== at) throw new UserError("That edit was changed since you looked. Open /faq review again.");
	return draft;
}

/** What was typed and not published: it is found again here, whatever became of the message with its buttons. */
export const drafts: Ran = async (desk) => {
	const mine = (await desk.servers.store.drafts(desk.server)).filter(
		({ by, state, content }) => by === desk.person && state === "writing" && content,
	);
	if (mine.length === 0) return { content: "You have no drafts here.", private: true };
	const shown = mine.slice(0, 5);
	const name = ({ content, entry }: Draft, i: number) => `${i + 1}. ${content?.question ?? entry}`;
	return {
		content: `Your drafts, newest first${mine.length > shown.length ? ` (${shown.length} of ${mine.length})` : ""}:`,
		components: rows(shown.map((draft, i) => button(name(draft, i), desk.id("f-fix", draft.id)))),
		private: true,
	};
};
