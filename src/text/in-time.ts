/** Waiting for something, and no longer than so many milliseconds. */

/** Calls `fn` after so many milliseconds; the returned function cancels that. */
export type After = (ms: number, fn: () => void) => () => void;

export const timer: After = (ms, fn) => {
	const running = setTimeout(fn, ms);
	return () => clearTimeout(running);
};

/**
 * What the work gives, or `late` where that takes longer. The work itself goes on; nobody waits for it any more.
 * @param late may throw: that is what anybody who waits then gets
 * @param after for tests, which need not wait
 */
export async function inTime<T, L>(work: Promise<T>, ms: number, late: () => L, after: After = timer): Promise<T | L> {
	let cancel = () => {};
	const over = new Promise<void>((done) => {
		cancel = after(ms, done);
	});
	try {
		return await Promise.race([work, over.then(late)]);
	} finally {
		cancel();
	}
}
