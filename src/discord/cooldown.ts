/** Flood control for one person: so many questions in a while, then one kind word, then silence. In memory only. */
import { LRUCache } from "lru-cache";

export type Verdict = "go" | "word" | "silence";
export type Cooldown = (person: string) => Verdict;

const WINDOW_MS = 30_000;
const QUESTIONS = 6;
const PEOPLE = 50_000;

/** @param now milliseconds; given, so that tests need not wait */
export function cooldown(now: () => number): Cooldown {
	const asked = new LRUCache<string, number>({ max: PEOPLE, ttl: WINDOW_MS, noUpdateTTL: true, ttlResolution: 0, perf: { now } });
	return (person) => {
		const count = (asked.get(person) ?? 0) + 1;
		asked.set(person, count);
		if (count <= QUESTIONS) return "go";
		return count === QUESTIONS + 1 ? "word" : "silence";
	};
}

export const KIND_WORD = "That was a lot at once. Give me half a minute, then ask again; /ask works too.";
