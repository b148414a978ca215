/** Faults as Discord and the lines to it have them, at random from a seed: in REST calls, and in what goes over the gateway's sockets. */
import { randomness } from "../ids.ts";

/**
 * What may befall one REST call. "answer lost": it was carried out, and the app is told 502 all the same. "closed before", "closed
 * after": the connection is closed in good order instead of an answer, before or after the call was carried out. "overdue": the first
 * answer is held up on its way until Discord has given up on it. "token expired": a later call finds its fifteen minutes over. Typing
 * indicators fail or hang by themselves, for they come from elsewhere than the answers.
 */
export type CallFault =
	| "rate limited"
	| "globally rate limited"
	| "failed"
	| "answer lost"
	| "closed before"
	| "closed after"
	| "late"
	| "overdue"
	| "token expired"
	| "typing failed"
	| "typing slow";
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

const CALLS = ["rate limited", "globally rate limited", "failed", "answer lost", "closed before", "closed after", "late"] as const;
const TYPING = ["typing failed", "typing slow"] as const;
const FIRST_ANSWERS = [...CALLS, "overdue"] as const;
const LATER_CALLS = [...CALLS, "token expired"] as const;
/** Logging in and asking for the gateway are left alone: an app that cannot log in answers nobody. */
const STRUCK = /\/(interactions|webhooks|channels)\//;
/** An interaction's token names it, as Discord's own tokens do. */
const TOKEN = /\/webhooks\/\d+\/([\w-]+)/;
const HEARTBEAT_ACK = /^\{"op":11\b/;

export function createFaults({ seed, chances, lateMs = 400, slowMs = 300, retryAfter = 0.3, heartbeatMs }: Settings): Faults {
	const bytes = randomness(`faults ${seed}`);
	const met = new Map<string, CallFault[]>();
	const counts: Record<string, number> = {};
	const passed: Record<string, number> = {};
	/** A rare kind that has not come when it should have come twice comes now: no run, however short, goes without it by luck. */
	const owed = (fault: CallFault | FrameFault) => {
		const chance = chances[fault] ?? 0;
		passed[fault] = (passed[fault] ?? 0) + 1;
		return chance > 0 && !counts[fault] && passed[fault] * chance >= 2;
	};
	const draw = <T extends CallFault | FrameFault>(from: readonly T[]): T | null => {
		let left = bytes(4).readUInt32LE() / 2 ** 32;
		for (const fault of from) {
			left -= chances[fault] ?? 0;
			if (left >= 0 && !owed(fault)) continue;
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
			const id = interactionOf(path);
			const from = path.endsWith("/typing") ? TYPING : path.endsWith("/callback") ? FIRST_ANSWERS : id === undefined ? CALLS : LATER_CALLS;
			const fault = STRUCK.test(path) ? draw(from) : null;
			if (fault && id !== undefined) met.set(id, [...(met.get(id) ?? []), fault]);
			return fault;
		},
		frame: (frame) => draw(HEARTBEAT_ACK.test(frame) ? ["heartbeat lost"] : ["slow"]),
	};
}

/** Whose call it is, by its path or by the token in it. */
function interactionOf(path: string): string | undefined {
	const token = TOKEN.exec(path)?.[1];
	const named = token === undefined ? path : Buffer.from(token, "base64url").toString("latin1");
	return (token === undefined ? /\/interactions\/(\d+)\// : /^interaction:(\d+):/).exec(named)?.[1];
}
