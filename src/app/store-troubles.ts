/** What the log says of a store that refuses: one line at once, one a minute with what was refused, and one when it is over. */
import type { Logger } from "pino";
import type { Watching } from "../store/watched-store.ts";

/** A line a minute says that it goes on, and floods no log. */
const EVERY_MS = 60_000;
/** Where some calls are refused and others answered, as with too few connections, it is over only when none was refused for so long. */
const QUIET_MS = 10_000;

/**
 * @param count each refusal, by the name of the call
 * @param now milliseconds
 */
export function storeTroubles(log: Pick<Logger, "warn" | "info">, count: (call: string) => void, now: () => number): Watching {
	let began: number | null = null;
	let last = 0;
	let said = 0;
	let refused: Record<string, number> = {};
	return {
		onRefused(call, why) {
			count(call);
			last = now();
			refused[call] = (refused[call] ?? 0) + 1;
			if (began !== null && now() - said < EVERY_MS) return;
			began ??= now();
			said = now();
			log.warn({ err: why, refused }, "the store refuses: edits are declined kindly, questions are answered from memory");
			refused = {};
		},
		onAnswered() {
			if (began === null || now() - last < QUIET_MS) return;
			log.info({ seconds: Math.round((last - began) / 1000) }, "the store answers again");
			began = null;
			refused = {};
		},
	};
}
