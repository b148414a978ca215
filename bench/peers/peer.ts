/** Other engines that hold the same phrasings: each finds the nearest phrasings and answers with their intents. */
import type { Labelled } from "../example.ts";
import type { Ranker } from "../ranking.ts";
import { bm25 } from "./bm25.ts";
import { fuseBitap, fuseTokens } from "./fuse.ts";
import { miniSearch } from "./minisearch.ts";

/** Builds an index; what comes back answers from it with the places of the nearest phrasings, nearest first. */
export type Peer = (phrasings: readonly string[]) => (question: string) => readonly number[];

export const PEERS: Readonly<Record<string, Peer>> = {
	"Fuse.js bitap": fuseBitap,
	"Fuse.js tokens": fuseTokens,
	MiniSearch: miniSearch,
	BM25: bm25,
};

export function peerRanker(peer: Peer, examples: readonly Labelled[]): Ranker {
	const search = peer(examples.map(({ text }) => text));
	return (text) => [...new Set(search(text).map((at) => (examples[at] as Labelled).label))];
}
