/** /faq history, undo, remove and restore. Each says which revision it saw: the second is told, and nothing is done. */

import type { APIEmbed } from "discord-api-types/v10";
import { button, rows } from "../../src/discord/messages/button.ts";
import { COLOUR } from "../../src/discord/messages/colours.ts";
import { noSuchPage, turning } from "../../src/discord/messages/pages.ts";
import { text } from "../../src/discord/protocol/options.ts";
import type { MessageData } from "../../src/discord/protocol/reply.ts";
import type { EntryNow } from "../../src/layers/contract.ts";
import { danger } from "./buttons.ts";
import { differenceText } from "./difference-text.ts";
import { keepDraft, removalOf } from "./drafts.ts";
import { entryNamed, keyOfButton } from "./entries.ts";
import { byline, reason } from "./entry-text.ts";
import { outcome } from "./outcome.ts";
import type { ButtonStep, Session, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

export const history: SlashStep = async (session, options) => {
	const entry = await entryNamed(session, text(options, "entry"));
	return { ...(await historyPage(session, entry, 0)), private: true };
};

export const historyTurned: ButtonStep = async (session, [key = "", at = "0"]) => {
	return { ...(await historyPage(session, await entryNamed(session, key), Number(at))), private: true, update: true };
};

/** A page is as long as one can read on a phone, and as many differences as are worked out in one go. */
const A_PAGE = 3;

async function historyPage(session: Session, entry: EntryNow, at: number): Promise<MessageData> {
	const { changes, of, folded } = await session.servers.history(session.server, entry.key, at * A_PAGE, A_PAGE);
	if (of === 0) return { content: `${line(entry.title, 100)} was never changed in this server.` };
	const pages = Math.ceil(of / A_PAGE);
	if (!Number.isInteger(at) || at < 0 || at >= pages) throw noSuchPage();
	const blocks = changes.map(({ revision, difference }) => {
		const { number, by, approvedBy, at: when, why, content } = revision;
		const approved = approvedBy ? `, approved by <@${approvedBy}>` : "";
		return `**${number}** · ${byline(by, when)}${approved}\n${reason(why)}${content ? "" : " · removed"}\n${differenceText(difference)}`;
	});
	const older = folded > 0 && at + 1 === pages ? [`${folded} older ${folded === 1 ? "change is" : "changes are"} no longer kept.`] : [];
	const embed: APIEmbed = {
		title: line(entry.title, 100),
		color: COLOUR.neutral,
		description: [...blocks, ...older].join("\n\n"),
		footer: { text: `page ${at + 1} of ${pages} · ${of} ${of === 1 ? "change" : "changes"}, newest first` },
	};
	return withUndo(turning(embed, { at, pages }, "f-hist", session.accessToken, entry.key), session, entry);
}

function withUndo(message: MessageData, session: Session, entry: EntryNow): MessageData {
	const undoing = button("Undo the newest", session.id("f-undo", entry.key, String(entry.number)));
	return { ...message, components: [...(message.components ?? []), ...rows([undoing])] };
}

export const undo: SlashStep = async (session, options) => {
	const entry = await entryNamed(session, text(options, "entry"));
	const why = text(options, "reason") ?? "undone";
	return outcome(session, entry.key, await session.servers.undo(session.server, entry.key, entry.number, session.person, why), null);
};

export const undoPressed: ButtonStep = async (session, [entry, number = "0"]) => {
	const key = keyOfButton(entry);
	return outcome(session, key, await session.servers.undo(session.server, key, Number(number), session.person, "undone"), null);
};

/** Asks first. The reason waits in a draft without content: a button cannot carry it. */
export const remove: SlashStep = async (session, options) => {
	const entry = await entryNamed(session, text(options, "entry"));
	const why = text(options, "reason") ?? "";
	// What is not there is refused with its reason.
	if (!entry.revision?.content)
		return outcome(session, entry.key, await session.servers.remove(session.server, entry.key, entry.number, session.person, why), null);
	const { id } = await keepDraft(session, entry.key, entry.number, null, undefined, why);
	const becomes = entry.state === "own" ? "Members will no longer find it." : "Members will read the shared words again.";
	return {
		content: `Remove ${entry.state === "own" ? "" : "this server's edit of "}**${line(entry.title, 100)}**? ${becomes}`,
		components: rows([danger("Remove", session.id("f-remove", id)), button("Keep it", session.id("f-stay", id))]),
		private: true,
	};
};

export const removeSure: ButtonStep = async (session, [id]) => {
	const { servers, store, server, person } = session;
	const draft = await removalOf(session, id);
	const result = await servers.remove(server, draft.entry, draft.seen, person, draft.why);
	await store.dropDraft(server, draft.id);
	return { ...(await outcome(session, draft.entry, result, null)), update: true };
};

export const removeNot: ButtonStep = async (session, [id = ""]) => {
	await session.store.dropDraft(session.server, id);
	return { content: "Kept: nothing was removed.", private: true, update: true };
};

export const restore: SlashStep = async (session, options) => {
	const entry = await entryNamed(session, text(options, "entry"));
	const why = text(options, "reason") ?? "restored";
	return outcome(session, entry.key, await session.servers.restore(session.server, entry.key, entry.number, session.person, why), null);
};
