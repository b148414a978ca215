/** From a raw message to words: the one place that knows how text is folded before anything is matched. */
import { newStemmer } from "snowball-stemmers";

const english = newStemmer("english");
const stems = new Map<string, string>();
/** Bounded, because the words come from strangers: when full it starts over, which costs time and nothing else. */
const STEMS_KEPT = 20_000;

/** Folds width, case, accents, curly quotes and zero-width characters. Pure; never throws. */
export function fold(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
		.replace(/[‘’ʼ`´]/g, "'")
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "")
		.normalize("NFC");
}

/** The words of folded text, in order: letters and digits of any script, inner apostrophes kept ("what's"). */
export function words(folded: string): string[] {
	return folded.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
}

/** English stem of one folded word; words of up to three letters stay. */
export function stem(word: string): string {
	if (word.length < 4) return word;
	const known = stems.get(word);
	if (known !== undefined) return known;
	const made = english.stem(word.replaceAll("'", ""));
	if (stems.size >= STEMS_KEPT) stems.clear();
	stems.set(word, made);
	return made;
}
