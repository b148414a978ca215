/**
 * A server's own entries: found by the nearest of their phrasings, in the classifier's feature space, without training anew.
 * They have a threshold and a precedence of their own (see test/exam/own-entries.json).
 */
import { answeredBy, type Decision } from "./decision.ts";
import { type Counts, countFeatures, type Vector, vectorOf } from "./features.ts";
import type { Work } from "./in-pieces.ts";
import { heaviestFirst, type Postings, packPostings } from "./postings.ts";
import { type Rarity, rarest, weightIn } from "./rarity.ts";

export type OwnEntry = { readonly id: string; readonly phrasings: readonly string[] };
export type OwnMatch = { readonly id: string; readonly similarity: number; readonly phrasing: string };

/** A message as own entries compare it: its words with names masked, and which names they were. */
export type Reading = { readonly words: readonly string[]; readonly names: readonly string[] };

export type OwnEntries = {
	/** The nearest phrasing whatever its distance, or null where none shares a word; whether it answers is for ownAnswers to say. */
	readonly nearest: (question: Reading) => OwnMatch | null;
	/** Every phrasing here that would come to a new phrasing at least so near: whose words are the same, and that names what it names. */
	readonly comingTo: (phrasing: Reading, atLeast: number) => OwnMatch[];
	/** The same with some entries in the place of those of their ids, an entry without phrasings gone; what did not change is kept as it is. */
	readonly changed: (entries: readonly OwnEntry[]) => Work<OwnEntries>;
	/** How many pieces it is in: each question is held against each of them. */
	readonly pieces: number;
};

/** A phrasing this near answers although the shared dataset has an answer too: a moderator wrote it for exactly such questions. */
const OWN_FIRST = 0.45;
/** Where the shared dataset has no doubt at all, a phrasing must be nearer still: "licensed in Portugal" is no "meetup in Portugal". */
const OWN_OVER_CERTAIN = 0.52;
const SHARED_CERTAIN = 0.95;
/** A phrasing this near answers where the shared dataset is not sure. */
export const OWN_IN_DOUBT = 0.41;
const SHARED_SURE = 0.5;

/**
 * Precedence between a server's own entry and the shared dataset: measured on test/exam/own-entries.json, where
 * at least 19 of 25 questions find their own entry and none of 25 shared ones is taken.
 */
export function ownAnswers(match: OwnMatch | null, shared: Decision): match is OwnMatch {
	if (!match) return false;
	const sure = answeredBy(shared) ? shared.confidence : 0;
	const enough = sure >= SHARED_CERTAIN ? OWN_OVER_CERTAIN : sure >= SHARED_SURE ? OWN_FIRST : OWN_IN_DOUBT;
	return match.similarity >= enough;
}

/**
 * What it keeps is packed, for hundreds of servers lie in memory at once: about two bytes for each feature of a phrasing. It is packed
 * in pieces of which each takes a few milliseconds, so that making it may yield in between, and a change makes anew what changed.
 * @param rarity the classifier's inverse document frequencies; a word that the shared phrasings never use counts most
 * @param read reads a phrasing as questions are read: folded, spelt, names masked
 */
export function* ownEntries(entries: readonly OwnEntry[], rarity: Rarity, read: (phrasing: string) => Reading): Work<OwnEntries> {
	return over(yield* packedPieces(entries, rarity, read), rarity, read);
}

/** Packed together, in some milliseconds: a server's 4,000 phrasings are 16 pieces, and a question is held against each. */
const PIECE = 256;
/** Read before other work is let through: a phrasing takes a tenth of a millisecond. */
const READ_AT_ONCE = 16;

function* packedPieces(entries: readonly OwnEntry[], rarity: Rarity, read: (phrasing: string) => Reading): Work<Piece[]> {
	const pieces: Piece[] = [];
	let some: Phrased[] = [];
	for (const { id, phrasings } of entries) {
		for (const phrasing of phrasings) {
			const reading = read(phrasing);
			some.push({ id, phrasing, names: signature(reading), counts: countFeatures(reading.words) });
			if (some.length % READ_AT_ONCE === 0) yield;
			if (some.length < PIECE) continue;
			pieces.push(packed(some, rarity));
			some = [];
			yield;
		}
	}
	if (some.length > 0) pieces.push(packed(some, rarity));
	return pieces;
}

