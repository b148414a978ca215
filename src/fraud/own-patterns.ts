/** What a server's moderators add to the list: a host, a phrase or a handle that frauds use there. Kept plain, tested on honest messages. */
import type { Address } from "./addresses.ts";
import { isSuffix } from "./hosting.ts";
import { normalText } from "./normal-text.ts";
import type { Official } from "./official.ts";
import { plainLetters } from "./plain-letters.ts";
import type { Reason } from "./signs.ts";

export const OWN_KINDS = ["host", "phrase", "handle"] as const;
export type OwnPattern = { readonly kind: (typeof OWN_KINDS)[number]; readonly text: string };

/** So many of a server's own; looking for one is a search for a string. */
export const MOST_OWN = 100;
const LONGEST = 100;
/** Shorter phrases are in honest messages that nobody thought of. */
const SHORTEST_PHRASE = 10;

/** As it is kept and looked for, however it was typed: "https://www.Evil.example/x" is the host "www.evil.example". */
export function ownPattern(kind: OwnPattern["kind"], typed: string): OwnPattern {
	const plain = plainLetters(normalText(typed.slice(0, 4 * LONGEST)))
		.replace(/\s+/g, " ")
		.trim();
	if (kind === "phrase") return { kind, text: plain };
	if (kind === "handle") return { kind, text: plain.replace(/^@/, "") };
	const host = plain.replace(/^h(?:tt|xx)ps?:\/\//, "").replace(/\[\.\]/g, ".");
	return { kind, text: host.split(/[/?#:]/)[0] ?? "" };
}

/**
 * @param honest messages that are no frauds, and share their words
 * @returns what is wrong with it, as a sentence for its moderator, or null
 */
export function ownPatternProblem(pattern: OwnPattern, official: Official, honest: readonly string[]): string | null {
	const { kind, text } = pattern;
	if (text.length > LONGEST) return `That is longer than ${LONGEST} characters.`;
	if (kind === "host") {
		if (!/^(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}$/u.test(text)) return "That is no host. Write one such as claim-tokens.example.";
		if (official.is(text)) return `${text} is an official or vetted host.`;
		if (isSuffix(text)) return "That is where anybody registers names. Write a whole host.";
	}
	if (kind === "handle" && !/^[a-z0-9_.]{3,40}$/.test(text)) return "A handle has 3 to 40 letters, digits, dots or underscores.";
	if (kind === "phrase" && (text.length < SHORTEST_PHRASE || !text.includes(" ")))
		return `A phrase has two words and ${SHORTEST_PHRASE} letters at least.`;
	const struck = honest.find((message) => ownReasons(normalText(message), [], [pattern]).length > 0);
	return struck === undefined ? null : `It would strike honest messages, such as: ${struck.slice(0, 150)}`;
}

/** @param text normalised */
export function ownReasons(text: string, addresses: readonly Address[], patterns: readonly OwnPattern[]): Reason[] {
	if (patterns.length === 0) return [];
	const plain = plainLetters(text).replace(/\s+/g, " ");
	const handles = new Set((plain.match(/[a-z0-9_.]{3,40}/g) ?? []).map((word) => word.replace(/\.+$/, "")));
	const strikes = ({ kind, text: wanted }: OwnPattern): boolean => {
		if (kind === "phrase") return plain.includes(wanted);
		if (kind === "handle") return handles.has(wanted);
		return addresses.some(({ host }) => host === wanted || host.endsWith(`.${wanted}`)) || standsIn(plain, wanted);
	};
	return patterns
		.slice(0, MOST_OWN)
		.filter(strikes)
		.map(({ text: words }) => ({ id: "server-own", words }));
}

/** A host written without a link, whatever its ending: not within a longer word. */
function standsIn(plain: string, host: string): boolean {
	for (let at = plain.indexOf(host); at >= 0; at = plain.indexOf(host, at + 1)) {
		if (!/[a-z0-9-]/.test(plain[at - 1] ?? " ") && !/[a-z0-9-]/.test(plain[at + host.length] ?? " ")) return true;
	}
	return false;
}
