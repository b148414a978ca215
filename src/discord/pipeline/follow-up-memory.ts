/** A person's last question in a channel, for follow-ups: in memory only, for ten minutes, never logged. */
import { LRUCache } from "lru-cache";
import type { Asker } from "../protocol/guild-context.ts";

export type FollowUpMemory = {
	readonly before: (asker: Asker) => string | null;
	readonly remember: (asker: Asker, question: string) => void;
};

const TEN_MINUTES = 10 * 60 * 1000;
/** About 2 MB at most: a busy bot forgets the oldest rather than grow. */
const MOST = 10_000;

/** @param now milliseconds; given, so that tests need not wait */
export function followUpMemory(now: () => number): FollowUpMemory {
	const questions = new LRUCache<string, string>({ max: MOST, ttl: TEN_MINUTES, ttlResolution: 0, perf: { now } });
	const key = ({ person, channel }: Asker) => `${person} ${channel}`;
	return {
		before: (asker) => questions.get(key(asker)) ?? null,
		remember: (asker, question) => void questions.set(key(asker), question.slice(0, 500)),
	};
}
