/** /faq phrasing add and remove: one way of asking more, or fewer. Members see the same answer, so there is nothing to preview. */

import type { Choice } from "../../src/discord/pipeline/command.ts";
import { text } from "../../src/discord/protocol/options.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import type { EntryNow } from "../../src/layers/contract.ts";
import { parseEntryKey } from "../../src/matching/target.ts";
import { keepDraft } from "./drafts.ts";
import { entryNamed } from "./entries.ts";
import { outcome } from "./outcome.ts";
import type { Session, SlashStep } from "./session.ts";
import { label, line } from "./truncate.ts";

export const phrasingAdd: SlashStep = async (session, options) => {
	const entry = await entryNamed(session, text(options, "entry"));
	return (await attach(session, entry, text(options, "text") ?? "")).reply;
};

/** @returns whether it is now published, beside what its moderator reads */
export async function attach(session: Session, entry: EntryNow, typed: string): Promise<{ reply: Reply; done: boolean }> {
	const phrasing = typed.replace(/\s+/g, " ").trim();
	if (entry.removed) throw new UserError("That entry was removed. /faq restore brings it back; then it can have phrasings.");
	if (entry.content.phrasings.includes(phrasing)) throw new UserError(`It has the phrasing “${line(phrasing, 100)}” already.`);
	return publishList(session, entry, [...entry.content.phrasings, phrasing], `phrasing added: ${phrasing}`);
}

export const phrasingRemove: SlashStep = async (session, options) => {
	const entry = await entryNamed(session, text(options, "entry"));
	const named = text(options, "text") ?? "";
	// A choice's value is cut at 100 characters, a phrasing may be longer.
	const gone = entry.content.phrasings.find((one) => one === named || label(one) === named);
	if (gone === undefined) throw new UserError("This server has added no such phrasing to that entry. Start typing, and pick one from the list.");
	const left = entry.content.phrasings.filter((one) => one !== gone);
	return (await publishList(session, entry, left, `phrasing removed: ${gone}`)).reply;
};

export async function offerPhrasings(session: Session, entry: string | null, typed: string): Promise<Choice[]> {
	const key = parseEntryKey(entry);
	const now = key ? await session.servers.entryNow(session.server, key) : null;
	const like = (now?.content.phrasings ?? []).filter((one) => one.toLowerCase().includes(typed.trim().toLowerCase()));
	return [...new Set(like.map((one) => label(one)))].slice(0, 25).map((name) => ({ name, value: name }));
}

async function publishList(session: Session, entry: EntryNow, phrasings: readonly string[], why: string) {
	// Without words, links and phrasings of its own an edit over a shared entry is none: it is taken off.
	const bare = entry.state === "edited" && phrasings.length === 0 && entry.content.links.length === 0 && entry.revision?.content?.answer === "";
	if (bare) {
		const result = await session.servers.remove(session.server, entry.key, entry.number, session.person, why);
		return { reply: await outcome(session, entry.key, result, null), done: result.kind === "published" };
	}
	const draft = await keepDraft(session, entry.key, entry.number, { ...entry.content, phrasings });
	const result = await session.servers.publish(draft, session.person, why);
	return { reply: await outcome(session, entry.key, result, draft), done: result.kind === "published" };
}
