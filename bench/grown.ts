/** The dataset's phrasings, and as if there were many times more of them: each again with other typing errors, seeded. */
import { loadTree } from "../src/dataset/load.ts";
import type { Model } from "../src/matching/classifier.ts";
import { BUCKETS, bucketOf, eachFeature } from "../src/matching/features.ts";
import { maskedPhrasing } from "../src/matching/mentions.ts";
import { rarityOf } from "../src/matching/rarity.ts";
import { seeded, shuffled } from "./seeded.ts";
import { withTypos } from "./typos.ts";

export function ownPhrasings(faq: string): string[] {
	return [...loadTree(faq).phrasings.values()].flatMap(({ data }) => data);
}

const NAMES = ["BitMart", "Kraken", "Coinbase", "Binance", "KuCoin", "Gemini"];

/** The phrasings as people ask them: exchanges named in turn, in an order that is the same every time. */
export function namedPhrasings(faq: string): string[] {
	return shuffled(ownPhrasings(faq), seeded(1)).map((text, i) => text.replaceAll("{exchange}", NAMES[i % NAMES.length] as string));
}

/** @param times 1 gives the phrasings as they are */
export function* grown(phrasings: readonly string[], times: number): Generator<string> {
	yield* phrasings;
	for (let round = 1; round < times; round++) yield* withTypos(phrasings, round);
}

/**
 * A model as large as those phrasings make it. Its weights are chance: what a question costs depends on how many buckets
 * have a row, not on what stands there, and training on a hundred times the phrasings would take minutes and gigabytes.
 */
export function modelOver(phrasings: Iterable<string>, { labels, bias, meaning }: Model): Model {
	const idf = new Float32Array(BUCKETS);
	let rows = 0;
	for (const phrasing of phrasings) {
		eachFeature(maskedPhrasing(phrasing), (name) => {
			const bucket = bucketOf(name);
			if (idf[bucket] === 0) rows++;
			idf[bucket] = 4;
		});
		if (rows === BUCKETS) break;
	}
	const chance = seeded(3);
	const weights = Int8Array.from({ length: rows * labels.length }, () => Math.floor(chance() * 255) - 127);
	return {
		labels,
		bias,
		rarity: rarityOf(idf),
		weights,
		scale: new Float32Array(rows).fill(0.01),
		unknown: 4,
		meaning,
	};
}

/** Resident bytes of a model's arrays. */
export function bytesOf({ rarity, weights, scale, bias, meaning }: Model): number {
	const letters =
		rarity.used.byteLength + rarity.before.byteLength + rarity.weights.byteLength + weights.byteLength + scale.byteLength + bias.byteLength;
	return letters + meaning.weights.byteLength + meaning.bias.byteLength + meaning.table.rows.byteLength + meaning.table.scale.byteLength;
}
