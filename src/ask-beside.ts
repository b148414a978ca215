/** Asking without holding others up: what words leave in doubt is read as a whole in a thread, and then asked again. */
import { isFree, readBeside } from "./encoder/beside.ts";
import type { Turns } from "./matching/turns.ts";
import type { Outcome, Outcomes } from "./outcome.ts";

let hurried = 0;

/** How many questions were answered by their words alone, in doubt, since the thread had as much to read as it can. */
export const answeredByWordsAlone = (): number => hurried;

/**
 * The same as `ask` says; where too many texts wait already, what it says without an opinion, at once: `inDoubt` stays true of that.
 * Where the thread ended, it is read in the event loop.
 */
export async function askBeside({ ask }: Pick<Outcomes, "ask">, question: string, turns: Turns = []): Promise<Outcome> {
	const first = ask(question, turns, () => null);
	if (!first.inDoubt) return first;
	if (!isFree()) {
		hurried++;
		return first;
	}
	const opinion = await readBeside(question);
	return opinion ? ask(question, turns, () => opinion) : ask(question, turns);
}
