/** Letters as they look: other alphabets' look-alikes, accents, wide and hidden signs become the plain letters that they imitate. */
import { LOOKS_LIKE } from "../text/look-alikes.ts";
import { isAscii } from "../text/normalised.ts";

/** Zero-width signs, soft hyphens, direction marks, and accents that stand alone once a letter is taken apart. */
const HIDDEN = /\p{Cf}|\p{M}|\u115f|\u1160|\u3164|\uffa0/gu;

/** Small plain letters; digits stay, for what a digit stands for depends on where it is. */
export function plainLetters(text: string): string {
	if (isAscii(text)) return text.toLowerCase();
	const apart = text.normalize("NFKD").replace(HIDDEN, "");
	let plain = "";
	for (const sign of apart) plain += LOOKS_LIKE.get(sign) ?? sign;
	return plain.toLowerCase();
}

const DIGIT: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", $: "s", "@": "a" };
/** A word in which a digit stands for a letter is no longer than this; what is longer is a key or a hash, and stays. */
const WORD = /(?<![\p{L}\d$@])[\p{L}\d$@]{2,24}(?![\p{L}\d$@])/gu;
const DISGUISED = /^\p{L}*[013457][\p{L}\d]*\p{L}/u;
const MEASURE = /^\d+(?:x|k|m|h|hrs?|hours?|days?|min|am|pm|btc|eth|usdt|usdc|usd|trx|bnb|sol|words?|fa|st|nd|rd|th)$/;

/** Digits inside a word as the letters that they stand for ("acc0unt"): numbers alone stay numbers. */
export function withoutDigits(text: string): string {
	return text.replace(WORD, (word) =>
		DISGUISED.test(word) && !MEASURE.test(word) ? word.replace(/[0134578$@]/g, (digit) => DIGIT[digit] ?? digit) : word,
	);
}
