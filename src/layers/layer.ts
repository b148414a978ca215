/** A server's layer as it lies in memory: what is live, packed, and what members see of it. */
import type { Library } from "../library.ts";
import type { OwnEntries } from "../matching/own-entries.ts";
import type { Banner, EntryContent, EntryKey, Revision, Store } from "../store/contract.ts";
import { ownIdOf, targetOf } from "./entry-key.ts";

/** Without the phrasings: these are in `near`, packed. */
export type LiveEntry = Omit<EntryContent, "phrasings"> & { readonly at: number };

export type Layer = {
	readonly version: number;
	readonly entries: ReadonlyMap<EntryKey, LiveEntry>;
	/** The phrasings of all entries, own and shared, by key; an own entry's question is one. Null where there is none. */
	readonly near: OwnEntries | null;
	readonly banners: readonly Banner[];
};

/** @returns null where the server has nothing that members would see: the shared shelf is theirs */
export async function readLayer(store: Store, base: Library, server: string, now: number): Promise<Layer | null> {
	// The version first: what is read after it is at least as new.
	const version = await store.version(server);
	if (version === 0) return null;
	const [revisions, banners] = await Promise.all([store.live(server), store.banners(server, now)]);
	return layerOf(base, version, revisions, banners);
}

export function layerOf(base: Library, version: number, revisions: readonly Revision[], banners: readonly Banner[]): Layer | null {
	// An entry that the dataset dropped meanwhile names nothing any more: its edit sleeps.
	const live = revisions.filter(({ entry, content }) => content !== null && targetOf(entry, base.dataset) !== null);
	if (live.length === 0 && banners.length === 0) return null;
	const entries = new Map<EntryKey, LiveEntry>();
	for (const { entry, content, at } of live) {
		const { question, answer, links } = content as EntryContent;
		entries.set(entry, { question, answer, links, at });
	}
	const phrased = live.map(({ entry, content }) => ({ id: entry, phrasings: phrasingsOf(entry, content as EntryContent) }));
	const near = phrased.some(({ phrasings }) => phrasings.length > 0) ? base.matching.own(phrased) : null;
	return { version, entries, near, banners };
}

/** Every way of asking that leads to an entry in its server. */
export function phrasingsOf(key: EntryKey, { question, phrasings }: EntryContent): readonly string[] {
	return ownIdOf(key) && question ? [question, ...phrasings] : phrasings;
}
