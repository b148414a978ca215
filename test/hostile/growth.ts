/** How the work of a function grows with its input: a ratio, never a time, and the least of several runs, so that a busy machine says the same. */

/** Milliseconds, the least of a few runs: whatever else happened meanwhile only ever adds. */
export function least(run: () => unknown, rounds: number): number {
	let best = Number.POSITIVE_INFINITY;
	for (let i = 0; i < rounds; i++) {
		const from = performance.now();
		run();
		best = Math.min(best, performance.now() - from);
	}
	return best;
}

export type Growth = { readonly name: string /** Of the longer input. */; readonly ms: number; readonly ratio: number };

const SHORT = 500;
export const LONG = 8 * SHORT;
/** Of eight times the input, linear work is eight times as much and quadratic 64 times: half way in powers. */
export const MOST_GROWTH = 22;
/**
 * What is done sooner than this at Discord's longest message may grow as it likes: a tenth of the 20 ms that a member's input may cost,
 * so small that a collection of garbage, or into how many sentences a text happens to fall, is most of what is measured.
 */
const TOO_LITTLE_MS = 2;
const MOST_ROUNDS = 64;

/** @param run does the work on an input of that many UTF-16 units. Measured anew with more rounds before anything is called too much. */
export function growthOf(name: string, run: (length: number) => unknown): Growth {
	for (let rounds = 1; ; rounds *= 4) {
		const ms = least(() => run(LONG), rounds);
		if (ms < TOO_LITTLE_MS) return { name, ms, ratio: 1 };
		// Cut within a word, a short text may take a shorter way than the long one: the dearest of three lengths is compared, unless one is dear enough.
		let ratio = Number.POSITIVE_INFINITY;
		for (let less = 0; less <= 4 && ratio > MOST_GROWTH; less += 2) {
			const short = Math.max(
				least(() => run(SHORT - less), 2 * rounds),
				TOO_LITTLE_MS / 64,
			);
			ratio = Math.min(ratio, ms / short);
		}
		// What is looked for in longer texts alone makes a step and no growth: the last doubling tells, thrice over, and is dearer to measure.
		if (ratio > MOST_GROWTH) ratio = Math.min(ratio, (ms / least(() => run(LONG / 2), rounds)) ** 3);
		if (ratio <= MOST_GROWTH || rounds >= MOST_ROUNDS) return { name, ms, ratio };
	}
}
