/** A text cut into the pieces that the encoder knows: BERT's uncased word pieces, the longest first. */

/** At the head and the end of every text, and what stands for a piece that is not known. */
const BEGINS = "[CLS]";
const ENDS = "[SEP]";
const UNKNOWN = "[UNK]";
/** Longer strings are addresses and noise. */
const LONGEST_WORD = 40;
/** What is not said: control characters, and those that only join or shape others. */
const UNSAID = /[\p{Cc}\p{Cf}\p{Co}\ufffd]/gu;
const MARK = /\p{Mn}/gu;
/** A run of letters and digits, or one sign; signs of Chinese writing each stand alone. */
const WORDS = /[\p{Script=Han}]|[^\s\p{P}$+<=>^`|~\p{Script=Han}]+|[\p{P}$+<=>^`|~]/gu;

export type Pieces = ReadonlyMap<string, number>;

/** Of a longer text as much of its beginning is read as it was taught with (encoder/make.py), and the rest of its end: people say last what they want. */
const BEGINNING = 26;

/**
 * @param most how many pieces are read, with the one at the head and the one at the end
 * @returns their numbers
 */
export function piecesOf(text: string, pieces: Pieces, most: number): number[] {
	const number = (piece: string) => pieces.get(piece) ?? 0;
	const said = bothEnds(text, most * LONGEST_WORD)
		.replace(/\s/gu, " ")
		.replace(UNSAID, "")
		.toLowerCase()
		.normalize("NFD")
		.replace(MARK, "");
	const words = Array.from(said.matchAll(WORDS), ([word]) => cut(word, pieces, number(UNKNOWN)));
	const found = [number(BEGINS), ...words.flat(), number(ENDS)];
	return found.length <= most ? found : [...found.slice(0, BEGINNING), ...found.slice(BEGINNING - most)];
}

/** A piece is of one character at least: no more of a text than this can be read from either end. */
function bothEnds(text: string, most: number): string {
	return text.length <= 2 * most ? text : `${text.slice(0, most)} ${text.slice(-most)}`;
}

/** A word of which a piece is not known is not known as a whole. */
function cut(word: string, pieces: Pieces, unknown: number): number[] {
	if (word.length > LONGEST_WORD) return [unknown];
	const found: number[] = [];
	for (let at = 0; at < word.length; ) {
		let end = word.length;
		let piece: number | undefined;
		for (; end > at; end--) {
			piece = pieces.get((at > 0 ? "##" : "") + word.slice(at, end));
			if (piece !== undefined) break;
		}
		if (piece === undefined) return [unknown];
		found.push(piece);
		at = end;
	}
	return found;
}
