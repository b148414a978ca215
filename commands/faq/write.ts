/** /faq add and /faq edit: from a form to a draft, and from the draft to what members see. */

import type { EntryKey } from "../../src/dataset/key.ts";
import { text } from "../../src/discord/protocol/options.ts";
import type { FormReply, Reply } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import type { EntryNow } from "../../src/layers/contract.ts";
import { LONGEST_AHEAD_YEARS, readDay } from "../../src/layers/review-by.ts";
import type { EntryContent } from "../../src/store/contract.ts";
import { browse } from "./browse.ts";
import { draftMessage } from "./draft-message.ts";
import { draftOf, keepDraft } from "./drafts.ts";
import { entryNamed, keyOfButton } from "./entries.ts";
import { entryCard } from "./entry-card.ts";
import { EMPTY, editable, entryForm, PARTS, readEntry } from "./entry-form.ts";
import type { ButtonStep, FormStep, Session, SlashStep } from "./session.ts";
import { label, line } from "./truncate.ts";

export const add: SlashStep = (session) => ({ form: addForm(session, null) });

/** @param question what the form begins with, from the queue */
export function addForm(session: Session, question: string | null): FormReply["form"] {
	return entryForm(session.id("f-new"), "A new entry of this server", { ...EMPTY, question }, PARTS);
}

export const added: FormStep = async (session, _args, typed) => {
	const content = readEntry(typed, { ...EMPTY, question: "" });
	const key = await session.servers.newKey(session.server, content.question ?? "");
	return shown(session, await keepDraft(session, key, 0, content));
};

/** What is there now, and a button for each part of it. */
export const edit: SlashStep = async (session, options) => {
	const named = text(options, "entry");
	if (named === null) return browse(session);
	const entry = await entryNamed(session, named);
	return entryCard(session, entry, await remindBy(session, entry, text(options, "review-by")));
};

/** Sets, changes or takes off the day by which an entry shall be looked at again. @returns what was done, for above the rest */
async function remindBy({ servers, server, now }: Session, { key }: EntryNow, typed: string | null): Promise<string> {
	if (typed === null) return "";
	const never = /^(?:never|none|off|-)$/i.test(typed.trim());
	const day = never ? null : readDay(typed, now);
	if (!never && day === null)
		throw new UserError(`Write the day as 2027-01-31: after today, at most ${LONGEST_AHEAD_YEARS} years ahead. Or “never”.`);
	const settings = await servers.settings(server);
	const others = settings.reviewBy.filter((one) => one.key !== key);
	await servers.saveSettings(server, { ...settings, reviewBy: day === null ? others : [...others, { key, day }] });
	return day === null ? "No reminder is set for it now.\n" : `From ${day} on, /faq stale and the digest remind you of it.\n`;
}

/** The form for one part, filled with what is live now; the number that it saw travels in it. */
export const openPart: ButtonStep = async (session, [key = "", , part = ""]) => {
	const entry = await entryNamed(session, key);
	const parts = editable(entry.key, entry.content);
	const asked = part === "all" ? parts : parts.filter((one) => one === part);
	if (asked.length === 0) throw new UserError("That part does not fit a form. Use /faq phrasing add and remove instead.");
	return { form: entryForm(session.id("f-part", key, String(entry.number), part), label(`Edit: ${entry.title}`, 45), entry.content, asked) };
};

export const partSent: FormStep = async (session, [entry, seen = "0"], typed) => {
	const key = keyOfButton(entry);
	const before = await contentAt(session, key, Number(seen));
	const draft = await keepDraft(session, key, Number(seen), readEntry(typed, before));
	return shown(session, draft);
};

/** What an entry contained when the form was opened: the parts that the form did not ask for stay as they were then. */
async function contentAt({ servers, server }: Session, key: EntryKey, seen: number): Promise<EntryContent> {
	const entry = await servers.entryNow(server, key);
	if (!entry) throw new UserError("That entry is no longer there.");
	if (entry.number === seen) return entry.content;
	const then = await servers.contentAt(server, key, seen);
	return then ?? { ...EMPTY, question: entry.content.question === null ? null : entry.title };
}

/** A draft's own form: Fix it, Edit again, Edit mine. */
export const openDraft: ButtonStep = async (session, [id]) => {
	const draft = await draftOf(session, id);
	return { form: entryForm(session.id("f-draft", draft.id), "Your draft", draft.content, editable(draft.entry, draft.content)) };
};

export const draftSent: FormStep = async (session, [id], typed) => {
	const draft = await draftOf(session, id);
	return shown(session, await keepDraft(session, draft.entry, draft.seen, readEntry(typed, draft.content), draft.id));
};

export const discard: ButtonStep = async (session, [id = ""]) => {
	const draft = await draftOf(session, id);
	await session.store.dropDraft(session.server, id);
	return { content: `Discarded. ${line(draft.content.question ?? "The entry", 100)} stays as it was.`, private: true, update: true };
};

/** After an edit that came first: the same words, now over what is there. What is there is shown once more before publishing. */
export const putOver: ButtonStep = async (session, [id, number = "0"]) => {
	const draft = await draftOf(session, id);
	return {
		...(await draftMessage(session, await keepDraft(session, draft.entry, Number(number), draft.content, draft.id))),
		private: true,
		update: true,
	};
};

async function shown(session: Session, draft: Awaited<ReturnType<typeof keepDraft>>): Promise<Reply> {
	return { ...(await draftMessage(session, draft)), private: true };
}
