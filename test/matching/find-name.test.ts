/** A short name that somebody gives (/exchange, /compare, /lost, /incidents, /define): a slip of the finger is taken, another's name never. */
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test("every name that is known and not covered is nobody of ours: not taken for one, not offered as one", () => {
	const { names } = library.dataset;
	const others = names.flatMap(({ name, aliases }) => [name, ...aliases]);
	expect(others.length).toBeGreaterThan(200);
	expect(others.flatMap((name) => library.exchanges.one(name)?.name ?? [])).toEqual([]);
	expect(others.flatMap((name) => library.exchanges.like(name, 25).map((one) => `${name}: ${one.name}`))).toEqual([]);
	const plain = names.flatMap(({ name, aliases, common }) => (common ? [] : [name, ...aliases]));
	const offered = plain.flatMap((name) => library.suggest(name).filter(({ target }) => target.kind === "cells"));
	expect(offered).toEqual([]);
});

test.each([
	["bitmrt", "BitMart"],
	["Bit Mart", "BitMart"],
	["raken", "Kraken"],
	["coinbsae", "Coinbase"],
	["krypto.com", "Crypto.com"],
	["huobi", "HTX"],
	["gdax", "Coinbase"],
	// A slip for a name that is not covered is that name, not ours.
	["bitmexx", null],
	["coinbeen", null],
	["poloniexx", null],
	["zaxcoin", null],
	["exchange", null],
	["ok", null],
])("“%s” is %s", (typed, name) => {
	expect(library.exchanges.one(typed)?.name ?? null).toBe(name);
});

test("incidents of one exchange are not shown for another of a like name", () => {
	expect(library.incidentNames.one("Mt Gox")).toBe("Mt. Gox");
	const robbed = new Set(library.dataset.incidents.map(({ exchange }) => exchange));
	const others = [...library.dataset.names, ...library.dataset.exchanges].filter(({ name }) => !robbed.has(name));
	expect(others.length).toBeGreaterThan(100);
	expect(others.flatMap(({ name }) => library.incidentNames.one(name) ?? [])).toEqual([]);
});
