/** A person whose interaction failed, for the process that had it was killed, tries again; so often is counted. */
const PAUSE_MS = 100;
/** As long as no worker is ready; a test that waits longer ends by its own limit. */
const TRIES = 300;

type Outcome = { readonly state: string; readonly failure?: string | undefined; readonly completed?: () => Promise<unknown> };
/** What was announced and has not come by then died with its process. */
const ANNOUNCED_MS = 10_000;

export async function retried<T extends Outcome>(counts: { retries: number }, work: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		const outcome = await work();
		if (outcome.state === "thinking")
			await Promise.race([outcome.completed?.(), new Promise<void>((over) => void setTimeout(over, ANNOUNCED_MS).unref())]);
		if (outcome.state !== "failed" && outcome.state !== "thinking") return outcome;
		if (attempt === TRIES) throw new Error(`failed ${TRIES} times: ${outcome.failure}`);
		counts.retries++;
		await new Promise((done) => setTimeout(done, PAUSE_MS));
	}
}
