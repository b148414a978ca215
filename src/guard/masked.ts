/** What is kept of a question that moderators will read: personal data gives way to a sign, and of a secret nothing is kept at all. */

import { latinised } from "../text/look-alikes.ts";
import { normalised } from "../text/normalised.ts";
import { fold } from "./folding.ts";
import { mostListWords } from "./foreign-phrase.ts";
import { findSecret } from "./guard.ts";
import { numberOf } from "./wordlist.ts";

/** A line for a moderator to read (PRIVACY.md names it). */
const LONGEST = 300;

/**
 * In this order: an address inside a link goes with the link, a number inside an address with the address. Whatever may be long begins
 * only where its own characters do, so that a run of them is read once and not from each of its places (test/hostile).
 */
const SIGNS: readonly (readonly [RegExp, string])[] = [
	[/<(?:@[!&]?|#|\/[^:<>]{1,40}:|a?:\w{1,40}:)\d+>/g, "‹mention›"],
	[/\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+/gi, "‹link›"],
	[/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+(?:@|\s?(?:\(at\)|\[at\])\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu, "‹e-mail›"],
	[/\bwww\.\S+|(?<![a-z0-9-]|[a-z0-9-]\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,18}\/\S*/gi, "‹link›"],
	[/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,40}/gu, "‹mention›"],
	[/\b0x[0-9a-f]{6,}\b/gi, "‹address›"],
	// Transaction hashes, wallet addresses, account numbers with letters: no word of a question holds digits and is this long.
	[/(?<![\p{L}\p{N}_-])(?=[\p{L}_-]*\p{N})[\p{L}\p{N}_-]{16,}/gu, "‹address›"],
	[/(?<![\p{L}\p{N}])[\p{L}\p{N}]{32,}/gu, "‹address›"],
	[/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g, "‹number›"],
	// Telephone and card numbers, however they are spaced: seven digits and more.
	[/\+?\(?\d(?:[\s()./-]{0,3}\d){6,}/g, "‹number›"],
	[/\d{5,}/g, "‹number›"],
];

/** So many words of a list that seed phrases are made of may be one that nobody recognised. */
const MOST_LIST_WORDS = 7;
const OF_ONES_OWN =
	/\b(?:my|our|mine|mi|mon|ma|mein\w{0,2}|mia|minha|moje) (?:\S{1,15} ){0,3}?(?:seeds?|mnemonic|(?:recovery|secret|backup|wallet|seed) (?:phrase|words?|keys?)|private keys?|keys|phrase|pass ?phrase|p[a4@]?s+[ -]?w[aeo0]?r?d+s?|pass ?codes?|pin|otp|2fa (?:code|key)s?|contrasena|clave|passwort|kennwort|senha|heslo|haslo|mot de passe)\b/i;

/** What the guard did not recognise and nobody should read all the same: in doubt a question is not queued. */
function mayHoldSecret(text: string): boolean {
	const plain = latinised(fold(text, ""));
	const words = [...new Set(plain.toLowerCase().match(/\p{L}+/gu) ?? [])];
	const english = words.filter((word) => numberOf(word) >= 0).length;
	return OF_ONES_OWN.test(plain.replace(/\s+/g, " ")) || Math.max(english, mostListWords(words)) > MOST_LIST_WORDS;
}

/** @returns null where nothing may be kept, or nothing worth reading is left */
export function masked(text: string): string | null {
	if (findSecret(text) || mayHoldSecret(text)) return null;
	const plain = normalised(text, "NFKC")
		.replace(/\p{Cc}/gu, " ")
		.replace(/[\p{Cf}\p{Cs}]/gu, "");
	const signed = SIGNS.reduce((left, [pattern, sign]) => left.replace(pattern, sign), plain);
	const line = signed.replace(/\s+/g, " ").trim();
	const words = line.replace(/‹[a-z-]+›/g, "");
	return /\p{L}{2}/u.test(words) ? shortened(line) : null;
}

/** At a space, so that no sign and no word is left in half. */
function shortened(line: string): string {
	if (line.length <= LONGEST) return line;
	return `${line.slice(0, LONGEST - 1).replace(/\s+\S*$/, "")}…`;
}
