/**
 * What words mean, as a table: a vector for each common word and piece of a word, made once from a sentence encoder (vectors/README.md).
 * A message is the sum of its words' vectors, scaled to length one: near for messages that mean alike, though they share no word.
 */
import { fstatSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NAME_MARK } from "./mentions.ts";
import { readPart, withFile } from "./read-part.ts";

export type VectorTable = {
	/** A multiple of four. */
	readonly dimensions: number;
	/** A word, or "##" and a piece that stands inside one → its row. */
	readonly rowOf: ReadonlyMap<string, number>;
	/** Letters of its longest token. */
	readonly longest: number;
	readonly rows: Int8Array;
	/** Row → what one unit of its bytes is worth: common words weigh little. */
	readonly scale: Float32Array;
	/** What every message begins from. */
	readonly bias: Float32Array;
};

/** The table's own token for a name in the place of which the classifier sees one mark. */
const NAME_TOKEN = "[name]";
const HEADER = 8;

let shared: VectorTable | null = null;

/** The project's table; read once, then shared by all that ask. */
export function vectorTable(): VectorTable {
	shared ??= readVectorTable(fileURLToPath(new URL("../../vectors", import.meta.url)));
	return shared;
}

/**
 * @param folder holds tokens.txt, one a line, and table.bin: count and dimensions, the bias, a scale a row, then the rows as bytes
 * @throws where the two do not belong together
 */
export function readVectorTable(folder: string): VectorTable {
	const tokens = readFileSync(`${folder}/tokens.txt`, "utf8").trimEnd().split("\n");
	const read = withFile(`${folder}/table.bin`, (file) => {
		const [count = 0, dimensions = 0] = new Uint32Array(readPart(file, 0, HEADER).buffer);
		const length = 4 * dimensions + 4 * count + count * dimensions;
		return fstatSync(file).size === HEADER + length ? { count, dimensions, body: readPart(file, HEADER, length).buffer } : null;
	});
	if (read?.count !== tokens.length)
		throw new Error(`${folder}/table.bin and tokens.txt do not belong together. Take both from one commit, or make them again with make.py.`);
	const { count, dimensions, body } = read;
	return {
		dimensions,
		rowOf: new Map(tokens.map((token, row) => [token, row])),
		longest: tokens.reduce((most, token) => Math.max(most, token.length), 0),
		bias: new Float32Array(body, 0, dimensions),
		scale: new Float32Array(body, 4 * dimensions, count),
		rows: new Int8Array(body, 4 * dimensions + 4 * count, count * dimensions),
	};
}

/** @param words folded words, names masked @returns a vector of length one */
export function sentenceVector(table: VectorTable, words: readonly string[]): Float32Array {
	const sum = Float32Array.from(table.bias);
	const tokens = tokensOf(table, words);
	let at = 0;
	for (; at + 3 < tokens.length; at += 4) addFour(sum, table, tokens, at);
	for (; at < tokens.length; at++) addOne(sum, table, tokens[at] as number);
	let square = 0;
	for (let d = 0; d < sum.length; d++) square += (sum[d] as number) * (sum[d] as number);
	const length = square > 0 ? 1 / Math.sqrt(square) : 0;
	for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] as number) * length;
	return sum;
}

/** Each sum is read and written once for the four, and rounded after each of them as if it were kept in between. */
function addFour(sum: Float32Array, { dimensions, rows, scale }: VectorTable, tokens: readonly number[], at: number): void {
	const [row0, row1, row2, row3] = [tokens[at] as number, tokens[at + 1] as number, tokens[at + 2] as number, tokens[at + 3] as number];
	const [unit0, unit1, unit2, unit3] = [scale[row0] as number, scale[row1] as number, scale[row2] as number, scale[row3] as number];
	const [from0, from1, from2, from3] = [row0 * dimensions, row1 * dimensions, row2 * dimensions, row3 * dimensions];
	for (let d = 0; d < dimensions; d++) {
		const one = Math.fround((sum[d] as number) + unit0 * (rows[from0 + d] as number));
		const two = Math.fround(one + unit1 * (rows[from1 + d] as number));
		const three = Math.fround(two + unit2 * (rows[from2 + d] as number));
		sum[d] = three + unit3 * (rows[from3 + d] as number);
	}
}

function addOne(sum: Float32Array, { dimensions, rows, scale }: VectorTable, row: number): void {
	const unit = scale[row] as number;
	const from = row * dimensions;
	for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + unit * (rows[from + d] as number);
}

/** The rows of the words, in order; a word that the table has not is cut into the longest pieces that it has. */
export function tokensOf(table: VectorTable, words: readonly string[]): number[] {
	const found: number[] = [];
	for (const word of words) {
		if (word === NAME_MARK) addTokens(table, NAME_TOKEN, found);
		else if (!word.includes("'")) addTokens(table, word, found);
		else for (const part of word.split("'")) addTokens(table, part, found);
	}
	return found;
}

function addTokens(table: VectorTable, word: string, found: number[]): void {
	const whole = table.rowOf.get(word);
	if (whole !== undefined) found.push(whole);
	else addPieces(table, word.slice(0, LONGEST), found);
}

/** Longer strings are addresses and noise. */
const LONGEST = 40;

function addPieces({ rowOf, longest }: VectorTable, word: string, found: number[]): void {
	for (let at = 0; at < word.length; ) {
		let end = Math.min(word.length, at + longest);
		for (; end > at; end--) {
			const row = rowOf.get((at > 0 ? "##" : "") + word.slice(at, end));
			if (row === undefined) continue;
			found.push(row);
			break;
		}
		// A letter that the table does not know is passed over.
		at = end > at ? end : at + 1;
	}
}
