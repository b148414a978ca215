/** The ways a text can be read as a list of words: as it stands, without "Word 1:" labels, or in the order of its own numbering. */
import { isAscii } from "../text/normalised.ts";

/** `number` is the number standing just before the word, as in "7. zebra". */
type ListedWord = { readonly word: string; readonly number: number | null; readonly label: boolean };

const TOKEN = /[\p{L}\p{N}]+/gu;
const ASCII_TOKEN = /[a-z0-9]+/g; // twice as fast
const NUMBERING = /^\d+(?:st|nd|rd|th)?$/;
const OUTER_DIGITS = /^\p{N}+|\p{N}+$/gu;
const PLAIN = /^[a-z]+$/;
// "Word 1: abandon", "word1=abandon", "No 3 able"; "word" is itself in the list, so this is a reading of its own.
const LABELS: ReadonlySet<string> = new Set(["word", "w", "no", "nr", "num", "number", "slot", "index", "item", "wort", "mot", "palabra"]);

/** Each reading's words in order. Numbers and anything that is not a letter only part words. */
export function readings(text: string): string[][] {
	const listed = listedWords(text.toLowerCase());
	const plain = listed.map(({ word }) => word);
	const unlabelled = listed.filter(({ word, label }) => !label && word !== "and");
	const all = unlabelled.length === listed.length ? [plain] : [plain, unlabelled.map(({ word }) => word)];
	const reordered = inOrderOfNumbers(unlabelled);
	return reordered === null ? all : [...all, reordered];
}

const ORDINALS = new Set(
	"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth 1st 2nd 3rd one two three four five six seven eight nine ten eleven twelve".split(
		" ",
	),
);
/** What is between the words of a phrase that is told word by word: "the first word is abandon, then ability, after that able". */
const FILLERS = new Set(
	"the and then next after that comes is was are it its word words number followed by plus also finally last a my of in to".split(" "),
);
/** A word that comes so often is no word of the phrase: of 24 random words one hardly comes three times. */
const OFTEN = 5;

/** A phrase told word by word; null where nothing was between the words. */
export function withoutFillers(words: readonly string[]): string[] | null {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	const kept = words.filter((word) => !FILLERS.has(word) && !ORDINALS.has(word) && (counts.get(word) ?? 0) < OFTEN);
	return kept.length < words.length && kept.length >= 12 ? kept : null;
}

function listedWords(text: string): ListedWord[] {
	const tokens = text.match(isAscii(text) ? ASCII_TOKEN : TOKEN) ?? [];
	const listed: ListedWord[] = [];
	let number: number | null = null;
	for (const [i, token] of tokens.entries()) {
		if (NUMBERING.test(token)) {
			number = Number.parseInt(token, 10);
			continue;
		}
		const word = PLAIN.test(token) ? token : token.replace(OUTER_DIGITS, "");
		if (word === "") continue;
		const glued = word === token ? number : (numberAround(token) ?? number);
		const label = LABELS.has(word) && (word !== token || NUMBERING.test(tokens[i + 1] ?? ""));
		listed.push({ word, number: glued, label });
		number = label ? glued : null;
	}
	return listed;
}

/** "7zebra" and "word7" carry their number themselves. */
function numberAround(token: string): number | null {
	const digits = /^\d+/.exec(token) ?? /\d+$/.exec(token);
	return digits === null ? null : Number.parseInt(digits[0], 10);
}

/** Wallets print phrases in columns: copied line by line, "1. a 7. g 2. b 8. h" is out of order. Null where there is nothing to mend. */
function inOrderOfNumbers(listed: readonly ListedWord[]): string[] | null {
	const numbered = listed.filter(({ number }) => number !== null && number >= 1 && number <= 24);
	if (numbered.length < 12) return null;
	const byNumber = numbered.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
	return byNumber.every((word, i) => word === numbered[i]) && numbered.length === listed.length ? null : byNumber.map(({ word }) => word);
}
