/** What a file to import may hold before anybody parses it: YAML's own parser takes minutes for files that were made to be slow. */
import type { Fault } from "../dataset/fault.ts";

/** A layer at its bounds (4,000 phrasings of 200 characters) stays under this. */
export const LARGEST_FILE = 2_000_000;
/** A layer at its bounds has some 10,000 lines, an answer of many paragraphs included. */
const MOST_LINES = 30_000;
/** An export nests four deep; one of ours that was written by hand in one line, a few more. */
const DEEPEST = 16;
/** Signs that open a list or a mapping on the line: an export has none at all. */
const MOST_OPENINGS = 2_000;
/** Stars at the beginning of a word, where YAML repeats a part of the file: an export has none, and its texts a few where they are *stressed*. */
const MOST_STARS = 20_000;

/** @returns the first bound that the text breaks, as a fault; null where it may be parsed. Linear in its length. */
export function boundProblem(yaml: string): Fault | null {
	const fault = (line: number, says: string): Fault => ({ file: "import", line, says, remedy: "Export a layer to see its form" });
	if (Buffer.byteLength(yaml) > LARGEST_FILE) return fault(1, `the file is larger than ${LARGEST_FILE / 1_000_000} MB, which an export never is`);
	let lines = 1;
	let openings = 0;
	let open = 0;
	let dashes = 0;
	let stars = 0;
	for (let at = 0; at < yaml.length; at++) {
		const code = yaml.charCodeAt(at);
		if (code === 10) {
			lines++;
			dashes = 0;
			if (lines > MOST_LINES) return fault(lines, `the file has more than ${MOST_LINES} lines`);
		} else if (code === OPEN_LIST || code === OPEN_MAPPING) {
			openings++;
			open++;
			if (openings > MOST_OPENINGS) return fault(lines, `the file has more than ${MOST_OPENINGS} opening brackets`);
		} else if (code === CLOSE_LIST || code === CLOSE_MAPPING) open = Math.max(0, open - 1);
		else if (code === STAR && beginsWord(yaml.charCodeAt(at - 1))) {
			stars++;
			if (stars > MOST_STARS) return fault(lines, `the file repeats more than ${MOST_STARS} parts of itself (words that begin with *)`);
		}
		// "- - - -" nests a list in a list on one line, "? ? ?" a key in a key, ": : :" a value in a value.
		else if ((code === DASH || code === QUESTION || code === COLON) && isSpace(yaml.charCodeAt(at + 1)) && isSpace(yaml.charCodeAt(at - 1))) dashes++;
		if (open > DEEPEST || dashes > DEEPEST + MOST_IN_A_LINE) return fault(lines, `the file nests more than ${DEEPEST} deep`);
	}
	return deepestIndent(yaml) > DEEPEST * MOST_INDENT ? fault(1, `the file nests more than ${DEEPEST} deep`) : null;
}

const [OPEN_LIST, CLOSE_LIST, OPEN_MAPPING, CLOSE_MAPPING, DASH, QUESTION, COLON, STAR, COMMA] = [..."[]{}-?:*,"].map((sign) => sign.charCodeAt(0));
const isSpace = (code: number) => code === 32 || code === 10 || code === 9 || Number.isNaN(code);
const beginsWord = (before: number) => isSpace(before) || before === OPEN_LIST || before === COMMA || before === COLON;
/** Words may hold a lone dash or colon: so many in one line are words, more are nesting. */
const MOST_IN_A_LINE = 400;
/** Spaces a level, generously. */
const MOST_INDENT = 8;

function deepestIndent(yaml: string): number {
	let deepest = 0;
	let indent = 0;
	let isBeginning = true;
	for (let at = 0; at < yaml.length; at++) {
		const code = yaml.charCodeAt(at);
		if (code === 10) [indent, isBeginning] = [0, true];
		else if (isBeginning && code === 32) indent++;
		else if (isBeginning) {
			deepest = Math.max(deepest, indent);
			isBeginning = false;
		}
	}
	return deepest;
}
