/** What a message quotes, and what it says itself: marks of quotation, quoting lines, and the frame that is left without them. */

/**
 * Long enough to be something that somebody said: shorter quotation marks are round a name or a word. Single marks are none between
 * two letters, where they stand in a word.
 */
const QUOTE = /"([^"]{25,2000})"|(?<![\p{L}\p{N}])'((?:[^'\n]|(?<=\p{L})'(?=\p{L})){25,2000})'(?![\p{L}\p{N}])|^>[^\n]{1,2000}/gmu;

export type Part = { readonly text: string; readonly quoted: boolean };

/** @param text normalised */
export function quotedParts(text: string): Part[] {
	const parts: Part[] = [];
	let at = 0;
	for (const match of text.matchAll(QUOTE)) {
		parts.push({ text: text.slice(at, match.index), quoted: false }, { text: match[1] ?? match[2] ?? match[0], quoted: true });
		at = match.index + match[0].length;
	}
	parts.push({ text: text.slice(at), quoted: false });
	return parts;
}

/** Fewer words than this round a quotation say nothing about it: then the quotation is the message. */
const LEAST_FRAME = 4;

/** The message with a mark in place of each quotation; as it is where nothing is said about what is quoted. */
export function frameOf(text: string, mark: string): string {
	const parts = quotedParts(text);
	const own = parts.filter(({ quoted }) => !quoted).map((part) => part.text);
	const words = own.join(" ").match(/\p{L}{2,}/gu)?.length ?? 0;
	return parts.length === 1 || words < LEAST_FRAME ? text : parts.map((part) => (part.quoted ? mark : part.text)).join(" ");
}
