/** What is away for longer than a moment is told twice: once when that is certain, and once when it is back. */

export type Outage = {
	/** Told again and again whether it is there. */
	readonly seen: (isThere: boolean) => void;
};

export type Telling = {
	readonly onBegan: (seconds: number) => void;
	readonly onEnded: (seconds: number) => void;
	/** Milliseconds. */
	readonly now: () => number;
};

/** A reconnect takes up to ten seconds, and happens every day. */
const CERTAIN_MS = 30_000;

export function createOutage({ onBegan, onEnded, now }: Telling): Outage {
	let since: number | null = null;
	let isTold = false;
	const seconds = () => Math.round((now() - (since ?? now())) / 1000);
	return {
		seen(isThere) {
			if (isThere) {
				if (isTold) onEnded(seconds());
				since = null;
				isTold = false;
				return;
			}
			since ??= now();
			if (isTold || now() - since < CERTAIN_MS) return;
			isTold = true;
			onBegan(seconds());
		},
	};
}
