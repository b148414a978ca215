/** Fuse.js as its documentation advises for whole sentences: the place in the text ignored; bitap over the whole, or over tokens. */
import Fuse, { type IFuseOptions } from "fuse.js";
import type { Peer } from "./peer.ts";

/** Enough phrasings to hold three intents. */
const LIMIT = 40;

export const fuseBitap: Peer = (phrasings) => search(phrasings, { ignoreLocation: true });
export const fuseTokens: Peer = (phrasings) => search(phrasings, { useTokenSearch: true, ignoreLocation: true });

function search(phrasings: readonly string[], options: IFuseOptions<string>): ReturnType<Peer> {
	const fuse = new Fuse(phrasings, { includeScore: true, ...options });
	return (question) => fuse.search(question, { limit: LIMIT }).map(({ refIndex }) => refIndex);
}
