/** Every name that a question may hold: exchanges that are covered, and names that are known but not covered. */
import type { OtherName } from "../dataset/schema.ts";
import { eachOnce } from "../text/each-once.ts";
import { squeeze } from "../text/words.ts";
import { nearestOf, SHORTEST_TYPO } from "./nearest-name.ts";

export type Name = {
	/** Exchange id, or null for a name that is not covered. */
	readonly exchange: string | null;
	/** As shown to people. */
	readonly shown: string;
	/**
	 * word: an ordinary word too (gate), a name only without an article; ticker: a coin or product (bnb), the exchange's name only
	 * where no exchange is named; wallet: named but no exchange, so left in the words that the classifier sees.
	 */
	readonly strength: "name" | "word" | "ticker" | "wallet";
	/** It went bankrupt or vanished with its customers' coins. */
	readonly failed?: true;
};

export type NameTable = {
	/** Keyed by the name without spaces and signs: "bit mart", "bit-mart" and "bitmart" are one key. */
	readonly exact: ReadonlyMap<string, Name>;
	/** The one name within reach of a misspelt word; null where none is, or where two are equally near. */
	readonly nearest: (word: string) => Name | null;
	/** Whether a name could begin with a word, or be that word misspelt: with most there is nothing to look for. */
	readonly mayName: (word: string) => boolean;
	/** Words of the phrasings that look like a misspelt name and are not. */
	readonly ordinary: ReadonlySet<string>;
	/** What names begin with, of every length: a name of several words is looked for no further than it can be one. */
	readonly beginnings: ReadonlySet<string>;
};

/** By first letter, which a typo rarely spoils: only those are looked through. */
type Spelt = ReadonlyMap<string, readonly (readonly [key: string, Name])[]>;

export type NamedExchange = {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly common: readonly string[];
	readonly tickers: readonly string[];
};

/** @param vocabulary words that the phrasings use; a word of theirs is never taken for a misspelt name */
export function nameTable(exchanges: Iterable<NamedExchange>, others: Iterable<OtherName>, vocabulary: Iterable<string>): NameTable {
	const exact = new Map<string, Name>();
	const add = (alias: string, name: Name) => {
		const key = squeeze(alias);
		if (key && !exact.has(key)) exact.set(key, name);
	};
	for (const { id, name, aliases, common, tickers } of exchanges) {
		const entry = { exchange: id, shown: name };
		for (const alias of tickers) add(alias, { ...entry, strength: "ticker" });
		for (const alias of common) add(alias, { ...entry, strength: "word" });
		for (const alias of [id, name, ...aliases]) add(alias, { ...entry, strength: "name" });
	}
	for (const { name, aliases, common, kind, failed } of others) {
		const strength = kind === "wallet" ? "wallet" : common ? "word" : "name";
		for (const alias of [name, ...aliases]) add(alias, { exchange: null, shown: name, strength, ...(failed && { failed }) });
	}
	const spelt = [...exact].filter(
		([key, name]) =>
			key.length >= SHORTEST_TYPO && (name.strength === "name" || (name.strength === "word" && key.length > SHORTEST_TYPO)) && /^[a-z]+$/.test(key),
	);
	const byInitial: Spelt = Map.groupBy(spelt, ([key]) => key[0] as string);
	const nearest = (word: string) => nearestOf(word, byInitial.get(word[0] ?? "") ?? [], (one, other) => one.shown === other.shown);
	const beginnings = new Set<string>();
	for (const key of exact.keys()) for (let end = 1; end <= key.length; end++) beginnings.add(key.slice(0, end));
	const near = new Set<string>();
	// "Krakens coins": a name without its apostrophe is no ordinary word, though somebody's phrasing has it.
	const isOfAName = (word: string) => word.length > SHORTEST_TYPO && word.endsWith("s") && exact.has(word.slice(0, -1));
	for (const word of new Set(vocabulary)) if (!exact.has(word) && !isOfAName(word) && nearest(word) !== null) near.add(word);
	const nearestKept = eachOnce(nearest);
	return {
		exact,
		nearest: nearestKept,
		mayName: eachOnce((word) => {
			const key = word.replaceAll("'", "");
			return beginnings.has(key) || (key.endsWith("s") && exact.has(key.slice(0, -1))) || nearestKept(word.replace(/'s?$/, "")) !== null;
		}),
		ordinary: near,
		beginnings,
	};
}
