/**
 * The compiled copy of the dataset: its parts and the trained weights in one file, named by the digest of what it was made from.
 * A warm start reads this and neither parses YAML nor trains.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { DatasetParts } from "../dataset/dataset.ts";
import { type Model, unknownWeight } from "./classifier.ts";
import { BUCKETS } from "./features.ts";
import { vectorTable } from "./vector-table.ts";

export type Compiled = {
	readonly parts: DatasetParts;
	readonly model: Model;
	/** Words of the phrasings that look like a misspelt name and are not. */
	readonly ordinary: readonly string[];
	/** Every word of the phrasings with how often it stands there, for spelling. */
	readonly vocabulary: readonly (readonly [string, number])[];
	/** Some phrasings of each label that is answered: what a server's own phrasings must not take away. */
	readonly samples: readonly Sample[];
};

export type Sample = { readonly label: string; readonly phrasing: string };

type Header = Pick<Compiled, "parts" | "ordinary" | "vocabulary" | "samples"> & { labels: readonly string[]; rows: number };

function fileOf(folder: string, digest: string): string {
	return `${folder}/compiled-${digest}.bin`;
}

/** @returns null where there is no copy for this digest, or it was cut short */
export function readCompiled(folder: string, digest: string): Compiled | null {
	let bytes: Buffer;
	try {
		bytes = readFileSync(fileOf(folder, digest));
	} catch {
		return null;
	}
	if (bytes.length < 8) return null;
	const headerLength = bytes.readUInt32LE(0);
	const bodyAt = align(8 + headerLength);
	if (bytes.readUInt32LE(4) !== bytes.length || bodyAt > bytes.length) return null;
	const { parts, labels, rows, ordinary, vocabulary, samples } = JSON.parse(bytes.toString("utf8", 8, 8 + headerLength)) as Header;
	const body = bytes.buffer.slice(bytes.byteOffset + bodyAt, bytes.byteOffset + bytes.length);
	// Four-byte numbers first, so that each begins at a multiple of four; in the order in which writeCompiled puts them.
	const idf = new Float32Array(body, 0, BUCKETS);
	const rowOf = new Int32Array(body, idf.byteLength, BUCKETS);
	const bias = new Float32Array(body, 2 * idf.byteLength, labels.length);
	const scale = new Float32Array(body, 2 * idf.byteLength + bias.byteLength, rows);
	const table = vectorTable();
	const meaningAt = 2 * idf.byteLength + bias.byteLength + scale.byteLength;
	const meaning = {
		weights: new Float32Array(body, meaningAt, labels.length * table.dimensions),
		bias: new Float32Array(body, meaningAt + 4 * labels.length * table.dimensions, labels.length),
	};
	const weights = new Int8Array(body, meaningAt + meaning.weights.byteLength + meaning.bias.byteLength, rows * labels.length);
	return { parts, ordinary, vocabulary, samples, model: { labels, rowOf, weights, scale, bias, idf, unknown: unknownWeight(idf), meaning, table } };
}

/** Writes aside and renames, so that two processes that start at once never read half a file; copies of other digests are deleted. */
export function writeCompiled(folder: string, digest: string, { parts, model, ordinary, vocabulary, samples }: Compiled): void {
	mkdirSync(folder, { recursive: true });
	const header = Buffer.from(
		JSON.stringify({ parts, labels: model.labels, rows: model.scale.length, ordinary, vocabulary, samples } satisfies Header),
	);
	const start = Buffer.alloc(align(8 + header.length));
	header.copy(start, 8);
	const arrays = [model.idf, model.rowOf, model.bias, model.scale, model.meaning.weights, model.meaning.bias, model.weights].map((a) =>
		Buffer.from(a.buffer, a.byteOffset, a.byteLength),
	);
	const bytes = Buffer.concat([start, ...arrays]);
	bytes.writeUInt32LE(header.length, 0);
	bytes.writeUInt32LE(bytes.length, 4);
	const aside = `${folder}/compiled-${digest}.${process.pid}.tmp`;
	writeFileSync(aside, bytes);
	renameSync(aside, fileOf(folder, digest));
	for (const name of readdirSync(folder)) {
		if (/^compiled-[0-9a-f]{32}\.bin$/.test(name) && !name.includes(digest)) rmSync(`${folder}/${name}`, { force: true });
	}
}

/** Typed arrays of four-byte numbers must begin at a multiple of four. */
function align(offset: number): number {
	return Math.ceil(offset / 4) * 4;
}
