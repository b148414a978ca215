/** Letters as they look: other alphabets' look-alikes, accents, wide and hidden signs become the plain letters that they imitate. */

/** From Unicode's confusables (UTS 39): those that fraudsters use for small Latin letters. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
	а: "a",
	ɑ: "a",
	α: "a",
	ь: "b",
	ƅ: "b",
	с: "c",
	ϲ: "c",
	ԁ: "d",
	ɗ: "d",
	е: "e",
	є: "e",
	ҽ: "e",
	ɡ: "g",
	ց: "g",
	һ: "h",
	і: "i",
	ı: "i",
	ι: "i",
	ӏ: "l",
	ј: "j",
	κ: "k",
	к: "k",
	ⅼ: "l",
	ǀ: "l",
	м: "m",
	ո: "n",
	п: "n",
	η: "n",
	о: "o",
	ο: "o",
	օ: "o",
	ø: "o",
	р: "p",
	ρ: "p",
	ԛ: "q",
	г: "r",
	ѕ: "s",
	ʂ: "s",
	т: "t",
	τ: "t",
	ս: "u",
	υ: "u",
	ν: "v",
	ѵ: "v",
	ԝ: "w",
	ѡ: "w",
	х: "x",
	χ: "x",
	у: "y",
	γ: "y",
	ʏ: "y",
	ᴢ: "z",
	ł: "l",
	đ: "d",
	ħ: "h",
	ŧ: "t",
};

/** Zero-width signs, soft hyphens, direction marks, and accents that stand alone once a letter is taken apart. */
const HIDDEN = /\p{Cf}|\p{M}|\u115f|\u1160/gu;

/** Small plain letters; digits stay, for what a digit stands for depends on where it is. */
export function plainLetters(text: string): string {
	const apart = text.normalize("NFKD").toLowerCase().replace(HIDDEN, "");
	return [...apart].map((letter) => LOOKS_LIKE[letter] ?? letter).join("");
}

const DIGIT: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", $: "s", "@": "a" };

/** Digits inside a word as the letters that they stand for ("acc0unt"): numbers alone stay numbers. */
export function withoutDigits(text: string): string {
	return text.replace(/[\p{L}\d$@]*\p{L}[\p{L}\d$@]*/gu, (word) =>
		/\d/.test(word) && /^\p{L}*[013457][\p{L}\d]*\p{L}/u.test(word) && !/^\d+(x|k|m|h|hrs?|hours?|btc|eth|usdt|usd|words?|fa|st|nd|rd|th)$/.test(word)
			? word.replace(/[0134578]/g, (digit) => DIGIT[digit] ?? digit)
			: word,
	);
}
