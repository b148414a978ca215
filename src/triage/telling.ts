/** A message as the triage reads it: one line of plain words, spelling corrected, contractions without apostrophes, names as marks. */
import { type Read, withMarks } from "../matching/mentions.ts";

/** What stands for an exchange's name and for a wallet's. Written so that no word of a message is taken for one. */
export const EXCHANGE = "xexchange";
export const WALLET = "xwallet";

/** Half a dozen places look at the same message. */
const known = new WeakMap<Read, string>();

/** @returns the words between single blanks, with one before and one after, so that every word can be looked for whole */
export function tellingOf(read: Read): string {
	const before = known.get(read);
	if (before !== undefined) return before;
	const marked = withMarks(read, ({ strength }) => (strength === "wallet" ? WALLET : EXCHANGE));
	const telling = ` ${marked.join(" ").replaceAll("'", "")} `;
	known.set(read, telling);
	return telling;
}
