/**
 * The compiled copy of the dataset: its parts and the trained weights in one file, named by the digest of what it was made from.
 * A warm start reads this and neither parses YAML nor trains.
 */
import { createHash } from "node:crypto";
import { fstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { DatasetParts } from "../dataset/dataset.ts";
import { memoryForModels } from "./at-work.ts";
import { type Model, unknownWeight } from "./classifier.ts";
import { overBits, WORDS } from "./rarity.ts";
import { readPart, withFile } from "./read-part.ts";
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

/** Where a copy of it lies. */
export type Copy = { readonly folder: string; readonly digest: string };

export type Sample = { readonly label: string; readonly phrasing: string };

type Header = Pick<Compiled, "parts" | "ordinary" | "vocabulary" | "samples" | "honest"> & { readonly models: readonly ModelShape[] };
/** `dimensions` of the sentence vectors that its second opinion reads, 0 where it has none. */
type ModelShape = { readonly labels: readonly string[]; readonly rows: number; readonly dimensions: number };

function fileOf(folder: string, digest: string): string {
	return `${folder}/compiled-${digest}.bin`;
}

/** At the head of the file, in bytes: a multiple of four. */
const CHECKSUM = 32;
/** After it, the length of what is written as JSON; then that begins. */
const HEADER = CHECKSUM + 4;

/** A byte that changed on the disk would change answers in silence. @param parts all that comes after it */
function checksumOf(...parts: readonly Uint8Array[]): Buffer {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return hash.digest();
}

/** @returns null where there is no copy for this digest, "damaged" where it is not as it was written */
export function readCompiled(folder: string, digest: string): Compiled | "damaged" | null {
	return withFile(fileOf(folder, digest), readFrom);
}

function readFrom(file: number): Compiled | "damaged" {
	const size = fstatSync(file).size;
	const head = Buffer.from(readPart(file, 0, HEADER).buffer);
	const headerLength = head.length === HEADER ? head.readUInt32LE(CHECKSUM) : 0;
	const bodyAt = align(HEADER + headerLength);
	if (head.length < HEADER || bodyAt > size) return "damaged";
	const header = Buffer.from(readPart(file, HEADER, bodyAt - HEADER).buffer);
	const body = readPart(file, bodyAt, size - bodyAt, memoryForModels(size - bodyAt));
	if (!checksumOf(head.subarray(CHECKSUM), header, body).equals(head.subarray(0, CHECKSUM))) return "damaged";
	const { parts, models, ordinary, vocabulary, samples, honest } = JSON.parse(header.toString("utf8", 0, headerLength)) as Header;
	let at = 0;
	const [model, whether, kinds, promises, losses, lures] = models.map((shape) => {
		const read = modelFrom(body.buffer, at, shape);
		at = align(at + bytesOf(shape));
		return read;
	}) as [Model, Model, Model, Model, Model, Model];
	return { parts, ordinary, vocabulary, samples, honest, model, frauds: { whether, kinds }, promises, losses, lures };
}

/** Four-byte numbers first, so that each begins at a multiple of four; in the order in which arraysOf puts them. */
function modelFrom(body: ArrayBuffer, at: number, { labels, rows, dimensions }: ModelShape): Model {
	const used = new Int32Array(body, at, WORDS);
	const idf = new Float32Array(body, at + used.byteLength, rows);
	const biasAt = at + used.byteLength + idf.byteLength;
	const bias = new Float32Array(body, biasAt, labels.length);
	const scale = new Float32Array(body, biasAt + bias.byteLength, rows);
	const meaningAt = biasAt + bias.byteLength + scale.byteLength;
	const meaning = meaningFrom(body, meaningAt, labels.length, dimensions);
	const weights = new Int8Array(body, meaningAt + 4 * numbersOfMeaning(labels.length, dimensions), rows * labels.length);
	const rarity = overBits(used, idf);
	return { labels, rarity, weights, scale, bias, unknown: unknownWeight(rarity), meaning };
}

function meaningFrom(body: ArrayBufferLike, at: number, labels: number, dimensions: number): Meaning {
	const weights = new Float32Array(body, at, labels * dimensions);
	return { weights, bias: new Float32Array(body, at + weights.byteLength, labels), table: vectorTable() };
}

/** Weights and biases. */
const numbersOfMeaning = (labels: number, dimensions: number): number => labels * (dimensions + 1);

const bytesOf = ({ labels, rows, dimensions }: ModelShape): number =>
	4 * (WORDS + 2 * rows + labels.length + numbersOfMeaning(labels.length, dimensions)) + rows * labels.length;

function arraysOf({ rarity, bias, scale, weights, meaning }: Model): Buffer[] {
	const arrays = [rarity.used, rarity.weights, bias, scale, meaning.weights, meaning.bias, weights].map((a) =>
		Buffer.from(a.buffer, a.byteOffset, a.byteLength),
	);
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
	checksumOf(bytes.subarray(CHECKSUM)).copy(bytes);
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
