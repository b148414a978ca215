/**
 * Finds BIP-39 seed phrases: 12 to 24 words of the list in a row, nothing but signs and numbers between them, with a valid checksum.
 * The row is what keeps prose apart: of the words members write 28 % are in the list, the longest row in 11,000 questions has 8 and the
 * fullest window of twelve 9 (measured on faq/phrasings). A checksum alone would not do it: one row in sixteen passes by chance.
 */
import { fold } from "./folding.ts";
import { checksumHolds, PHRASE_LENGTHS } from "./mnemonic-checksum.ts";
import { readings } from "./word-list-readings.ts";
import { meantBy, numberOf, numberOfStem } from "./wordlist.ts";

const SHORTEST = 12;
const FEWEST_KINDS = 8; // of twelve random words fewer differ once in 3 billion phrases: (66 / 2048)^5 / 5!
/**
 * Keep the worst text under a millisecond: a checksum takes 2 µs, the meanings of a misspelt word 130 (measured). Whoever spends them
 * wrote row upon row of list words: taken for a phrase.
 */
const MOST_CHECKSUMS = 150;
const MOST_MISSPELT = 4; // a phrase with one typo has three: the typo, the word before the phrase and the word after it
// With such a word about, a row is a phrase even if its checksum fails: a word mistaken for another, or Electrum's own checksum.
const SPEAKS_OF_PHRASES = /\b(?:seed|mnemonic|bip-?39|(?:recovery|secret|backup|wallet) (?:phrase|words?)|my (?:\d+ |twelve )?words|electrum)\b/i;

export function hasSeedPhrase(text: string): boolean {
	const joined = fold(text, "");
	if (textHasPhrase(joined)) return true;
	const parted = fold(text, " "); // "abandon<zero-width space>ability"
	return parted !== joined && textHasPhrase(parted);
}

function textHasPhrase(text: string): boolean {
	for (const words of readings(text)) {
		if (words.length < SHORTEST) continue;
		const numbers = words.map(numberOf);
		if (rowHasPhrase(words, numbers) || stemsHavePhrase(words)) return true;
		if (longestRow(numbers) >= SHORTEST && SPEAKS_OF_PHRASES.test(text)) return true;
	}
	return false;
}

/** Slides windows of every phrase length over the words; at most one word in a window may be misspelt. */
function rowHasPhrase(words: readonly string[], numbers: readonly number[]): boolean {
	const unknownBefore = runningCount(numbers);
	const unknownIn = (start: number, length: number): number => (unknownBefore[start + length] ?? 0) - (unknownBefore[start] ?? 0);
	if (!numbers.some((_, start) => start + SHORTEST <= numbers.length && unknownIn(start, SHORTEST) <= 1)) return false;
	const spent: Spent = { checksums: 0, meant: new Map() };
	for (const length of PHRASE_LENGTHS) {
		for (let start = 0; start + length <= words.length; start++) {
			const unknown = unknownIn(start, length);
			if (unknown > 1) continue;
			const row = numbers.slice(start, start + length);
			const candidates = unknown === 0 ? [row] : mended(row, words[start + row.indexOf(-1)] ?? "", spent);
			for (const candidate of candidates) {
				if (!isVaried(candidate)) break;
				if (++spent.checksums > MOST_CHECKSUMS || checksumHolds(candidate)) return true;
			}
			if (spent.meant.size > MOST_MISSPELT) return true;
		}
	}
	return false;
}

type Spent = { checksums: number; readonly meant: Map<string, number[]> };

/** The row with its one unknown word replaced by each word that may be meant; by the word its neighbours repeat first, if that may be. */
function mended(row: readonly number[], misspelt: string, spent: Spent): number[][] {
	const meant = spent.meant.get(misspelt) ?? meantBy(misspelt);
	spent.meant.set(misspelt, meant);
	const at = row.indexOf(-1);
	const neighbour = row[at === 0 ? 1 : 0] ?? -1;
	return meant.toSorted((a, b) => Number(b === neighbour) - Number(a === neighbour)).map((number) => row.with(at, number));
}

/**
 * Not "moon moon mooon moon ..." nor "top left, top, top right, bottom left, bottom, bottom right ...". The published test
 * phrases that repeat themselves more than random ones are one word over and over and another last: "abandon abandon ... about".
 */
function isVaried(row: readonly number[]): boolean {
	const kinds = new Set(row).size;
	return kinds >= FEWEST_KINDS || (kinds === 2 && row.at(-1) !== row[0] && row.lastIndexOf(row[0] ?? -1) === row.length - 2);
}

function stemsHavePhrase(words: readonly string[]): boolean {
	const numbers = words.map(numberOfStem);
	return longestRow(numbers) >= SHORTEST && rowHasPhrase(words, numbers);
}

/** Most list words in a row, a repeated word counted once. */
function longestRow(numbers: readonly number[]): number {
	let longest = 0;
	let row = 0;
	for (const [i, number] of numbers.entries()) {
		if (number < 0) row = 0;
		else if (row === 0 || number !== numbers[i - 1]) row++;
		longest = Math.max(longest, row);
	}
	return longest;
}

/** How many unknown words stand before each place. */
function runningCount(numbers: readonly number[]): number[] {
	const counts = [0];
	for (const number of numbers) counts.push((counts.at(-1) ?? 0) + (number < 0 ? 1 : 0));
	return counts;
}
