/** The shelves of the servers that are asked just now: loaded when first needed, swapped whole, dropped when idle. */
import { LRUCache } from "lru-cache";
import type { Library } from "../library.ts";
import type { Store } from "../store/contract.ts";
import { readLayer } from "./layer.ts";
import { openShelf } from "./shelf.ts";

/** Enough for the servers that ask within half an hour; what falls out is loaded again in tens of milliseconds. */
const MOST_SHELVES = 500;
/** Servers without a layer cost a few bytes each: most servers are such. */
const MOST_BARE = 50_000;
const IDLE = 30 * 60 * 1000;
/** After a failure questions are answered from the shared dataset at once, instead of each waiting for a dead database. */
const PAUSE = 5000;

export type Shelves = {
	readonly shelf: (server: string) => Promise<Library>;
	/** Reads the layer again and swaps it in. */
	readonly reload: (server: string) => Promise<void>;
	readonly refresh: () => Promise<void>;
	readonly held: () => number;
};

type Held = { readonly library: Library; used: number };

export function createShelves(base: Library, store: Store, now: () => number): Shelves {
	const held = new LRUCache<string, Held>({ max: MOST_SHELVES });
	const bare = new LRUCache<string, true>({ max: MOST_BARE });
	const loading = new Map<string, Promise<Library>>();
	/** Changed in the store, and not yet read again. */
	const behind = new Set<string>();
	/** From the very beginning: nothing is in memory yet, so the first look costs a list of ids. */
	let position = 0;
	let pausedUntil = 0;

	const load = async (server: string): Promise<Library> => {
		const layer = await readLayer(store, base, server, now());
		if (!layer) {
			held.delete(server);
			bare.set(server, true);
			return base;
		}
		const library = openShelf(base, layer, now);
		held.set(server, { library, used: now() });
		bare.delete(server);
		return library;
	};
	const loadOnce = (server: string): Promise<Library> => {
		const under = loading.get(server);
		if (under) return under;
		const promise = load(server).finally(() => loading.delete(server));
		loading.set(server, promise);
		return promise;
	};

	return {
		async shelf(server) {
			const known = held.get(server);
			if (known) {
				known.used = now();
				return known.library;
			}
			if (bare.has(server) || now() < pausedUntil) return base;
			try {
				return await loadOnce(server);
			} catch {
				// A question never fails for the store's sake: without the layer it gets the shared answer.
				pausedUntil = now() + PAUSE;
				return base;
			}
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
			} catch {
				// The store is gone: what is in memory goes on answering, and the next look begins where this one did.
			}
		},
		held: () => held.size,
	};
}
