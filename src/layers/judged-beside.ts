/** Judging moderators' words without holding others up: what is to be read as a whole is read in a thread, and then judged again. */
import { setImmediate as others } from "node:timers/promises";
import { readBeside } from "../encoder/beside.ts";
import type { Opinion } from "../encoder/encoder.ts";
import type { Problem } from "./contract.ts";
import type { Check, Judges } from "./judges.ts";

/** What is thought of a text before it is read. */
export const UNDECIDED: Opinion = { loss: 0, promise: 0, lure: 0, meant: new Float32Array() };

/** The same as all of them say, one after the other; questions are answered in between. Where the thread ended, it is thought in the event loop. */
export async function judgedBeside(judges: Judges, checks: readonly Check[]): Promise<Problem[]> {
	const found: Problem[] = [];
	for (const check of checks) {
		found.push(...(await judged(judges, check)));
		await others();
	}
	return found;
}

async function judged(judges: Judges, check: Check): Promise<readonly Problem[]> {
	const wanted = new Set<string>();
	const alone = check({
		...judges,
		think: (text) => {
			wanted.add(text);
			return UNDECIDED;
		},
	});
	if (wanted.size === 0) return alone;
	const thought = new Map<string, Opinion | null>();
	for (const text of wanted) thought.set(text, await readBeside(text));
	return check({ ...judges, think: (text) => thought.get(text) ?? judges.think(text) });
}