type Phrased = { readonly id: string; readonly phrasing: string; readonly names: string; readonly counts: Counts };

type Piece = {
	readonly idOf: (at: number) => string;
	readonly named: (at: number) => string;
	readonly texts: (at: number) => string;
	readonly postings: Postings;
	/** Ids whose phrasings here are no longer theirs: a later piece holds them, or none. */
	readonly gone: ReadonlySet<string>;
};

/** Its closures hold the packed form alone, and none of what it was made from. */
function packed(phrased: readonly Phrased[], rarity: Rarity): Piece {
	const unknown = rarestOf(rarity);
	const ids: string[] = [];
	const idAt = Uint16Array.from(phrased, ({ id }) => indexIn(ids, id));
	const names: string[] = [""];
	const namesAt = Uint16Array.from(phrased, (one) => indexIn(names, one.names));
	return {
		idOf: (at) => ids[idAt[at] as number] as string,
		named: (at) => names[namesAt[at] as number] as string,
		texts: packTexts(phrased.map(({ phrasing }) => phrasing)),
		postings: packPostings(
			phrased.map(({ counts }) => counts),
			(bucket) => weightIn(rarity, bucket) || unknown,
		),
		gone: new Set(),
	};
}

function over(pieces: readonly Piece[], rarity: Rarity, read: (phrasing: string) => Reading): OwnEntries {
	const vectorFor = ({ words }: Reading): Vector => vectorOf(countFeatures(words), (bucket) => weightIn(rarity, bucket), rarestOf(rarity));
	const matchAt = ({ idOf, texts }: Piece, at: number, similarity: number): OwnMatch => ({ id: idOf(at), similarity, phrasing: texts(at) });
	return {
		pieces: pieces.length,
		nearest(question) {
			const asked = signature(question);
			const vector = vectorFor(question);
			let best: { piece: Piece; at: number; sum: number } | null = null;
			for (const piece of pieces) {
				for (const [at, sum] of piece.postings.sums(vector).entries()) {
					if (sum <= (best?.sum ?? 0)) continue;
					// "When is the BitMart AMA" is not asked by who asks for Kraken's: names are masked, so they are compared here.
					const named = piece.named(at);
					if ((named === "" || named === asked) && !piece.gone.has(piece.idOf(at))) best = { piece, at, sum };
				}
			}
			return best && matchAt(best.piece, best.at, best.sum);
		},
		comingTo(phrasing, atLeast) {
			const names = signature(phrasing);
			const sorted = heaviestFirst(vectorFor(phrasing));
			const found: OwnMatch[] = [];
			for (const piece of pieces) {
				const sums = piece.postings.sumsFrom(sorted, atLeast) ?? [];
				for (let at = 0; at < sums.length; at++) {
					const sum = sums[at] as number;
					if (sum < atLeast || (names !== "" && names !== piece.named(at)) || piece.gone.has(piece.idOf(at))) continue;
					found.push(matchAt(piece, at, sum));
				}
			}
			return found;
		},
		*changed(entries) {
			const ids = new Set(entries.map(({ id }) => id));
			const kept = pieces.map((piece) => ({ ...piece, gone: piece.gone.union(ids) }));
			return over([...kept, ...(yield* packedPieces(entries, rarity, read))], rarity, read);
		},
	};
}

function signature({ names }: Reading): string {
	return [...new Set(names)].sort().join("\0");
}

function indexIn(list: string[], text: string): number {
	const at = list.indexOf(text);
	return at < 0 ? list.push(text) - 1 : at;
}

/** Texts in one block of bytes: a string of its own costs more than its letters. */
function packTexts(texts: readonly string[]): (at: number) => string {
	const bytes = Buffer.from(texts.join(""));
	const ends = new Uint32Array(texts.length);
	let end = 0;
	for (const [i, text] of texts.entries()) {
		end += Buffer.byteLength(text);
		ends[i] = end;
	}
	return (at) => bytes.toString("utf8", at === 0 ? 0 : ends[at - 1], ends[at]);
}

const RAREST = new WeakMap<Rarity, number>();

/** Looked for once a model: it has a number for each feature that is used. */
function rarestOf(rarity: Rarity): number {
	const known = RAREST.get(rarity);
	if (known !== undefined) return known;
	const found = Math.max(1, rarest(rarity));
	RAREST.set(rarity, found);
	return found;
}
