/** Asking without holding others up: what words leave in doubt is read as a whole in a thread, and then asked again. */
import { readBeside } from "./encoder/beside.ts";
import { remembered } from "./encoder/encoder.ts";
import type { Turns } from "./matching/turns.ts";
import type { Outcome, Outcomes } from "./outcome.ts";

/** The same as `ask` says. */
export async function askBeside({ ask }: Pick<Outcomes, "ask">, question: string, turns: Turns = []): Promise<Outcome> {
	const first = ask(question, turns, remembered);
	if (!first.inDoubt) return first;
	await readBeside(question);
	return ask(question, turns);
}
