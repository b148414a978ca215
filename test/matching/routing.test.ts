import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test.each([
	["is my kraken wallet app covered if it gets drained", "self-custody-covered", "kraken"],
	["does the insurance reach okx web3", "self-custody-covered", "okx"],
	["are coins i stake on coinbase insured", "staking-earn-covered", "coinbase"],
	["does binance insure what sits in earn", "staking-earn-covered", "binance"],
	["is bybit copy trading covered by its fund", "other-products-covered", "bybit"],
])("a product that the exchange's cover does not reach: %s", (question, id, exchange) => {
	const { decision } = library.ask(question);
	expect(decision).toMatchObject({ target: { kind: "entry", id, exchanges: [exchange] } });
});

test.each([
	["i live in canada, is my money on kraken protected", "canada-rules", "kraken"],
	["is gemini insured in switzerland", "switzerland-rules", "gemini"],
])("the rules where the asker lives: %s", (question, id, exchange) => {
	expect(library.ask(question).decision).toMatchObject({ target: { kind: "entry", id, exchanges: [exchange] } });
});

test("a scheme for cash is asked of an exchange's cash, whatever else the sentence says", () => {
	expect(library.ask("is it true okx is fdic insured because it is so big").decision).toMatchObject({
		target: { kind: "cells", exchanges: ["okx"], topic: "fiat-protection" },
	});
});

test("a general question keeps the exchange that it names", () => {
	expect(library.ask("what happens to my coins if bitmart goes bankrupt").decision).toMatchObject({
		target: { kind: "entry", id: "exchange-bankruptcy", exchanges: ["bitmart"] },
	});
});

test("cash on a card account is still a question about cash", () => {
	expect(library.ask("is the cash i paid in by card on kraken fdic insured").decision).toMatchObject({
		target: { kind: "cells", exchanges: ["kraken"], topic: "fiat-protection" },
	});
});
