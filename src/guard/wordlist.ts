/** The 2,048 English words of BIP-39, looked up as written in full, as cut to four letters, and as misspelt. */
import { wordlist } from "@scure/bip39/wordlists/english.js";

const NUMBER_OF = new Map(wordlist.map((word, index) => [word, index]));
// BIP-39: "it's enough to type the first four letters to unambiguously identify the word"; steel backups hold only those.
const NUMBER_OF_STEM = new Map(wordlist.map((word, index) => [word.slice(0, 4), index]));

/** -1 for a word that is not in the list. */
export const numberOf = (word: string): number => NUMBER_OF.get(word) ?? -1;

/** Like numberOf, for phrases written as their first four letters. */
export const numberOfStem = (word: string): number => (word.length > 4 ? -1 : (NUMBER_OF_STEM.get(word) ?? -1));

/** Numbers of the words a misspelling may stand for: one edit or swap in a word of three letters, two edits in a longer one. */
export function meantBy(misspelt: string): number[] {
	if (misspelt.length < 2 || misspelt.length > 10) return []; // list words have 3 to 8 letters
	const most = misspelt.length <= 3 ? 1 : 2;
	const peq = positionsOf(misspelt);
	const near: number[] = [];
	for (const [index, word] of wordlist.entries()) {
		if (Math.abs(word.length - misspelt.length) > most) continue;
		if (editDistance(peq, misspelt.length, word) <= most || (most === 1 && isSwapped(misspelt, word))) near.push(index);
	}
	return near;
}

const isSwapped = (a: string, b: string): boolean => a.length === b.length && [...a].sort().join("") === [...b].sort().join("");

/** For each character of the pattern, the bits of the places where it is. */
function positionsOf(pattern: string): Map<number, number> {
	const positions = new Map<number, number>();
	for (let i = 0; i < pattern.length; i++) positions.set(pattern.charCodeAt(i), (positions.get(pattern.charCodeAt(i)) ?? 0) | (1 << i));
	return positions;
}

/** Levenshtein distance by Myers' bit vectors (Hyyrö 2003, figure 9), a few operations a letter: the whole list takes 0.1 ms. */
function editDistance(peq: ReadonlyMap<number, number>, length: number, word: string): number {
	let vertical = { plus: -1, minus: 0 };
	let score = length;
	const last = 1 << (length - 1);
	for (let j = 0; j < word.length; j++) {
		const equal = peq.get(word.charCodeAt(j)) ?? 0;
		const diagonal = (((equal & vertical.plus) + vertical.plus) ^ vertical.plus) | equal | vertical.minus;
		const plus = vertical.minus | ~(diagonal | vertical.plus);
		const minus = diagonal & vertical.plus;
		if (plus & last) score++;
		if (minus & last) score--;
		const shifted = (plus << 1) | 1;
		vertical = { plus: (minus << 1) | ~(diagonal | shifted), minus: diagonal & shifted };
	}
	return score;
}
