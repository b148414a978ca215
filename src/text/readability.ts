/** How hard a text is to read: its sentences, their words, and the Flesch–Kincaid grade. */

/** "[3]" after a sentence: a mark for the eye, neither word nor sentence. */
const MARKS = /\s*(\[\d+\])+/g;
/** "- ❔ Its own fund: " before a row of a table: its head, no part of its sentence. */
const ROW_HEAD = /^- \P{ASCII}+ [^:\n]{1,60}: /gmu;
/** A full stop inside a number, a host or an abbreviation ends no sentence: it has no space and capital after it. */
const SENTENCE_END = /(?<=[.?!]["')]?)\s+(?=["'(]?[\p{Lu}\p{N}])/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,$%-]*/gu;

/** A text's sentences, without the space around them. Lines are sentences too. */
export function sentencesOf(text: string): string[] {
	return text
		.replace(MARKS, "")
		.replace(ROW_HEAD, "")
		.split("\n")
		.flatMap((line) => line.split(SENTENCE_END))
		.map((sentence) => sentence.trim())
		.filter((sentence) => /\p{L}/u.test(sentence));
}

/** Words as a reader counts them: "hot-wallet" is one, "$1.5bn" is one, a citation mark is none. */
export function wordsOf(text: string): string[] {
	return text.replace(MARKS, " ").match(WORD) ?? [];
}

/**
 * The US school grade at which a text is read (Kincaid et al. 1975): 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
 * Names and figures are left out of the syllables: "Bitstamp" is no hard word to somebody who asked about it.
 * @returns 0 for a text without words
 */
export function gradeLevel(text: string): number {
	const sentences = sentencesOf(text);
	const words = wordsOf(text);
	if (sentences.length === 0 || words.length === 0) return 0;
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	return Math.max(0, 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59);
}

/** Groups of vowels, a silent e at the end left out; a figure counts as one. An estimate, as all such counts are. */
export function syllablesOf(word: string): number {
	const letters = word.toLowerCase().replace(/[^a-z]/g, "");
	if (letters.length === 0) return 1;
	const spoken = letters.replace(/(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzg])es$/, "");
	return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}
