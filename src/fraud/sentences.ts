/** A message cut into sentences in plain small letters, addresses replaced: what an address holds is looked at apart. */
import { withoutMails } from "./contacts.ts";
import { plainLetters, withoutDigits } from "./plain-letters.ts";
import { quotedParts } from "./quotes.ts";

/** A sentence without an end is cut here, so that each pattern's work is bounded whatever is written. */
const LONGEST_SENTENCE = 320;
/** A message of the longest length in ordinary sentences has about sixty. */
const MOST_SENTENCES = 90;

const CHAT = /\b(?:https?:\/\/)?(?:t\.me|wa\.me)\/\S{1,200}/giu;
const LINK = /\bhttps?:\/\/\S{1,400}|(?<![a-z0-9.-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/\S{0,400})?(?=[\s,;!?)]|\.\s|\.?$)/g;
const ENDS = /(?<=[.!?…])\s+|\n+|\s[👉🎉]\s?/u;

/** A sentence, and whether it is in quotation marks or behind a quote's sign. */
export type Sentence = { readonly text: string; readonly quoted: boolean };

/** @param text normalised */
export function sentencesOf(text: string): Sentence[] {
	const out: Sentence[] = [];
	for (const { text: part, quoted } of quotedParts(text)) {
		const plain = withoutDigits(plainLetters(withoutMails(part, () => " (mail) ").replace(CHAT, " (chat) ")))
			.replace(/[*_~|>#"]/g, " ")
			.replace(LINK, (found) => (/crypto\.com$/.test(found) ? found : " (link) "))
			.replace(/[^\S\n]{2,}/g, " ");
		for (const sentence of plain.split(ENDS)) {
			for (const piece of bounded(sentence.trim())) if (/\p{L}/u.test(piece)) out.push({ text: piece, quoted });
			if (out.length >= MOST_SENTENCES) return out;
		}
	}
	return out;
}

function bounded(sentence: string): string[] {
	if (sentence.length <= LONGEST_SENTENCE) return [sentence];
	const pieces: string[] = [];
	for (let at = 0; at < sentence.length; ) {
		const end = Math.min(sentence.length, at + LONGEST_SENTENCE);
		const space = sentence.lastIndexOf(" ", end);
		const cut = end < sentence.length && space > at ? space : end;
		pieces.push(sentence.slice(at, cut));
		at = cut;
	}
	return pieces;
}
