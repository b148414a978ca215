/** How often each entry was answered in a server, from memory: autocomplete puts what is asked there first, and must not wait for it. */
import { LRUCache } from "lru-cache";
import { atMost } from "../../at-most.ts";
import type { BesideLayers, Usage } from "../../store/contract.ts";

/** @param server null where no server's counts apply @returns counts by the target's writing; none until they were read once */
export type Uses = (server: string | null) => ReadonlyMap<string, number>;

/** What is asked most changes by the day. */
const KEPT_MS = 10 * 60_000;
/** Some hundred entries each: about 10 MB at most. */
const MOST_SERVERS = 500;
const NONE: ReadonlyMap<string, number> = new Map();

/** @param now milliseconds */
export function usesOf(store: Pick<BesideLayers, "usage">, now: () => number): Uses {
	const kept = new LRUCache<string, ReadonlyMap<string, number>>({ ...atMost(MOST_SERVERS), ttl: KEPT_MS, ttlResolution: 0, perf: { now } });
	return (server) => {
		if (server === null) return NONE;
		const known = kept.get(server);
		if (known) return known;
		kept.set(server, NONE);
		// Where the store is away nothing is put first.
		void store.usage(server).then(
			(rows) => kept.set(server, summed(rows)),
			() => {},
		);
		return NONE;
	};
}

function summed(rows: readonly Usage[]): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const { kind, entry, count } of rows) if (kind === "answered" && entry) sums.set(entry, (sums.get(entry) ?? 0) + count);
	return sums;
}
