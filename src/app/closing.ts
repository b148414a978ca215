/** What is open and must be closed in the end: doors first, all at once, then what they rest on. Nothing keeps the rest from it. */
import { type After, inTime } from "../text/in-time.ts";

type Close = () => unknown;

export type Closing = {
	/** A door: it takes no more work, and what is under way may finish. */
	readonly door: (close: Close) => void;
	/** What doors rest on, such as the store. */
	readonly part: (close: Close) => void;
	/** Closes everything, once however often it is called. Never rejects: faults are reported, and what hangs is left behind. */
	readonly end: () => Promise<void>;
};

export type ClosingOptions = {
	readonly onFault: (error: unknown) => void;
	readonly after: After;
};

/** The http door cuts what has not finished after five seconds (http.ts). */
const DOORS_MS = 6000;
/** Both together stay below the ten seconds after which Docker kills. */
const PARTS_MS = 2500;

export function createClosing({ onFault, after }: ClosingOptions): Closing {
	const doors: Close[] = [];
	const parts: Close[] = [];
	let ending: Promise<void> | undefined;
	const all = async (closes: readonly Close[], ms: number) => {
		const settled = closes.map(async (close) => close());
		for (const one of settled) one.catch(onFault);
		const late = () => onFault(new Error(`closing took longer than ${ms / 1000} seconds; the rest is left behind`));
		await inTime(Promise.allSettled(settled), ms, late, after);
	};
	const end = async () => {
		await all(doors, DOORS_MS);
		await all(parts, PARTS_MS);
	};
	return {
		door: (close) => void doors.push(close),
		part: (close) => void parts.push(close),
		end: () => {
			ending ??= end();
			return ending;
		},
	};
}
