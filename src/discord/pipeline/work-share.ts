/** How much of the processor each person's and each server's questions took of late, so that nobody takes what is everybody's. */
import { LRUCache } from "lru-cache";
import { atMost } from "../../at-most.ts";

/** Who asked: a person, in a server or in a direct message. */
export type Who = { readonly person: string; readonly server: string | null };

export type WorkShare = {
	/** Whose share is used up; null where both may go on. */
	readonly spent: (who: Who) => "person" | "server" | null;
	/** Does the work and notes what of the processor it took, not how long it waited. */
	readonly measured: <T>(who: Who, work: () => Promise<T>) => Promise<T>;
};

export type Share = {
	/** Milliseconds of processor time in one window. */
	readonly most: number;
	readonly windowMs: number;
};

/** An answer takes two to five milliseconds: as many as flood control lets through take a tenth of this. */
export const A_PERSONS_WORK: Share = { most: 1500, windowMs: 30_000 };
/** After a hack a whole server asks at once, a thousand in ten seconds: three seconds of work, and two cores are there for it. */
export const A_SERVERS_WORK: Share = { most: 5000, windowMs: 10_000 };
/** The oldest is forgotten rather than grow. */
const KEYS = 50_000;

/**
 * @param now milliseconds
 * @param processor milliseconds of processor time that this thread has taken so far
 */
export function workShare(now: () => number, processor: () => number, person: Share = A_PERSONS_WORK, server: Share = A_SERVERS_WORK): WorkShare {
	const persons = taken(now, person);
	const servers = taken(now, server);
	const underWay = new Set<{ readonly who: Who }>();
	let noted = 0;
	/** What was taken since the last look is shared among those under way: of several that wait for the store, nobody can tell whose it was. */
	const note = () => {
		const at = processor();
		const each = (at - noted) / Math.max(1, underWay.size);
		noted = at;
		for (const { who } of underWay) {
			persons.add(who.person, each);
			if (who.server !== null) servers.add(who.server, each);
		}
	};
	return {
		spent: (who) => {
			if (persons.isSpent(who.person)) return "person";
			return who.server !== null && servers.isSpent(who.server) ? "server" : null;
		},
		async measured(who, work) {
			note();
			const mine = { who };
			underWay.add(mine);
			try {
				return await work();
			} finally {
				note();
				underWay.delete(mine);
			}
		},
	};
}

function taken(now: () => number, { most, windowMs }: Share) {
	const sums = new LRUCache<string, number>({ ...atMost(KEYS), ttl: windowMs, noUpdateTTL: true, ttlResolution: 0, perf: { now } });
	return {
		add: (key: string, ms: number) => void sums.set(key, (sums.get(key) ?? 0) + ms),
		isSpent: (key: string) => (sums.get(key) ?? 0) >= most,
	};
}
