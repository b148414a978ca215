/** Who judges moderators' words beside the rules, and how what is wrong with them is told. */
import type { Opinion } from "../encoder/encoder.ts";
import type { Suspect } from "../fraud/evidence.ts";
import type { Checked } from "../fraud/judge.ts";
import type { Promised } from "../promises/promise.ts";
import type { Problem } from "./contract.ts";

/** The bot's own scam check, its judges of promises and of lures; null where no classifier is at hand, as in the editors' check of a file: then rules alone. */
export type Judges = {
	readonly judgeFraud: (suspect: Suspect) => Checked;
	/** `more` is wanted of what is mostly a question; `opinion` is the encoder's, as log odds. */
	readonly judgePromise: (read: string, more?: number, opinion?: () => number) => Promised | null;
	/** By how much a text is on the side of what frauds want: 1 is sure, below 0 it is harmless. */
	readonly judgeLure: (text: string) => number;
	/** What the sentence encoder thinks of a text: dear, so asked once a text, and only in doubt. */
	readonly think: (text: string) => Opinion;
};
/** Judges one text, by rules alone for null: some milliseconds beside what is thought of it. */
export type Check = (judges: Judges | null) => readonly Problem[];
export type Broken = { readonly says: string; readonly remedy: string };

/** So much of a long sentence marks it. */
const QUOTED = 90;

export function quoted(sentence: string): string {
	const said = sentence.trim();
	return said.length > QUOTED ? `${said.slice(0, QUOTED - 1)}…` : said;
}
