/** What was edited and when it was acknowledged, and with that what an answer may say at any moment. */
export type Ledger = {
	/** The next value, about to be published. */
	readonly attempt: () => number;
	readonly acknowledge: (value: number) => void;
	/** What a question that is asked now may at least be answered with. */
	readonly floor: () => number;
	/** The newest that anybody tried to publish: an edit whose acknowledgement died with its process may well be live. */
	readonly ceiling: () => number;
	readonly acknowledged: () => readonly number[];
};

/** @param seenWithinMs so long after its acknowledgement an edit must be seen by every process */
export function createLedger(seenWithinMs: number, now: () => number): Ledger {
	const acknowledged: { value: number; at: number }[] = [];
	let attempted = 0;
	return {
		attempt: () => ++attempted,
		acknowledge: (value) => void acknowledged.push({ value, at: now() }),
		floor: () => acknowledged.findLast(({ at }) => at + seenWithinMs < now())?.value ?? 0,
		ceiling: () => attempted,
		acknowledged: () => acknowledged.map(({ value }) => value),
	};
}
