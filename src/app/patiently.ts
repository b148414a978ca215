/** Trying again with growing pauses, for what an outage keeps from us: each pause twice the last, up to a minute. */
import { setTimeout as wait } from "node:timers/promises";

export type Patience = {
	/** Told before each pause: why, and for how many seconds. */
	readonly onWaiting: (why: unknown, seconds: number) => void;
	/** Ends the waiting; the promise is rejected then. */
	readonly signal: AbortSignal;
	/** What trying again would not help; that is thrown at once. */
	readonly hopeless?: (why: unknown) => boolean;
	/** For tests. */
	readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
};

/** So that the bot is back within a minute of Discord. */
const LONGEST_SECONDS = 60;

/** @throws what is hopeless, and an AbortError once the signal says so */
export async function patiently<T>(attempt: () => Promise<T>, { onWaiting, signal, hopeless = () => false, pause = paused }: Patience): Promise<T> {
	for (let seconds = 1; ; seconds = Math.min(LONGEST_SECONDS, seconds * 2)) {
		signal.throwIfAborted();
		try {
			return await attempt();
		} catch (error) {
			signal.throwIfAborted();
			if (hopeless(error)) throw error;
			onWaiting(error, seconds);
		}
		await pause(seconds * 1000, signal);
	}
}

const paused = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal });
