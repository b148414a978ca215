/** A seed phrase in the row of a message's words: what a fraud gives away for bait. Nothing here is kept or shown. */
import { numberOf } from "../guard/wordlist.ts";

/** Of the words that people write every fourth is in the list; eleven in a row are no prose (src/guard/seed-phrase.ts). */
const SHORTEST_RUN = 11;

/** @returns the words with each such row replaced by one that says so */
export function withoutSeeds(words: readonly string[]): string[] {
	const out: string[] = [];
	for (let at = 0; at < words.length; ) {
		let end = at;
		while (end < words.length && numberOf(words[end] as string) >= 0) end++;
		if (end - at >= SHORTEST_RUN) out.push("xseed");
		else out.push(...words.slice(at, end === at ? at + 1 : end));
		at = Math.max(end, at + 1);
	}
	return out;
}
