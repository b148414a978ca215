/** The ways in which a text can be read: as it is drawn, without the signs of markdown, with letters that are set apart as one word, and with digits as the letters that they stand for. */
import { asRead } from "../text/as-read.ts";

/** Digits and signs inside words, as they are read there; a one is read in two ways. */
const STANDS_FOR: Readonly<Record<string, string>> = {
	"0": "o",
	"3": "e",
	"4": "a",
	"5": "s",
	"7": "t",
	"8": "b",
	$: "s",
	"@": "a",
	"!": "i",
	"€": "e",
};
/** A word of letters and digits, short enough to be one; "2fa", "web3" and amounts make no other word of it. */
const MIXED = /(?<![\p{L}\p{N}$@!€])(?=[\p{N}$@!€]{0,20}\p{L})(?=\p{L}{0,20}[\p{N}$@!€])[\p{L}\p{N}$@!€]{2,24}/gu;

/** Letters of one word that are set apart: "s-e-e-d". */
const APART = /(?<![\p{L}\p{N}])(?:\p{L}[-._*·|/\\ ]){2,30}\p{L}(?![\p{L}\p{N}])/gu;

/** @returns each of them once, the plain one first */
export function readingsOf(text: string): string[] {
	const plain = asRead(text);
	const bare = plain.replace(/[*_~`|>#]+/g, " ").replace(/ {2,}/g, " ");
	const joined = bare.replace(APART, (letters) => letters.replace(/[^\p{L}]/gu, ""));
	return [...new Set([plain, bare, joined, asLetters(bare, "i"), asLetters(bare, "l")])];
}

function asLetters(read: string, one: string): string {
	return read.replace(MIXED, (word) => word.replace(/[0-9$@!€]/g, (sign) => (sign === "1" ? one : (STANDS_FOR[sign] ?? sign))));
}
