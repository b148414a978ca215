/** Notices when the only event loop was blocked: for how long, and what had been taken up last. */

export type Block = { readonly ms: number /** The command or event that was begun last before it. */; readonly what: string | null };

export type Watchdog = {
	/** Told of everything that is begun, by the name of its command or event: never by what was typed. */
	readonly began: (what: string) => void;
	readonly close: () => void;
};

/** A blocked second is a second in which nobody is answered. */
const TOO_LONG_MS = 1000;
/** A quarter of what is too long: the measured time is at most that much off. */
const LOOK_MS = 250;

/**
 * @param now milliseconds that only ever grow
 * @param onBlock told once it is over: a loop that never comes back is for the supervisor, whose /health is no longer answered
 */
export function watchLoop(now: () => number, onBlock: (block: Block) => void): Watchdog {
	let last = now();
	let what: string | null = null;
	const look = () => {
		const late = now() - last - LOOK_MS;
		if (late >= TOO_LONG_MS) onBlock({ ms: Math.round(late), what });
		what = null;
		last = now();
	};
	const timer = setInterval(look, LOOK_MS).unref();
	return {
		began: (name) => {
			what = name;
		},
		close: () => clearInterval(timer),
	};
}
