/** Faults as Discord and the lines to it have them, at random from a seed: in REST calls, and in what goes over the gateway's sockets. */
import { randomness } from "./ids.ts";

/** What may befall one REST call. "answer lost": it was carried out, and the app is told 502 all the same. */
export type CallFault = "rate limited" | "globally rate limited" | "failed" | "answer lost" | "late";
/** What may befall one frame to the app. A lost heartbeat is an acknowledgement that never comes. */
export type FrameFault = "heartbeat lost" | "slow";
/** How likely each is, from 0 to 1. */
export type Chances = { readonly [fault in CallFault | FrameFault]?: number };

export type Faults = {
	readonly lateMs: number;
	readonly slowMs: number;
	/** Seconds, as `Retry-After` says. */
	readonly retryAfter: number;
	/** How often clients must send a heartbeat, if not as Discord asks. */
	readonly heartbeatMs: number | undefined;
	call(path: string): CallFault | null;
	frame(frame: string): FrameFault | null;
	/** What was injected into the calls of one interaction, by its id. */
	readonly met: ReadonlyMap<string, readonly CallFault[]>;
	/** How often each befell. */
	readonly counts: Readonly<Record<string, number>>;
};

type Settings = { seed: string; chances: Chances; lateMs?: number; slowMs?: number; retryAfter?: number; heartbeatMs?: number };

const CALLS = ["rate limited", "globally rate limited", "failed", "answer lost", "late"] as const;
/** Logging in and asking for the gateway are left alone: an app that cannot log in answers nobody. */
const STRUCK = /\/(interactions|webhooks|channels)\//;
const HEARTBEAT_ACK = /^\{"op":11\b/;

export function createFaults({ seed, chances, lateMs = 400, slowMs = 300, retryAfter = 0.3, heartbeatMs }: Settings): Faults {
	const bytes = randomness(`faults ${seed}`);
	const met = new Map<string, CallFault[]>();
	const counts: Record<string, number> = {};
	const draw = <T extends CallFault | FrameFault>(from: readonly T[]): T | null => {
		let left = bytes(4).readUInt32LE() / 2 ** 32;
		for (const fault of from) {
			left -= chances[fault] ?? 0;
			if (left >= 0) continue;
			counts[fault] = (counts[fault] ?? 0) + 1;
			return fault;
		}
		return null;
	};
	return {
		lateMs,
		slowMs,
		retryAfter,
		heartbeatMs,
		met,
		counts,
		call(path) {
			const fault = STRUCK.test(path) ? draw(CALLS) : null;
			const id = /\/interactions\/(\d+)\//.exec(path)?.[1];
			if (fault && id !== undefined) met.set(id, [...(met.get(id) ?? []), fault]);
			return fault;
		},
		frame: (frame) => draw(HEARTBEAT_ACK.test(frame) ? ["heartbeat lost"] : ["slow"]),
	};
}
