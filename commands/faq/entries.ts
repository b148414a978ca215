/** Entries by name: what autocomplete offers over shared and own ones, and what is meant by what came back. */

import Fuse from "fuse.js";
import type { EntryKey } from "../../src/dataset/key.ts";
import type { Choice } from "../../src/discord/pipeline/command.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import type { EntryNow } from "../../src/layers/contract.ts";
import { targetOf } from "../../src/layers/entry-key.ts";
import { LIMITS } from "../../src/limits/index.ts";
import { sameWords } from "../../src/matching/suggest.ts";
import { entryKeyOf, ownIdOf, parseEntryKey } from "../../src/matching/target.ts";
import type { Session } from "./session.ts";
import { label } from "./truncate.ts";

/** Own entries first: there are few of them, and they are what moderators come for. */
export async function offerEntries(session: Session, typed: string): Promise<Choice[]> {
	const layer = await session.servers.entries(session.server);
	const shared = session.bot.library.suggest(typed).flatMap(({ question, target }) => {
		const key = entryKeyOf(target);
		return key ? [{ name: label(question), value: key }] : [];
	});
	return bounded([...likely(layer, typed).map(choice), ...shared]);
}

export async function offerLayer(session: Session, typed: string, fits: (entry: EntryNow) => boolean): Promise<Choice[]> {
	const layer = (await session.servers.entries(session.server, true)).filter(fits);
	return bounded(likely(layer, typed).map(choice));
}

const NO_SUCH_ENTRY = "I know no such entry. Start typing, and pick one from the list.";

/**
 * The entry that a button names.
 * @throws UserError for an id that somebody made up
 */
export function keyOfButton(argument: string | undefined): EntryKey {
	const key = parseEntryKey(argument);
	if (!key) throw new UserError(NO_SUCH_ENTRY);
	return key;
}

/** @throws UserError where it names nothing */
export async function entryNamed(session: Session, named: string | null): Promise<EntryNow> {
	const key = named ? await keyNamed(session, named) : null;
	const entry = key ? await session.servers.entryNow(session.server, key) : null;
	if (!entry) throw new UserError(NO_SUCH_ENTRY);
	return entry;
}

/** A key from the list, or a question typed out instead of picked: an own one first, as members are answered. */
async function keyNamed({ bot: { library }, servers, server }: Session, named: string): Promise<EntryKey | null> {
	const key = parseEntryKey(named);
	if (key && (ownIdOf(key) !== null || targetOf(key, library.dataset))) return key;
	const typed = named.replace(MARK, "");
	const own = (await servers.entries(server, true)).filter(({ title }) => sameWords(title, typed));
	const [first] = [...own].sort((a, b) => Number(a.removed) - Number(b.removed));
	if (first) return first.key;
	const asked = library.matching.offered(typed);
	return asked && entryKeyOf(asked);
}

/** As the list marks what is this server's. */
const MARK = /^(?:own|edited|removed):\s*/i;

function likely(entries: readonly EntryNow[], typed: string): EntryNow[] {
	if (typed.trim().length < 2) return [...entries];
	return new Fuse(entries, { keys: ["title"], threshold: 0.4, ignoreLocation: true }).search(typed.slice(0, 32)).map(({ item }) => item);
}

function choice({ title, key, state, removed }: EntryNow): Choice {
	const mark = removed ? "removed: " : state === "own" ? "own: " : "edited: ";
	return { name: label(mark + title), value: key };
}

function bounded(choices: readonly Choice[]): Choice[] {
	const seen = new Set<string>();
	return choices.filter(({ value }) => !seen.has(value) && seen.add(value)).slice(0, LIMITS.choices);
}
