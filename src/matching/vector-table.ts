/**
 * What words mean, as a table: a vector for each common word and piece of a word, made once from a sentence encoder (vectors/README.md).
 * A message is the sum of its words' vectors, scaled to length one: near for messages that mean alike, though they share no word.
 */
import { fstatSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Kernel, kernel } from "./kernel.ts";
import { NAME_MARK } from "./mentions.ts";
import { readPart, withFile } from "./read-part.ts";

type Tokens = {
	/** A word, or "##" and a piece that stands inside one → its row. */
	readonly rowOf: ReadonlyMap<string, number>;
	/** Letters of its longest token. */
	readonly longest: number;
};

export type VectorTable = Tokens & {
	/** In its memory all the numbers below lie. */
	readonly kernel: Kernel;
	/** Where a message is added up, until the next. */
	readonly sum: Float32Array;
	/** A multiple of four. */
	readonly dimensions: number;
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
		if (fstatSync(file).size !== HEADER + length) return null;
		const made = kernel(length, 4 * dimensions);
		const body = made.take(Int8Array, length);
		readPart(file, HEADER, length, new Uint8Array(body.buffer, body.byteOffset, length));
		return { count, dimensions, made, at: body.byteOffset, sum: made.take(Float32Array, dimensions) };
	});
	if (read?.count !== tokens.length)
		throw new Error(`${folder}/table.bin and tokens.txt do not belong together. Take both from one commit, or make them again with make.py.`);
	const { count, dimensions, made, at, sum } = read;
	return {
		kernel: made,
		sum,
		dimensions,
		rowOf: new Map(tokens.map((token, row) => [token, row])),
		longest: tokens.reduce((most, token) => Math.max(most, token.length), 0),
		bias: new Float32Array(made.buffer, at, dimensions),
		scale: new Float32Array(made.buffer, at + 4 * dimensions, count),
		rows: new Int8Array(made.buffer, at + 4 * dimensions + 4 * count, count * dimensions),
	};
}

/**
 * @param words folded words, names masked
 * @param seen what keeps the rows that were found of a word
 * @returns a vector of length one
 */
export function sentenceVector(
	table: VectorTable,
	words: readonly string[],
	seen?: (word: string) => { readonly rows: readonly number[] },
): Float32Array {
	const { kernel, sum, dimensions, rows, scale, bias } = table;
	sum.set(bias);
	for (const word of words)
		for (const row of seen ? seen(word).rows : rowsIn(table, word))
			kernel.addByteVector(sum.byteOffset, rows.byteOffset + row * dimensions, dimensions, scale[row] as number);
	let square = 0;
	for (let d = 0; d < dimensions; d++) square += (sum[d] as number) * (sum[d] as number);
	const length = square > 0 ? 1 / Math.sqrt(square) : 0;
	const vector = new Float32Array(dimensions);
	for (let d = 0; d < dimensions; d++) vector[d] = (sum[d] as number) * length;
	return vector;
}

/** The rows of a word, in order: one, or those of the longest pieces that the table has of it. */
export function rowsIn(table: Tokens, word: string): number[] {
	const found: number[] = [];
	if (word === NAME_MARK) addTokens(table, NAME_TOKEN, found);
	else for (const part of word.includes("'") ? word.split("'") : [word]) addTokens(table, part, found);
	return found;
}

function addTokens(table: Tokens, word: string, found: number[]): void {
	const whole = table.rowOf.get(word);
	if (whole !== undefined) found.push(whole);
	else addPieces(table, word.slice(0, LONGEST), found);
}

/** Longer strings are addresses and noise. */
const LONGEST = 40;

function addPieces({ rowOf, longest }: Tokens, word: string, found: number[]): void {
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
