/** A server's layer as it lies in memory: what is live, packed, and what members see of it. */
import type { EntryKey } from "../dataset/key.ts";
import type { Library } from "../library.ts";
import type { OwnEntries } from "../matching/own-entries.ts";
import type { Banner, EntryContent, Settings, Store } from "../store/contract.ts";
import { DEFAULTS } from "../store/settings.ts";
import { targetOf } from "./entry-key.ts";
import type { OwnIndexes } from "./own-index.ts";

/** Without the phrasings: these are in `near`, packed. */
export type LiveEntry = Omit<EntryContent, "phrasings"> & { readonly at: number };

export type Layer = {
	readonly version: number;
	readonly entries: ReadonlyMap<EntryKey, LiveEntry>;
	/** The phrasings of all entries, own and shared, by key; an own entry's question is one. Null where there is none. */
	readonly near: OwnEntries | null;
	readonly banners: readonly Banner[];
};

/** The layer, null where the server has nothing that members would see, and its settings. */
export type ReadLayer = { readonly layer: Layer | null; readonly settings: Settings };

export async function readLayer(store: Store, base: Library, indexes: OwnIndexes, server: string, now: number): Promise<ReadLayer> {
	// The version first: what is read after it is at least as new.
	const version = await store.version(server);
	if (version === 0) return { layer: null, settings: DEFAULTS };
	const [revisions, banners, settings] = await Promise.all([store.live(server), store.banners(server, now), store.settings(server)]);
	// An entry that the dataset dropped meanwhile names nothing any more: its edit sleeps.
	const live = revisions.filter(({ entry, content }) => content !== null && targetOf(entry, base.dataset) !== null);
	if (live.length === 0 && banners.length === 0) return { layer: null, settings };
	const entries = new Map<EntryKey, LiveEntry>();
	for (const { entry, content, at } of live) {
		const { question, answer, links } = content as EntryContent;
		entries.set(entry, { question, answer, links, at });
	}
	return { layer: { version, entries, near: await indexes.of(server, live), banners }, settings };
}
