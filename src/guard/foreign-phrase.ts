/**
 * Finds seed phrases of the other nine BIP-39 lists, and shares and phrases of other makers (SLIP-39, Monero) by their shape. These lists
 * hold no small words ("el", "de", "und"), so that prose never has many of theirs in a row; no checksum is needed, and typos do no harm.
 */
import { wordlist as czech } from "@scure/bip39/wordlists/czech.js";
import { wordlist as french } from "@scure/bip39/wordlists/french.js";
import { wordlist as italian } from "@scure/bip39/wordlists/italian.js";
import { wordlist as japanese } from "@scure/bip39/wordlists/japanese.js";
import { wordlist as korean } from "@scure/bip39/wordlists/korean.js";
import { wordlist as portuguese } from "@scure/bip39/wordlists/portuguese.js";
import { wordlist as simplified } from "@scure/bip39/wordlists/simplified-chinese.js";
import { wordlist as spanish } from "@scure/bip39/wordlists/spanish.js";
import { wordlist as traditional } from "@scure/bip39/wordlists/traditional-chinese.js";
import { fold } from "./folding.ts";
import { checksumHolds, PHRASE_LENGTHS } from "./mnemonic-checksum.ts";

const LISTS = [spanish, french, italian, portuguese, czech, korean, japanese];
/** Word → one bit for each list that holds it: a word is looked up once, and not in every list. */
const HELD_BY = new Map<string, number>();
for (const [bit, list] of LISTS.entries()) {
	for (const word of list.map((written) => fold(written, "").toLowerCase())) HELD_BY.set(word, (HELD_BY.get(word) ?? 0) | (1 << bit));
}
const CHINESE = [simplified, traditional].map((list) => new Map(list.map((sign, number) => [sign, number])));

/** The shortest seed phrase. */
const WINDOW = 12;
/** Of twelve words in a row: two may be misspelt, or of the sentence round them. */
const FEWEST = 10;

/** Expects folded text, in any case. @param words its words in order, in small letters */
export function hasForeignPhrase(text: string, words: readonly string[]): boolean {
	const isIn = (bit: number) => (word: string) => ((HELD_BY.get(word) ?? 0) & (1 << bit)) !== 0;
	// Of most texts no list has so many words, wherever they are.
	const enough = heldBy(words).some((held, bit) => held >= FEWEST && densest(words, isIn(bit)) >= FEWEST);
	return enough || hasChinesePhrase(text) || hasShare(words);
}

/** How many of the words each list holds. */
function heldBy(words: readonly string[]): number[] {
	const held = LISTS.map(() => 0);
	for (const word of words) {
		const lists = HELD_BY.get(word);
		if (lists === undefined) continue;
		for (let bit = 0; bit < held.length; bit++) if (lists & (1 << bit)) held[bit] = (held[bit] as number) + 1;
	}
	return held;
}

/** Expects a word in small letters. */
export const isInAnyList = (word: string): boolean => HELD_BY.has(word);

/** How many of some words are in the list that holds most of them. */
export const mostListWords = (words: readonly string[]): number => Math.max(...heldBy(words));

/** The most words of a kind in any window of twelve, each counted once. */
function densest(words: readonly string[], isOne: (word: string) => boolean): number {
	const marked = words.map((word, i) => (isOne(word) && word !== words[i - 1] ? 1 : 0));
	let inside = 0;
	let most = 0;
	for (const [i, mark] of marked.entries()) {
		inside += mark - (i >= WINDOW ? (marked[i - WINDOW] as number) : 0);
		if (inside > most) most = inside;
	}
	return most;
}

const HAN_RUN = /\p{sc=Han}+/gu;
/** A sign by itself: in prose they are in runs. */
const LONE = /(?<!\p{sc=Han})\p{sc=Han}(?!\p{sc=Han})/gu;

function hasChinesePhrase(text: string): boolean {
	if ((text.match(LONE)?.length ?? 0) >= WINDOW) return true;
	for (const [run] of text.matchAll(HAN_RUN)) {
		if (!(PHRASE_LENGTHS as readonly number[]).includes(run.length)) continue;
		for (const list of CHINESE) {
			const numbers = [...run].map((sign) => list.get(sign) ?? -1);
			if (numbers.every((number) => number >= 0) && checksumHolds(numbers)) return true;
		}
	}
	return false;
}

/** A share of SLIP-39 has 20 or 33 words of four to eight letters, a phrase of Monero's 25 of four to twelve: no prose goes on so long without a small word. */
const SHARE = 19;
const CONTENT_WORD = /^[a-z]{4,12}$/;
const SMALL = new Set(
	"that this with from they them their there then than have been were when what where which while will would could should your yours about into over also just only some such more most very does doing here each because after before other these those being like even much many still same both between through without within again against don't can't".split(
		" ",
	),
);

/** Expects words in small letters. */
export function hasShare(words: readonly string[]): boolean {
	if (words.length < SHARE) return false;
	let row = new Set<string>();
	for (const word of words) {
		if (CONTENT_WORD.test(word) && !SMALL.has(word) && !row.has(word)) row.add(word);
		else row = new Set();
		if (row.size >= SHARE) return true;
	}
	return false;
}
