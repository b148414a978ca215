/** Requests that the http door refused: counted, and where it refuses all of them, what that most likely means. Pure but for its memory. */

/** Of the seven reasons those that the operator can do something about are told apart. */
export type Refusal =
	| { readonly why: "unsigned" | "signature" | "repeated" | "form" }
	/** @param offSeconds how far the request's clock, which is Discord's, is ahead of this machine's */
	| { readonly why: "timestamp"; readonly offSeconds: number };

export type RefusedRequests = { readonly refused: (refusal: Refusal) => void; readonly accepted: () => void };

/** Discord itself sends one bad signature now and then, to see that it is refused. */
const ENOUGH = 3;
/** One line in ten minutes, however many there are. */
const EVERY_MS = 10 * 60 * 1000;

/**
 * @param say a sentence for the log
 * @param now milliseconds
 */
export function createRefusedRequests(say: (sentence: string) => void, now: () => number): RefusedRequests {
	let signatures = 0;
	let offs: number[] = [];
	let said = Number.NEGATIVE_INFINITY;
	const tell = (sentence: string) => {
		if (now() - said < EVERY_MS) return;
		said = now();
		say(sentence);
	};
	return {
		accepted() {
			signatures = 0;
			offs = [];
		},
		refused(refusal) {
			if (refusal.why === "signature") signatures++;
			if (refusal.why === "timestamp") offs = [...offs, refusal.offSeconds].slice(-ENOUGH);
			// Its signature was good: whatever else is refused, the key is right.
			if (offs.length >= ENOUGH) tell(wrongClock(offs));
			else if (signatures >= ENOUGH && offs.length === 0) tell(WRONG_KEY);
		},
	};
}

const WRONG_KEY =
	"Every signed request is refused for its signature: DISCORD_PUBLIC_KEY is most likely another application's. Copy it from the Developer Portal, General Information, of the application whose Interactions Endpoint this is.";

function wrongClock(offs: readonly number[]): string {
	const off = [...offs].sort((a, b) => a - b)[Math.floor(offs.length / 2)] ?? 0;
	const seconds = `${Math.abs(off)} seconds ${off > 0 ? "slow" : "fast"}`;
	return `Every request is refused for its timestamp, though its signature is good: the clock of this machine is ${seconds}. Set it (NTP), or Discord's requests go on being refused.`;
}
