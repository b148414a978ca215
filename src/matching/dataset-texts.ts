/** What the dataset is asked and what it says itself: texts for classifiers to learn as harmless. */
import type { DatasetParts } from "../dataset/dataset.ts";
import type { Texts } from "../dataset/tree.ts";

/** Everything that members ask, of one exchange. */
export function askedOf({ phrasings }: Pick<Texts, "phrasings">, exchange: string): string[] {
	return [...phrasings.values()].flatMap(({ data }) => data).map((text) => text.replaceAll("{exchange}", exchange));
}

/** Its explanations, its tips and what it tells of past thefts. */
export function toldIn({ general, tips, incidents }: DatasetParts): string[] {
	return [...general.map(({ says }) => says), ...tips.flatMap(({ does, how }) => [does, ...how]), ...incidents.map(({ cause }) => cause)];
}
