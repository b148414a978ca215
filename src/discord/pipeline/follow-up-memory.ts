/**
 * What a person's last questions in a channel came to, for follow-ups: ids and never words; and, in memory only, the last lines that
 * they typed. For minutes, never logged. Where several processes answer, the ids are shared through the store.
 */
import { LRUCache } from "lru-cache";
import { atMost } from "../../at-most.ts";
import { after, parseTurn, type Turn, type Turns, writeTurn } from "../../matching/turns.ts";
import type { Store } from "../../store/contract.ts";
import { inTime } from "../../text/in-time.ts";
import type { Asker } from "../protocol/guild-context.ts";

export type FollowUpMemory = {
	/** Newest first. @param question a long one leans on nothing, and does not wait for what other processes know */
	readonly turns: (asker: Asker, question?: string) => Promise<Turns>;
	readonly remember: (asker: Asker, turn: Turn) => void;
	/**
	 * Notes a typed message, and gives the lines that came in quick succession, oldest first and that one last: anybody who is frightened
	 * types in fragments.
	 */
	readonly fragments: (asker: Asker, typed: string) => readonly string[];
	/** A whole question is no fragment, and parts what was typed before it from what comes after. */
	readonly endFragments: (asker: Asker) => void;
	/** Everything of one person, here; what other processes have in memory is gone within ten minutes. */
	readonly forget: (person: string) => void;
};

/** What several processes share: the store, and whom to tell when it fails. */
export type Shared = { readonly store: Pick<Store, "recent" | "noteRecent">; readonly report: (error: unknown) => void };

/** What PRIVACY.md promises; a question asked later is a new one. */
const TEN_MINUTES = 10 * 60 * 1000;
/** Who follows up is brief; a message of more words says all by itself. */
const LONGEST_FOLLOW_UP = 16;
/** What is not there by then is answered from this process's own memory: nobody waits for a database. */
const PATIENCE_MS = 300;
/** Longer between two lines, and they are two messages. */
const SUCCESSION_MS = 20_000;
/** A message of more characters is no fragment. */
const LONGEST_FRAGMENT = 120;
/** Who has typed more lines than these tells the loss in the last of them. */
const MOST_FRAGMENTS = 5;
/** About 2 MB at most: a busy bot forgets the oldest rather than grow. */
const MOST = 10_000;

/**
 * @param now milliseconds; given, so that tests need not wait
 * @param shared where other processes answer the same people
 */
export function followUpMemory(now: () => number, shared: Shared | null = null): FollowUpMemory {
	const kept = new LRUCache<string, Turns>({ ...atMost(MOST), ttl: TEN_MINUTES, ttlResolution: 0, perf: { now } });
	const fragments = new LRUCache<string, readonly string[]>({ ...atMost(MOST), ttl: SUCCESSION_MS, ttlResolution: 0, perf: { now } });
	const key = ({ person, channel }: Asker) => `${person} ${channel}`;
	const own = (asker: Asker): Turns => kept.get(key(asker)) ?? [];
	return {
		async turns(asker, question = "") {
			if (!shared || question.trim().split(/\s+/).length > LONGEST_FOLLOW_UP) return own(asker);
			try {
				const written = await inTime(shared.store.recent(asker, now() - TEN_MINUTES), PATIENCE_MS, () => null);
				const turns = written?.map(parseTurn).filter((turn) => turn !== null) ?? [];
				return turns.length > 0 ? turns : own(asker);
			} catch (error) {
				shared.report(error);
				return own(asker);
			}
		},
		remember(asker, turn) {
			kept.set(key(asker), after(own(asker), turn));
			shared?.store.noteRecent({ ...asker, server: asker.server ?? null }, writeTurn(turn), now()).catch(shared.report);
		},
		forget(person) {
			for (const memory of [kept, fragments]) for (const one of [...memory.keys()]) if (one.startsWith(`${person} `)) memory.delete(one);
		},
		fragments(asker, typed) {
			if (typed.length > LONGEST_FRAGMENT) {
				fragments.delete(key(asker));
				return [typed];
			}
			const lines = [...(fragments.get(key(asker)) ?? []), typed].slice(-MOST_FRAGMENTS);
			fragments.set(key(asker), lines);
			return lines;
		},
		endFragments: (asker) => void fragments.delete(key(asker)),
	};
}
