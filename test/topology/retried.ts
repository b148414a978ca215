/** A person whose interaction failed, for the process that had it was killed, tries again; so often is counted. */
import { setTimeout as pause } from "node:timers/promises";
import { inTime } from "../../src/text/in-time.ts";

const PAUSE_MS = 100;
/** As long as no worker is ready; a test that waits longer ends by its own limit. */
const TRIES = 300;

type Outcome = { readonly state: string; readonly failure?: string | undefined; readonly completed?: () => Promise<unknown> };
/** What was announced and has not come by then died with its process. */
const ANNOUNCED_MS = 10_000;
const LOOK_MS = 50;

/**
 * @param came whether what was asked for is there; on a crowded machine it is announced, or refused for having taken too long, and asked for again
 * @param announcedMs how long what was announced is waited for
 */
export async function retried<T extends Outcome>(
	counts: { retries: number },
	work: () => Promise<T>,
	came: (outcome: T) => boolean = () => true,
	announcedMs = ANNOUNCED_MS,
): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		const outcome = await work();
		if (outcome.state === "thinking") await inTime(Promise.resolve(outcome.completed?.()), announcedMs, () => undefined);
		// The message that a button is under stays as it is until what was announced replaces it.
		for (let waited = 0; outcome.state === "acknowledged" && !came(outcome) && waited < announcedMs; waited += LOOK_MS) await pause(LOOK_MS);
		if (outcome.state !== "failed" && outcome.state !== "thinking" && came(outcome)) return outcome;
		if (attempt === TRIES) throw new Error(`failed ${TRIES} times: ${outcome.failure ?? outcome.state}`);
		counts.retries++;
		await pause(PAUSE_MS);
	}
}
