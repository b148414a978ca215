/** The shelves of the servers that are asked just now: loaded when first needed, swapped whole, dropped when idle. */
import { LRUCache } from "lru-cache";
import { atMost } from "../at-most.ts";
import type { Library } from "../library.ts";
import { type Settings, type Store, StoreUnavailable } from "../store/contract.ts";
import { DEFAULTS } from "../store/settings.ts";
import { inTime } from "../text/in-time.ts";
import { readLayer } from "./layer.ts";
import type { OwnIndexes } from "./own-index.ts";
import { openShelf } from "./shelf.ts";

/** Enough for the servers that ask within half an hour; what falls out is loaded again in tens of milliseconds. */
export const MOST_SHELVES = 500;
/** Servers without a layer cost a few bytes each: most servers are such. */
const MOST_BARE = 50_000;
/** Members ask in bursts: after half an hour without one it is worth loading again. */
const IDLE = 30 * 60 * 1000;
/** After a failure questions are answered from the shared dataset at once, instead of each waiting for a dead database. */
const PAUSE = 5000;
/** Reading a layer takes some ten milliseconds; a question waits this long for a store that is slow. What comes later is kept. */
const PATIENCE_MS = 300;

export type Shelves = {
	/** What answers in a server, and its settings, from memory once they were read. */
	readonly here: (server: string) => Promise<Here>;
	/** Reads the layer again and swaps it in. */
	readonly reload: (server: string) => Promise<void>;
	readonly refresh: () => Promise<void>;
	readonly held: () => number;
};

/** `settings` are null while the store is away and they were never read. */
export type Here = { readonly library: Library; readonly settings: Settings | null };
type Held = Here & { readonly settings: Settings; used: number };

/** @param report told of what is no absent store: a fault of ours, which must not pass for one */
export function createShelves(base: Library, store: Store, indexes: OwnIndexes, now: () => number, report: (error: unknown) => void): Shelves {
	const held = new LRUCache<string, Held>({ ...atMost(MOST_SHELVES), dispose: (_, server) => indexes.drop(server) });
	const bare = new LRUCache<string, Here>(atMost(MOST_BARE));
	const loading = new Map<string, Promise<Here>>();
	const reported = (error: unknown) => {
		if (!(error instanceof StoreUnavailable)) report(error);
	};
	/** Changed in the store, and not yet read again. */
	const behind = new Set<string>();
	/** From the very beginning: nothing is in memory yet, so the first look costs a list of ids. */
	let position = 0;
	let pausedUntil = 0;

	const load = async (server: string): Promise<Here> => {
		const { layer, settings } = await readLayer(store, base, indexes, server, now());
		if (!layer) {
			held.delete(server);
			// One object for all who set nothing: most servers are such.
			const nothing = settings === DEFAULTS ? BARE : { library: base, settings };
			bare.set(server, nothing);
			return nothing;
		}
		const here = { library: openShelf(base, layer, now), settings, used: now() };
		held.set(server, here, { noDisposeOnSet: true });
		bare.delete(server);
		return here;
	};
	const BARE: Here = { library: base, settings: DEFAULTS };
	const loadOnce = (server: string): Promise<Here> => {
		const under = loading.get(server);
		if (under) return under;
		const promise = load(server).finally(() => loading.delete(server));
		loading.set(server, promise);
		return promise;
	};

	return {
		async here(server) {
			const known = held.get(server);
			if (known) {
				known.used = now();
				return known;
			}
			const nothing = bare.get(server);
			if (nothing) return nothing;
			if (now() < pausedUntil) return { library: base, settings: null };
			// A question never fails for the store's sake, nor waits for it: without the layer it gets the shared answer.
			const without = { library: base, settings: null };
			const loaded = loadOnce(server).catch((error: unknown) => {
				reported(error);
				pausedUntil = now() + PAUSE;
				return without;
			});
			return inTime(loaded, PATIENCE_MS, () => without);
		},
		async reload(server) {
			// What began to load before the edit may have read what was there before it.
			await loading.get(server)?.catch(() => {});
			await loadOnce(server);
		},
		async refresh() {
			try {
				const changed = await store.changedSince(position);
				position = changed.position;
				for (const server of changed.servers) {
					bare.delete(server);
					if (held.has(server) || loading.has(server)) behind.add(server);
				}
				for (const server of [...behind]) {
					await loading.get(server)?.catch(() => {});
					await loadOnce(server);
					behind.delete(server);
				}
				pausedUntil = 0;
				for (const [server, { used }] of held.entries()) if (now() - used > IDLE) held.delete(server);
			} catch (error) {
				reported(error);
				// The store is gone: what is in memory goes on answering, and the next look begins where this one did.
			}
		},
		held: () => held.size,
	};
}
