/** Finds one thing by a short string: an exchange, a term. Exact first, then by a slip of the finger; what is offered is found by Fuse.js. */
import Fuse from "fuse.js";
import { squeeze } from "../text/words.ts";
import { nearestOf } from "./nearest-name.ts";

export type Named<T> = { readonly item: T; readonly names: readonly string[] };

export type Finder<T> = {
	/** By one of its names, letter for letter, case, spaces and signs aside; or null. */
	readonly named: (typed: string) => T | null;
	/** The one meant, a slip of the finger aside; null where nothing is that near, or something else is. */
	readonly one: (typed: string) => T | null;
	/** The one whose name stands in what was typed as whole words, the longest where several do; or null. */
	readonly within: (typed: string) => T | null;
	/** Up to `most`, likeliest first; all in order for an empty string. */
	readonly like: (typed: string, most: number) => T[];
};

/** What may be offered while somebody types: they see it and choose. */
const OFFERED = 0.34;

/** @param others names that are known to be something else: BitMEX is no slip for BitMart */
export function finder<T>(list: readonly Named<T>[], others: readonly string[] = []): Finder<T> {
	const exact = new Map(list.flatMap(({ item, names }) => names.map((name) => [squeeze(name), item] as const)));
	const another = new Set(others.map(squeeze).filter((name) => !exact.has(name)));
	const all: readonly (readonly [string, T | null])[] = [...exact, ...[...another].map((name) => [name, null] as const)];
	const fuse = new Fuse(list, { keys: ["names"], threshold: OFFERED, ignoreLocation: true, includeScore: true });
	const like = (typed: string, most: number): T[] => {
		const text = typed.trim().toLowerCase();
		if (!text) return list.slice(0, most).map(({ item }) => item);
		const starting = list.filter(({ names }) => names.some((name) => name.toLowerCase().startsWith(text))).map(({ item }) => item);
		if (another.has(squeeze(text))) return starting.slice(0, most);
		return [...new Set([...starting, ...fuse.search(text.slice(0, 32)).map(({ item: { item } }) => item)])].slice(0, most);
	};
	const named = (typed: string): T | null => exact.get(squeeze(typed)) ?? null;
	const one = (typed: string): T | null => named(typed) ?? nearestOf(squeeze(typed), all, (best, other) => best === other);
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
