/**
 * Counts gathered in memory and written together: a question must not wait for the disk, and after a hack there are hundreds a second.
 * What is not yet written is lost if the process is killed: a few seconds of counts, which nobody relies on.
 */
import type { Store, Usage } from "./contract.ts";

/** Enough for every server that asks within a few seconds; beyond, the store has been away for long, and counting waits for it. */
const MOST = 20_000;

export function gatheredCounts(store: Store, everyMs: number): Store {
	let gathered = new Map<string, Usage>();
	let timer: NodeJS.Timeout | null = null;
	const add = (item: Usage) => {
		const key = JSON.stringify([item.server, item.week, item.kind, item.entry]);
		const before = gathered.get(key);
		if (before) gathered.set(key, { ...before, count: before.count + item.count });
		else if (gathered.size < MOST) gathered.set(key, item);
	};
	const write = async () => {
		if (timer) clearTimeout(timer);
		timer = null;
		const written = gathered;
		gathered = new Map();
		if (written.size === 0) return;
		try {
			await store.count([...written.values()]);
		} catch (error) {
			for (const item of written.values()) add(item);
			throw error;
		}
	};
	return {
		...store,
		count: async (list) => {
			for (const item of list) add(item);
			// A store that is away is tried again with the next count.
			timer ??= setTimeout(() => void write().catch(() => {}), everyMs).unref();
		},
		usage: async (server) => {
			await write();
			return store.usage(server);
		},
		forget: async (server) => {
			for (const [key, item] of gathered) if (item.server === server) gathered.delete(key);
			await store.forget(server);
		},
		close: async () => {
			await write().catch(() => {});
			await store.close();
		},
	};
}
