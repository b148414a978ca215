/** Counts gathered in memory: written together, seen by who looks, kept while the store is away, gone with their server. */
import { expect, test } from "vitest";
import { type Store, StoreUnavailable, type Usage } from "../../src/store/contract.ts";
import { gatheredCounts } from "../../src/store/gathered-counts.ts";
import { openStore } from "../../src/store/open.ts";

const asked = (server: string): Usage => ({ server, week: "2026-W48", kind: "asked", entry: null, count: 1 });

async function counting() {
	const inner = await openStore({ dataDir: null, now: () => 0 });
	const writes: number[] = [];
	let away = false;
	const watched: Store = {
		...inner,
		count: async (list) => {
			if (away) throw new StoreUnavailable("away");
			writes.push(list.length);
			await inner.count(list);
		},
	};
	const store = gatheredCounts(watched, 60_000);
	return {
		inner,
		store,
		writes,
		leave: (gone: boolean) => {
			away = gone;
		},
	};
}

test("many counts are one write, and whoever looks sees them all", async () => {
	const { store, writes } = await counting();
	for (let i = 0; i < 100; i++) await store.count([asked("a"), asked(`b${i % 2}`)]);
	expect(writes).toEqual([]);
	expect(await store.usage("a")).toEqual([{ ...asked("a"), count: 100 }]);
	expect(await store.usage("b1")).toEqual([{ ...asked("b1"), count: 50 }]);
	expect(writes).toEqual([3]);
	await store.close();
});

test("while the store is away nothing is lost", async () => {
	const { store, leave } = await counting();
	await store.count([asked("a")]);
	leave(true);
	await expect(store.usage("a")).rejects.toThrow(StoreUnavailable);
	await store.count([asked("a")]);
	leave(false);
	expect(await store.usage("a")).toEqual([{ ...asked("a"), count: 2 }]);
	await store.close();
});

test("a server that is forgotten leaves nothing to be written", async () => {
	const { store } = await counting();
	await store.count([asked("a"), asked("b")]);
	await store.forget("a");
	expect(await store.usage("a")).toEqual([]);
	expect(await store.usage("b")).toHaveLength(1);
	await store.close();
});
