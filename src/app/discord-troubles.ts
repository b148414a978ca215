/** What the log says of Discord being away, and of Discord refusing so much that it may block this address. */
import type { Logger } from "pino";
import type { Shards } from "../doors/gateway.ts";
import { createOutage } from "./outage.ts";

type Log = Pick<Logger, "warn" | "info">;

/** Often enough for a warning within seconds of the outage being certain. */
const LOOK_MS = 5000;

/** Told of shards that are not connected for long. @returns what ends the looking */
export function watchShards(shards: () => Shards, log: Log, now: () => number): () => void {
	const outage = createOutage({
		now,
		onBegan: (seconds) => log.warn({ seconds, ...shards() }, "not every shard of the gateway is connected; it connects by itself"),
		onEnded: (seconds) => log.info({ seconds, ...shards() }, "every shard of the gateway is connected again"),
	});
	const timer = setInterval(() => outage.seen(shards().ready >= shards().all), LOOK_MS).unref();
	return () => clearInterval(timer);
}

/** Discord blocks an address that it answered 10,000 times with 401, 403 or 429 within ten minutes. */
const BLOCKED_AT = 10_000;
/** A warning each twentieth of the way there. */
const EVERY = 500;

/** @returns to be told of each such answer, with how many there were in these ten minutes */
export function invalidRequests(log: Log, count: () => void): (count: number) => void {
	return (inTenMinutes) => {
		count();
		if (inTenMinutes % EVERY === 0)
			log.warn({ inTenMinutes, blockedAt: BLOCKED_AT }, "Discord refuses a great deal of what is sent to it: at this rate it blocks this address");
	};
}

/** While Discord is out of reach at boot: the first refusal and the end are told; the tries between are for anybody who debugs. */
export function bootOutage(log: Pick<Logger, "warn" | "info" | "debug">, now: () => number) {
	let since: number | null = null;
	return {
		onWaiting(why: unknown, seconds: number) {
			const sentence = `Discord is out of reach; asking again in ${seconds} second${seconds === 1 ? "" : "s"}`;
			if (since === null) log.warn({ err: why }, `${sentence}, and then with growing pauses`);
			else log.debug({ err: why }, sentence);
			since ??= now();
		},
		isOver() {
			if (since !== null) log.info({ seconds: Math.round((now() - since) / 1000) }, "Discord is there again");
		},
	};
}
