/**
 * The compiled copy of the dataset: its parts and the trained weights in one file, named by the digest of what it was made from.
 * A warm start reads this and neither parses YAML nor trains.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { DatasetParts } from "../dataset/dataset.ts";
import { type Model, unknownWeight } from "./classifier.ts";
import { BUCKETS } from "./features.ts";
import type { Meaning } from "./train-meaning.ts";
import { vectorTable } from "./vector-table.ts";

export type Compiled = {
	readonly parts: DatasetParts;
	readonly model: Model;
	/** The classifiers of messages that somebody suspects: whether it is a fraud, and of which kind. */
	readonly frauds: { readonly whether: Model; readonly kinds: Model };
	/** Whether a message tells of a loss now: see loss-model.ts. */
	readonly losses: Model;
	/** The classifier of what moderators write: whether it promises protection. */
	readonly promises: Model;
	/** And whether it would have its reader do what frauds want. */
	readonly lures: Model;
	/** Some messages that are no frauds and share their words: what a server's own patterns must not strike. */
	readonly honest: readonly string[];
	/** Words of the phrasings that look like a misspelt name and are not. */
	readonly ordinary: readonly string[];
	/** Every word of the phrasings with how often it stands there, for spelling. */
	readonly vocabulary: readonly (readonly [string, number])[];
	/** Some phrasings of each label that is answered: what a server's own phrasings must not take away. */
	readonly samples: readonly Sample[];
};

export type Sample = { readonly label: string; readonly phrasing: string };

type Header = Pick<Compiled, "parts" | "ordinary" | "vocabulary" | "samples" | "honest"> & { readonly models: readonly ModelShape[] };
/** `dimensions` of the sentence vectors that its second opinion reads, 0 where it has none. */
type ModelShape = { readonly labels: readonly string[]; readonly rows: number; readonly dimensions: number };

function fileOf(folder: string, digest: string): string {
	return `${folder}/compiled-${digest}.bin`;
}

/** A byte that changed on the disk would change answers in silence. */
const checksumOf = (bytes: Buffer): Buffer => createHash("sha256").update(bytes.subarray(CHECKSUM)).digest();
/** At the head of the file, in bytes: a multiple of four. */
const CHECKSUM = 32;
/** After it, the length of what is written as JSON; then that begins. */
const HEADER = CHECKSUM + 4;

/** @returns null where there is no copy for this digest, "damaged" where it is not as it was written */
export function readCompiled(folder: string, digest: string): Compiled | "damaged" | null {
	let bytes: Buffer;
	try {
		bytes = readFileSync(fileOf(folder, digest));
	} catch {
		return null;
	}
	if (bytes.length < HEADER || !checksumOf(bytes).equals(bytes.subarray(0, CHECKSUM))) return "damaged";
	const headerLength = bytes.readUInt32LE(CHECKSUM);
	const bodyAt = align(HEADER + headerLength);
	const { parts, models, ordinary, vocabulary, samples, honest } = JSON.parse(bytes.toString("utf8", HEADER, HEADER + headerLength)) as Header;
	const body = bytes.buffer.slice(bytes.byteOffset + bodyAt, bytes.byteOffset + bytes.length);
	let at = 0;
	const [model, whether, kinds, promises, losses, lures] = models.map((shape) => {
		const read = modelFrom(body, at, shape);
		at = align(at + bytesOf(shape));
		return read;
	}) as [Model, Model, Model, Model, Model, Model];
	return { parts, ordinary, vocabulary, samples, honest, model, frauds: { whether, kinds }, promises, losses, lures };
}

/** Four-byte numbers first, so that each begins at a multiple of four; in the order in which arraysOf puts them. */
function modelFrom(body: ArrayBufferLike, at: number, { labels, rows, dimensions }: ModelShape): Model {
	const idf = new Float32Array(body, at, BUCKETS);
	const rowOf = new Int32Array(body, at + idf.byteLength, BUCKETS);
	const bias = new Float32Array(body, at + 2 * idf.byteLength, labels.length);
	const scale = new Float32Array(body, at + 2 * idf.byteLength + bias.byteLength, rows);
	const meaningAt = at + 2 * idf.byteLength + bias.byteLength + scale.byteLength;
	const meaning = meaningFrom(body, meaningAt, labels.length, dimensions);
	const weights = new Int8Array(body, meaningAt + 4 * numbersOfMeaning(labels.length, dimensions), rows * labels.length);
	return { labels, rowOf, weights, scale, bias, idf, unknown: unknownWeight(idf), meaning };
}

function meaningFrom(body: ArrayBufferLike, at: number, labels: number, dimensions: number): Meaning {
	const weights = new Float32Array(body, at, labels * dimensions);
	return { weights, bias: new Float32Array(body, at + weights.byteLength, labels), table: vectorTable() };
}

/** Weights and biases. */
const numbersOfMeaning = (labels: number, dimensions: number): number => labels * (dimensions + 1);

const bytesOf = ({ labels, rows, dimensions }: ModelShape): number =>
	4 * (2 * BUCKETS + labels.length + rows + numbersOfMeaning(labels.length, dimensions)) + rows * labels.length;

function arraysOf({ idf, rowOf, bias, scale, weights, meaning }: Model): Buffer[] {
	const arrays = [idf, rowOf, bias, scale, meaning.weights, meaning.bias, weights].map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength));
	return [...arrays, Buffer.alloc(align(weights.byteLength) - weights.byteLength)];
}

/** Writes aside and renames, so that two processes that start at once never read half a file; copies of other digests are deleted. */
export function writeCompiled(folder: string, digest: string, compiled: Compiled): void {
	const { parts, model, frauds, promises, losses, lures, ordinary, vocabulary, samples, honest } = compiled;
	mkdirSync(folder, { recursive: true });
	const models = [model, frauds.whether, frauds.kinds, promises, losses, lures];
	const header = Buffer.from(
		JSON.stringify({
			parts,
			models: models.map(({ labels, scale, meaning }) => ({ labels, rows: scale.length, dimensions: meaning.table.dimensions })),
			ordinary,
			vocabulary,
			samples,
			honest,
		} satisfies Header),
	);
	const start = Buffer.alloc(align(HEADER + header.length));
	header.copy(start, HEADER);
	const bytes = Buffer.concat([start, ...models.flatMap(arraysOf)]);
	bytes.writeUInt32LE(header.length, CHECKSUM);
	checksumOf(bytes).copy(bytes);
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
