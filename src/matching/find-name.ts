/** Finds one thing by a short string: an exchange, a term. Exact first, then Fuse.js, which is made for short strings. */
import Fuse from "fuse.js";
import { squeeze } from "../text/words.ts";

export type Named<T> = { readonly item: T; readonly names: readonly string[] };

export type Finder<T> = {
	/** By one of its names, letter for letter, case, spaces and signs aside; or null. */
	readonly named: (typed: string) => T | null;
	/** The one meant, or null where nothing is near enough. */
	readonly one: (typed: string) => T | null;
	/** The one whose name stands in what was typed as whole words, the longest where several do; or null. */
	readonly within: (typed: string) => T | null;
	/** Up to `most`, likeliest first; all in order for an empty string. */
	readonly like: (typed: string, most: number) => T[];
};

/** What may be offered while somebody types: they see it and choose. */
const OFFERED = 0.34;
/** What may be taken without asking back: a letter or two off. Looser, and "bmx" finds Bitfinex. */
const TAKEN = 0.2;
const SHORTEST_TAKEN = 4;

export function finder<T>(list: readonly Named<T>[]): Finder<T> {
	const exact = new Map(list.flatMap(({ item, names }) => names.map((name) => [squeeze(name), item] as const)));
	const fuse = new Fuse(list, { keys: ["names"], threshold: OFFERED, ignoreLocation: true, includeScore: true });
	const like = (typed: string, most: number): T[] => {
		const text = typed.trim().toLowerCase();
		if (!text) return list.slice(0, most).map(({ item }) => item);
		const starting = list.filter(({ names }) => names.some((name) => name.toLowerCase().startsWith(text))).map(({ item }) => item);
		return [...new Set([...starting, ...fuse.search(text.slice(0, 32)).map(({ item: { item } }) => item)])].slice(0, most);
	};
	const named = (typed: string): T | null => exact.get(squeeze(typed)) ?? null;
	const one = (typed: string): T | null => {
		const text = typed.trim().toLowerCase();
		const known = named(text);
		if (known !== null) return known;
		const [best] = text.length >= SHORTEST_TAKEN ? fuse.search(text.slice(0, 32), { limit: 1 }) : [];
		return best && (best.score ?? 1) <= TAKEN ? best.item.item : null;
	};
	const within = (typed: string): T | null => {
		const parts = typed.split(/\s+/);
		for (let length = parts.length; length > 0; length--) {
			for (let from = 0; from + length <= parts.length; from++) {
				const found = named(parts.slice(from, from + length).join(" "));
				if (found !== null) return found;
			}
		}
		return null;
	};
	return { named, one, within, like };
}
