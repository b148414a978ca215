/** Time as the emulator sees it: given from outside, so that a test can let fifteen minutes pass in no time. */
export type Clock = {
	/** Milliseconds since 1970. */
	now(): number;
	/** Calls `fn` once after `ms`; the returned function cancels that. */
	after(ms: number, fn: () => void): () => void;
};

export type ManualClock = Clock & {
	/** Lets time pass: everything that falls due is called in its order. */
	advance(ms: number): void;
};

/**
 * The machine's own timers, over the wall clock that is given. They keep no process alive.
 * @param speed how many of its seconds pass in one of the machine's
 */
export function realClock(now: () => number, speed = 1): Clock {
	const start = now();
	return {
		now: () => start + (now() - start) * speed,
		after(ms, fn) {
			const timer = setTimeout(fn, ms / speed);
			timer.unref();
			return () => clearTimeout(timer);
		},
	};
}

/** A clock that stands still until a test moves it. */
export function manualClock(start = Date.UTC(2026, 7, 1)): ManualClock {
	let now = start;
	const due = new Map<symbol, { at: number; fn: () => void }>();
	return {
		now: () => now,
		after(ms, fn) {
			const key = Symbol();
			due.set(key, { at: now + ms, fn });
			return () => due.delete(key);
		},
		advance(ms) {
			const end = now + ms;
			for (;;) {
				const next = [...due].filter(([, job]) => job.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
				if (!next) break;
				due.delete(next[0]);
				now = Math.max(now, next[1].at);
				next[1].fn();
			}
			now = end;
		},
	};
}

/** An instant as Discord writes it. */
export function iso(ms: number): string {
	return new Date(ms).toISOString().replace("Z", "000+00:00");
}
