/** Asking without holding others up: what words leave in doubt is read as a whole in a thread, and then asked again. */
import type { DecidedBeside } from "./decided-beside.ts";
import { isFree, readBeside } from "./encoder/beside.ts";
import type { Opinion } from "./encoder/encoder.ts";
import type { Turns } from "./matching/turns.ts";
import type { Outcome, Outcomes } from "./outcome.ts";

let hurried = 0;

/** How many questions were answered by their words alone, in doubt, since the thread had as much to read as it can. */
export const answeredByWordsAlone = (): number => hurried;

type Asks = Pick<Outcomes, "ask"> & { readonly decidedBeside?: DecidedBeside };

/**
 * The same as `ask` says; where too many texts wait already, what it says without an opinion, at once: something stays `unread` of that.
 * Where the thread ended, it is read in the event loop. In a crowd another thread decides, and words alone do.
 */
export async function askBeside({ ask, decidedBeside }: Asks, question: string, turns: Turns = []): Promise<Outcome> {
	const inCrowd = decidedBeside?.(question, turns) ?? null;
	const known = (await inCrowd) ?? undefined;
	const read = new Map<string, Opinion>();
	const opinionOf = (text: string) => read.get(text) ?? null;
	let outcome = ask(question, turns, opinionOf, known);
	// What was read may leave another doubt: alone, a message may tell of a loss that it does not behind the question before.
	while (outcome.unread.length > 0) {
		if (inCrowd || !isFree()) {
			hurried++;
			return outcome;
		}
		for (const text of outcome.unread) {
			const opinion = await readBeside(text);
			if (!opinion) return ask(question, turns);
			read.set(text, opinion);
		}
		outcome = ask(question, turns, opinionOf);
	}
	return outcome;
}
