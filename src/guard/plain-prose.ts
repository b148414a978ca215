/**
 * Most of what members write holds nothing of which a key, a token or a phrase could be made: that is seen in one look at its characters,
 * and nine tenths of the guard's work is not done. What is not plain by all of these marks is looked through.
 */
import { LONGEST_READ } from "../text/normalised.ts";
import { hasShare, isInAnyList } from "./foreign-phrase.ts";
import { withoutFillers } from "./word-list-readings.ts";
import { numberOf, numberOfStem } from "./wordlist.ts";

/** Makers' tokens are of 20 characters and more; api-secret.ts looks at whatever is of 16. */
const LONGEST_RUN = 15;
/** An announced value without a digit changes between capitals and small letters four times at least (api-secret.ts). */
const MOST_CHANGES = 3;
/** A key in hexadecimal digits has 8 decimal ones at least (hex-key.ts). */
const MOST_DIGITS = 7;
/** Of a WIF key's 51 characters 29 are capitals or digits, give or take 3.5: in one of a million as few as these. */
const MOST_MARKS = 12;
/** A phrase has twelve words, ten of them of its list at least (seed-phrase.ts, foreign-phrase.ts). */
const FEWEST_WORDS = 12;
const FEWEST_LISTED = 10;

/** Whether there is no seed phrase, private key or API secret in it, and that for certain; a password there may be. */
export function isPlainProse(text: string): boolean {
	return text.length <= LONGEST_READ && isPlain(text) && hasFewListWords(text);
}

/** Printable ASCII without "@", "$" or a row of dashes, in short runs none of which mixes letters with digits. */
function isPlain(text: string): boolean {
	let [run, letters, digits, changes, dashes] = [0, 0, 0, 0, 0];
	let [allDigits, capitals] = [0, 0];
	let wasCapital = false;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 0x20 || code === 0x0a) {
			run = letters = digits = changes = dashes = 0;
			continue;
		}
		if (code <= 0x20 || code > 0x7e || code === 0x40 || code === 0x24 || ++run > LONGEST_RUN) return false;
		dashes = code === 0x2d ? dashes + 1 : 0;
		if (dashes > 2) return false;
		if (code >= 0x30 && code <= 0x39) {
			if (++allDigits > MOST_DIGITS || letters > 0) return false;
			digits++;
		} else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) {
			const isCapital = code < 0x61;
			if (isCapital) capitals++;
			if (digits > 0 || (letters++ > 0 && isCapital !== wasCapital && ++changes > MOST_CHANGES)) return false;
			wasCapital = isCapital;
		}
	}
	return capitals + allDigits <= MOST_MARKS;
}

const WORD = /[a-z]+/g;

/** Whether of no list there are enough for a phrase, in whatever order. */
function hasFewListWords(text: string): boolean {
	const words = text.toLowerCase().match(WORD) ?? [];
	if (words.length < FEWEST_WORDS) return true;
	let [english, cut, foreign] = [0, 0, 0];
	for (const word of words) {
		if (numberOf(word) >= 0) english++;
		if (numberOfStem(word) >= 0) cut++;
		if (isInAnyList(word)) foreign++;
	}
	return Math.max(english, cut, foreign) < FEWEST_LISTED && !hasShare(words) && !hasShare(withoutFillers(words) ?? []);
}
