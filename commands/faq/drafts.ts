/** Drafts: written down before anything else is done with them, so that nothing typed is ever lost. */

import { randomBytes } from "node:crypto";
import type { EntryKey } from "../../src/dataset/key.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import type { Draft, EntryContent } from "../../src/store/contract.ts";
import type { Session } from "./session.ts";

/** @param seen the number of the newest revision that its writer saw @param content null for a removal that is still to be confirmed */
export async function keepDraft(
	{ store, server, person, now }: Session,
	entry: EntryKey,
	seen: number,
	content: EntryContent | null,
	id = newId(),
	why = "",
): Promise<Draft> {
	const draft: Draft = { id, server, entry, seen, content, by: person, at: now.getTime(), why, state: "writing" };
	await store.saveDraft(draft);
	return draft;
}

/** @throws UserError if it is gone */
export async function draftOf({ store, server }: Session, id: string | undefined): Promise<Draft & { content: EntryContent }> {
	const draft = id ? await store.draft(server, id) : null;
	if (!draft?.content) throw new UserError("That draft is no longer there: it was published or discarded. /faq history shows what was published.");
	return { ...draft, content: draft.content };
}

/** A removal that waits for a yes. @throws UserError if it is gone */
export async function removalOf({ store, server }: Session, id: string | undefined): Promise<Draft> {
	const draft = id ? await store.draft(server, id) : null;
	if (!draft || draft.content) throw new UserError("That question was answered already. /faq remove asks it again.");
	return draft;
}

/** 72 bits, short in a custom id. */
function newId(): string {
	return randomBytes(9).toString("base64url");
}
