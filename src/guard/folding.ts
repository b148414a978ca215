/** One plain spelling for text that looks the same to a reader: full-width letters, invisible characters, accents, curly quotes. */
import { LONGEST_READ, normalised } from "../text/normalised.ts";

// Format characters (zero-width space and joiners, soft hyphen, byte order mark, tags) and the Hangul fillers, which Unicode counts as
// letters although they draw nothing.
const INVISIBLE = /[\p{Cf}\u115f\u1160\u3164\uffa0]/gu;
const MARKS = /\p{M}/gu; // accents, and the rings of keycap emoji
const CURLY_QUOTES = /[\u2018-\u201f\u2039\u203a\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const NEEDS_FOLDING = /[^\n\r\t -~]/;

/** The text in compatibility form. `invisible` stands in for each character that draws nothing: "" in general, " " where they part words. */
export function fold(text: string, invisible: "" | " "): string {
	if (!NEEDS_FOLDING.test(text)) return text.slice(0, LONGEST_READ);
	return normalised(text, "NFKD").replace(INVISIBLE, invisible).replace(MARKS, "").replace(CURLY_QUOTES, '"').replace(DASHES, "-");
}
