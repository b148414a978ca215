/** Work that takes long, done in pieces: at once where nobody waits, or letting other work go first after each piece. */
import { setImmediate as others } from "node:timers/promises";

/** Yields after each piece of some milliseconds; what it returns is its result. */
export type Work<T> = Generator<void, T, void>;

export function atOnce<T>(work: Work<T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

/** Questions are answered between the pieces. */
export async function inPieces<T>(work: Work<T>): Promise<T> {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		await others();
	}
}
