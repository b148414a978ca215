/** Asking without holding others up: what words leave in doubt is read as a whole in a thread, and then asked again. */
import { readBeside } from "./encoder/beside.ts";
import type { Turns } from "./matching/turns.ts";
import type { Outcome, Outcomes } from "./outcome.ts";

/** The same as `ask` says. Where the thread ended, it is read in the event loop. */
export async function askBeside({ ask }: Pick<Outcomes, "ask">, question: string, turns: Turns = []): Promise<Outcome> {
	const first = ask(question, turns, () => null);
	if (!first.inDoubt) return first;
	const opinion = await readBeside(question);
	return opinion ? ask(question, turns, () => opinion) : ask(question, turns);
}
