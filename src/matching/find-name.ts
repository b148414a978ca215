/** Finds one thing by a short string: an exchange, a term. Exact first, then Fuse.js, which is made for short strings. */
import Fuse from "fuse.js";

export type Named<T> = { readonly item: T; readonly names: readonly string[] };

export type Finder<T> = {
	/** The one meant, or null where nothing is near enough. */
	readonly one: (typed: string) => T | null;
	/** Up to `most`, likeliest first; all in order for an empty string. */
	readonly like: (typed: string, most: number) => T[];
};

/** Looser than this and "gate" finds "gemini". */
const THRESHOLD = 0.34;

export function finder<T>(list: readonly Named<T>[]): Finder<T> {
	const exact = new Map(list.flatMap(({ item, names }) => names.map((name) => [name.toLowerCase(), item] as const)));
	const fuse = new Fuse(list, { keys: ["names"], threshold: THRESHOLD, ignoreLocation: true, includeScore: true });
	const like = (typed: string, most: number): T[] => {
		const text = typed.trim().toLowerCase();
		if (!text) return list.slice(0, most).map(({ item }) => item);
		const starting = list.filter(({ names }) => names.some((name) => name.toLowerCase().startsWith(text))).map(({ item }) => item);
		return [...new Set([...starting, ...fuse.search(text.slice(0, 32)).map(({ item: { item } }) => item)])].slice(0, most);
	};
	return { one: (typed) => exact.get(typed.trim().toLowerCase()) ?? like(typed, 1)[0] ?? null, like };
}
