/** MiniSearch with its usual settings for questions: a fifth of a word may be misspelt, and words may be cut short. */
import MiniSearch from "minisearch";
import type { Peer } from "./peer.ts";

export const miniSearch: Peer = (phrasings) => {
	const index = new MiniSearch<{ id: number; text: string }>({ fields: ["text"], searchOptions: { fuzzy: 0.2, prefix: true } });
	index.addAll(phrasings.map((text, id) => ({ id, text })));
	return (question) => index.search(question).map(({ id }) => id as number);
};
