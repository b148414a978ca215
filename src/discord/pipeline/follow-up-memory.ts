/** A person's last question in a channel, for follow-ups, and the last lines that they typed: in memory only, for minutes, never logged. */
import { LRUCache } from "lru-cache";
import type { Asker } from "../protocol/guild-context.ts";

export type FollowUpMemory = {
	readonly before: (asker: Asker) => string | null;
	readonly remember: (asker: Asker, question: string) => void;
	/**
	 * Notes a typed message, and gives it with those before it that came in quick succession: whoever is frightened types in
	 * fragments. The message alone where none did.
	 */
	readonly withFragments: (asker: Asker, typed: string) => string;
};

const TEN_MINUTES = 10 * 60 * 1000;
/** Longer between two lines, and they are two messages. */
const SUCCESSION_MS = 20_000;
/** A message of more characters is no fragment; nor are more of them read together. */
const LONGEST_FRAGMENT = 120;
const LONGEST_TOGETHER = 500;
/** About 2 MB at most: a busy bot forgets the oldest rather than grow. */
const MOST = 10_000;

/** @param now milliseconds; given, so that tests need not wait */
export function followUpMemory(now: () => number): FollowUpMemory {
	const questions = new LRUCache<string, string>({ max: MOST, ttl: TEN_MINUTES, ttlResolution: 0, perf: { now } });
	const fragments = new LRUCache<string, string>({ max: MOST, ttl: SUCCESSION_MS, ttlResolution: 0, perf: { now } });
	const key = ({ person, channel }: Asker) => `${person} ${channel}`;
	return {
		before: (asker) => questions.get(key(asker)) ?? null,
		withFragments(asker, typed) {
			const before = fragments.get(key(asker));
			const together = before && typed.length <= LONGEST_FRAGMENT ? `${before} ${typed}`.slice(-LONGEST_TOGETHER) : typed;
			if (together.length <= LONGEST_TOGETHER && typed.length <= LONGEST_FRAGMENT) fragments.set(key(asker), together);
			else fragments.delete(key(asker));
			return together;
		},
		remember: (asker, question) => void questions.set(key(asker), question.slice(0, 500)),
	};
}
