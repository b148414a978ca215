/** Flood control: so much in a while, then one kind word, then silence. In memory only. */
import { LRUCache } from "lru-cache";
import { atMost } from "../../at-most.ts";

export type Pace = "go" | "word" | "silence";
/** @param key a person or a server */
export type Cooldown = (key: string) => Pace;

export type Allowance = {
	/** What may come in one window. */
	readonly most: number;
	readonly windowMs: number;
};

/** Free text: a person types no faster than this; who does is a script. */
export const MESSAGES: Allowance = { most: 6, windowMs: 30_000 };
/** Buttons and menus are pressed faster than questions are typed. */
export const INTERACTIONS: Allowance = { most: 25, windowMs: 30_000 };
/** A suggestion comes with every key pressed: nobody types ten a second for half a minute. */
export const KEYSTROKES: Allowance = { most: 300, windowMs: 30_000 };
/** After a hack a whole server asks at once, and shall be answered; one process answers a thousand a second and more (bench:http). */
export const A_SERVER: Allowance = { most: 1000, windowMs: 10_000 };
/** About 5 MB at most: the oldest is forgotten rather than grow. */
const KEYS = 50_000;

/** @param now milliseconds; given, so that tests need not wait */
export function cooldown(now: () => number, { most, windowMs }: Allowance): Cooldown {
	const counts = new LRUCache<string, number>({ ...atMost(KEYS), ttl: windowMs, noUpdateTTL: true, ttlResolution: 0, perf: { now } });
	return (key) => {
		const count = (counts.get(key) ?? 0) + 1;
		counts.set(key, count);
		if (count <= most) return "go";
		return count === most + 1 ? "word" : "silence";
	};
}

export const KIND_WORD = "That was a lot at once. Give me half a minute, then ask again. If something is lost right now, /lost answers at once.";
