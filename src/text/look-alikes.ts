/** Letters of other alphabets as the plain Latin ones that they are taken for: one table, for the guard, the frauds and moderators' words. */
import { CONFUSABLES } from "./confusables.ts";
import { isAscii } from "./normalised.ts";

/**
 * Small letters that Unicode's table leaves out, or takes for small capitals, and that are put in the place of Latin ones all the same:
 * pairs of look-alike and Latin. Of the palochka, which Unicode takes for an i, the reader sees an l, as its capital is listed.
 */
const MORE = "кk κk мm пn ηn тt τt вb нh ьb ƅb βb єe εe яr ωw шw χx зz ӏl";

/** By the sign itself, capitals of other alphabets too; always to a small letter. */
export const LOOKS_LIKE: ReadonlyMap<string, string> = new Map([
	...Object.entries(CONFUSABLES).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)),
	...MORE.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
]);

const ALIEN = new RegExp(`[${[...LOOKS_LIKE.keys()].join("")}]`, "giu");

/** The text with each look-alike as the Latin letter that a reader sees, capitals as capitals; the same text where there is none. */
export function latinised(text: string): string {
	// Looking through the whole table takes longer than all else that the guard does with a plain text.
	if (isAscii(text)) return text;
	return text.replace(ALIEN, (letter) => {
		const small = letter.toLowerCase();
		const latin = LOOKS_LIKE.get(letter) ?? LOOKS_LIKE.get(small) ?? letter;
		return small === letter ? latin : latin.toUpperCase();
	});
}
