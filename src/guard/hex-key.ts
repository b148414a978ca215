/** Finds private keys written as 64 hexadecimal digits, in one piece or in groups parted by white space. */
import { type Announcements, announcementBefore, isInsideUrl } from "./announcement.ts";

type Group = { readonly at: number; readonly end: number; readonly digits: string; readonly letters: number; readonly prefixed: boolean };

const KEY_DIGITS = 64; // 256 bits
const GROUP = /(?<![0-9a-zA-Z])(0[xX])?([0-9a-fA-F]+)(?![0-9a-zA-Z])/g;
// Of 64 random digits 24 are letters, give or take 4; fewer than 8 of either sort come once in a million keys, but in every list of years.
const FEWEST_OF_A_SORT = 8;

/** Expects folded text. */
export function hasHexKey(text: string, announced: Announcements): boolean {
	if (text.length < KEY_DIGITS) return false;
	let lastPublicEnd = -1;
	for (const row of rowsOfGroups(text)) {
		for (const window of windowsOfKeySize(row)) {
			if (!looksLikeKey(row, window)) continue;
			const at = row[window.first]?.at ?? 0;
			const end = row[window.last]?.end ?? 0;
			const as = announcementBefore(announced, at)?.as ?? null;
			const second = row[window.first + 1];
			if (second && window.last > window.first && as !== "private" && COLON.test(text.slice(row[window.first]?.end, second.at))) continue;
			const isPublic =
				as === "public" || (as === null && (isInsideUrl(text, at) || isListedAfter(text, at, lastPublicEnd) || isCalledPublic(text, end)));
			if (isPublic) lastPublicEnd = end;
			else return true;
		}
	}
	return false;
}

// Colons part the digits of public fingerprints too: then a key must be announced as one.
const COLON = /^\s?:\s?$/;
// What may part the groups of a key, in one key always the same.
const PARTINGS = [/^[\s>]+$/, /^\s*,\s*$/, /^-$/, /^[._/|·;]$/, COLON];

/** Groups parted in one way; a 0x begins a new row. */
function rowsOfGroups(text: string): Group[][] {
	const rows: Group[][] = [];
	let end = -1;
	let partedBefore = -1;
	for (const match of text.matchAll(GROUP)) {
		const digits = match[2] ?? "";
		const letters = digits.replace(/\d/g, "").length;
		const group = { at: match.index, end: match.index + match[0].length, digits, letters, prefixed: match[1] !== undefined };
		const between = end < 0 ? "" : text.slice(end, Math.min(group.at, end + 20));
		const parted = PARTINGS.findIndex((parting) => parting.test(between));
		const row = rows.at(-1);
		const previous = row?.at(-1);
		if (row === undefined || previous === undefined || group.prefixed || parted < 0) rows.push([group]);
		else if (row.length === 1 || parted === partedBefore) row.push(group);
		else rows.push([previous, group]);
		partedBefore = parted;
		end = group.end;
	}
	return rows;
}

type Window = { readonly first: number; readonly last: number /** How many of the 64 are letters. */; readonly letters: number };

/** Neighbouring groups with 64 digits in all. */
function* windowsOfKeySize(row: readonly Group[]): Generator<Window> {
	let first = 0;
	let size = 0;
	let letters = 0;
	for (const [last, group] of row.entries()) {
		size += group.digits.length;
		letters += group.letters;
		for (; size > KEY_DIGITS; first++) {
			size -= row[first]?.digits.length ?? size;
			letters -= row[first]?.letters ?? 0;
		}
		if (size === KEY_DIGITS) yield { first, last, letters };
	}
}

function looksLikeKey(row: readonly Group[], { first, last, letters }: Window): boolean {
	if (first === last) return row[first]?.prefixed === true || letters > 0; // 64 decimal digits are a long number
	return letters >= FEWEST_OF_A_SORT && KEY_DIGITS - letters >= FEWEST_OF_A_SORT;
}

/** The second of "txids: A, B" is what the first is. */
const isListedAfter = (text: string, at: number, end: number): boolean =>
	end >= 0 && at - end <= 10 && /^(?:[^a-z]|and|or|then)*$/i.test(text.slice(end, at));

const isCalledPublic = (text: string, end: number): boolean => CALLED_PUBLIC_AFTER.test(text.slice(end, end + 60));

// "<hash> is my tx", "<hash> this transaction is stuck"
const CALLED_PUBLIC_AFTER =
	/^["'`)>]*[\s<(-]*(?:(?:is|was|thats|that is|this is|this was) (?:the |my |this |that |a |your )?|this |that )?(?:tx|txn|txid|transaction|hash|block)\b/i;
