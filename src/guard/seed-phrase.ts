/**
 * Finds BIP-39 seed phrases: 12 to 24 words of the list in a row, nothing but signs and numbers between them, with a valid checksum.
 * The row is what keeps prose apart: of the words members write 28 % are in the list, the longest row in 11,000 questions has 8 and the
 * fullest window of twelve 9 (measured on faq/phrasings). A checksum alone would not do it: one row in sixteen passes by chance.
 */
import { latinised } from "../text/look-alikes.ts";
import { isAscii } from "../text/normalised.ts";
import { fold } from "./folding.ts";
import { hasForeignPhrase } from "./foreign-phrase.ts";
import { checksumHolds, PHRASE_LENGTHS } from "./mnemonic-checksum.ts";
import { readings, withoutFillers } from "./word-list-readings.ts";
import { meantBy, numberOf, numberOfStem } from "./wordlist.ts";

/** BIP-39 knows phrases of 12 to 24 words. */
const SHORTEST = 12;
const FEWEST_KINDS = 8; // of twelve random words fewer differ once in 3 billion phrases: (66 / 2048)^5 / 5!
/**
 * Keep the worst text under a millisecond: a checksum takes 2 µs, the meanings of a misspelt word 130 (measured). Anybody who spends them
 * wrote row upon row of list words: taken for a phrase.
 */
const MOST_CHECKSUMS = 150;
const MOST_MISSPELT = 4; // a phrase with one typo has three: the typo, the word before the phrase and the word after it
// With such a word about, a row is a phrase even if its checksum fails: a word mistaken for another, or Electrum's own checksum.
const SPEAKS_OF_PHRASES = /\b(?:seed|mnemonic|bip-?39|(?:recovery|secret|backup|wallet) (?:phrase|words?)|my (?:\d+ |twelve )?words|electrum)\b/i;

export function hasSeedPhrase(text: string): boolean {
	if (isAscii(text) && hasFewerWords(text)) return false;
	const joined = fold(text, "");
	// "abandon<zero-width space>ability", Cyrillic letters in Latin words, digits for letters
	const disguised = [fold(text, " "), latinised(joined), undigited(joined)];
	return (
		textHasPhrase(joined) || disguised.some((reading, i) => reading !== joined && !disguised.slice(0, i).includes(reading) && textHasPhrase(reading))
	);
}

/** Whether a plain text has too few runs of letters and digits for any phrase, whatever is read into its signs. */
function hasFewerWords(text: string): boolean {
	let words = 0;
	let inside = false;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		const isOne =
			(code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x24 || code === 0x40;
		if (isOne && !inside && ++words >= SHORTEST) return false;
		inside = isOne;
	}
	return true;
}

const DIGIT: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s" };

/** "ab4nd0n": digits between letters as the letters that they stand for. */
const undigited = (text: string): string => text.replace(/[013457@$](?=[a-z])|(?<=[a-z])[013457@$]/gi, (digit) => DIGIT[digit] ?? digit);

function textHasPhrase(text: string): boolean {
	for (const [i, words] of readings(text).entries()) {
		if (words.length < SHORTEST) continue;
		const numbers = words.map(numberOf);
		if (stemsHavePhrase(words)) return true;
		if (mayHoldPhrase(numbers)) {
			if (rowHasPhrase(words, numbers) || (longestRow(numbers) >= SHORTEST && SPEAKS_OF_PHRASES.test(text))) return true;
			if (hasMisspeltRow(words, numbers)) return true;
		}
		if (i === 0 && hasForeignPhrase(text, words)) return true;
		const spread = i === 0 ? withoutFillers(words) : null;
		if (!spread) continue;
		const spreadNumbers = spread.map(numberOf);
		if ((mayHoldPhrase(spreadNumbers) && hasMisspeltRow(spread, spreadNumbers)) || hasForeignPhrase(spread.join(" "), spread)) return true;
	}
	return false;
}

/** Of twelve words in a row at most two may be unknown: most texts have too few of the list, wherever they are. */
const FEWEST_KNOWN = SHORTEST - 2;

function mayHoldPhrase(numbers: readonly number[]): boolean {
	let known = 0;
	for (const number of numbers) if (number >= 0) known++;
	return known >= FEWEST_KNOWN;
}

/** Twelve in a row of which two, a letter or two off, are misspelt; no checksum tells then, but prose has at most nine of twelve. */
function hasMisspeltRow(words: readonly string[], numbers: readonly number[]): boolean {
	const unknownBefore = runningCount(numbers);
	const looked = new Map<string, boolean>();
	for (let start = 0; start + SHORTEST <= words.length; start++) {
		if ((unknownBefore[start + SHORTEST] ?? 0) - (unknownBefore[start] ?? 0) > 2) continue;
		const window = words.slice(start, start + SHORTEST);
		if (new Set(window).size < FEWEST_VARIED || window.filter((word) => OF_SPEECH.has(word)).length > MOST_OF_SPEECH) continue;
		const misspelt = window.filter((_, i) => (numbers[start + i] ?? -1) < 0);
		if (misspelt.every((word) => isMisspelt(word, looked))) return true;
		if (looked.size > MOST_LOOKED_AT) return false;
	}
	return false;
}

/** Of twelve random words two are hardly ever the same. */
const FEWEST_VARIED = 10;
/** Keeps the worst text under a millisecond. */
const MOST_LOOKED_AT = 24;

/** Words of the list that every sentence is made of: "can always sell what you own there when you hold that coin" are twelve in a row. */
const OF_SPEECH = new Set(
	`about above across act add after again all alone already also always among another any around ask away because become before begin behind
	below between beyond both bring build business but buy can change check clean clear close coin come cost day decide deposit during each early
	earn either else end enough ever every exchange explain fall few find first follow fund give good have help hold home hope hurry idea income
	inside invest just keep kind know learn leave lend less like long lose love make market maybe mean media money month more most move much must
	name need never news next now number off offer often once one online only open order other our own pay people phone place play please point
	price protect public put question raise real reason receive same save say second seed sell send set shop short should show side sign since
	small some soon still stock stop such sure take talk tell ten than thank that their them then there they thing think this time to today
	together tonight topic top total toward trade trust truth try two type under until up upon use usual value very wait want way wealth what
	when where will wish with without word work world worry write wrong year you young your`.split(/\s+/),
);
/** Half of twelve: of random words about one in nine is such a word. */
const MOST_OF_SPEECH = 6;

function isMisspelt(word: string, looked: Map<string, boolean>): boolean {
	const known = looked.get(word) ?? (word.length >= 3 && meantBy(word).length > 0);
	looked.set(word, known);
	return known;
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
	return mayHoldPhrase(numbers) && longestRow(numbers) >= SHORTEST && rowHasPhrase(words, numbers);
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

/** How many unknown words are before each place. */
function runningCount(numbers: readonly number[]): number[] {
	const counts = [0];
	for (const number of numbers) counts.push((counts.at(-1) ?? 0) + (number < 0 ? 1 : 0));
	return counts;
}
