/** From a raw message to words: the one place that knows how text is folded before anything is matched. */
import { newStemmer } from "snowball-stemmers";
import { eachOnce } from "./each-once.ts";
import { isAscii, LONGEST_READ, normalised } from "./normalised.ts";

const english = newStemmer("english");
/** Of the phrasings' words as well. */
const STEMS_KEPT = 20_000;
const stemOf = eachOnce((word) => english.stem(word.replaceAll("'", "")), STEMS_KEPT);

/** Folds width, case, accents, curly quotes and zero-width characters. Pure; never throws. */
export function fold(text: string): string {
	if (isAscii(text)) return text.slice(0, LONGEST_READ).toLowerCase().replaceAll("`", "'");
	return normalised(text, "NFKC")
		.toLowerCase()
		.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
		.replace(/[‘’ʼ`´]/g, "'")
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "")
		.normalize("NFC");
}

/** No word that anybody looks for is longer; what is done with a word (distances, stems, pieces) grows with the square of its length. */
const LONGEST_WORD = 40;
/** A message at Discord's bound has some 700 words. */
const MOST_WORDS = 1000;

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const ASCII_WORD = /[a-z0-9]+(?:'[a-z0-9]+)*/gi;

/** The words of folded text, in order: letters and digits of any script, inner apostrophes kept ("what's"). */
export function words(folded: string): string[] {
	const all = folded.match(isAscii(folded) ? ASCII_WORD : WORD) ?? [];
	return all.slice(0, MOST_WORDS).map((word) => (word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word));
}

let last: { readonly text: string; readonly words: readonly string[] } | null = null;
const forget = () => {
	last = null;
};

/** The words of a raw text. Half a dozen ask for those of one message after another: the last one's are kept for as long as they do so without a pause. */
export function wordsIn(text: string): readonly string[] {
	if (last?.text === text) return last.words;
	// Nobody's message is kept longer than it is worked on: the event loop's next turn finds nothing of it.
	if (last === null) queueMicrotask(forget);
	last = { text, words: words(fold(text)) };
	return last.words;
}

/** A list as code holds it, its words between single blanks. */
export function wordSet(list: string): ReadonlySet<string> {
	return new Set(list.split(" "));
}

/** A name without spaces and signs, folded: "Bit-Mart", "bit mart" and "BITMART" are all "bitmart". */
export function squeeze(name: string): string {
	return wordsIn(name).join("").replaceAll("'", "");
}

/** English stem of one folded word; words of up to three letters stay. */
export function stem(word: string): string {
	return word.length < 4 ? word : stemOf(word);
}
