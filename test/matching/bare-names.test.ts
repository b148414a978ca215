/** Exchanges named without a word of what about them: all of it, and nothing else is taken for that. */
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test.each([
	["compare bitmart, bitget and crypto.com", ["bitmart", "bitget", "cryptocom"]],
	["kraken or coinbase?", ["kraken", "coinbase"]],
	["can you put gemini and okx side by side for me please", ["gemini", "okx"]],
	["difference between kraken and gemini", ["kraken", "gemini"]],
])("%s", (question, exchanges) => {
	expect(library.ask(question).decision).toMatchObject({ kind: "sure", target: { kind: "cells", exchanges, topic: "overview" } });
});

test.each(["compare kraken and coinbase insurance", "bitmart and kraken proof of reserves", "which of kraken and okx has a fund"])(
	"a matter is named: %s",
	(question) => {
		const { decision } = library.ask(question);
		expect(decision).not.toMatchObject({ kind: "sure", target: { topic: "overview" } });
	},
);

test("one exchange alone is no comparison", () => {
	expect(library.ask("and kraken").decision).not.toMatchObject({ target: { exchanges: [expect.anything(), expect.anything()] } });
});

test.each([
	["kraken", "kraken"],
	["Gemini", "gemini"],
	["BitMart?", "bitmart"],
	["crypto.com", "cryptocom"],
	["tell me about okx please", "okx"],
	["what about bybit", "bybit"],
	["robinhood crypto", "robinhood"],
])("a name and nothing else: %s", (question, exchange) => {
	expect(library.ask(question).decision).toMatchObject({ kind: "sure", target: { kind: "cells", exchanges: [exchange], topic: "overview" } });
});

test.each(["cro", "bnb?", "gate", "hood"])("a coin or an ordinary word alone is only offered: %s", (question) => {
	expect(library.ask(question).decision.kind).toBe("near");
});

test("after a question, a name alone asks the same of another", () => {
	expect(library.ask("and kraken?", library.turnsOf(["is bitmart insured?"])).decision).toMatchObject({
		target: { exchanges: ["kraken"], topic: "insurance" },
	});
	expect(library.ask("Kraken", library.turnsOf(["does bitmart publish proof of reserves?"])).decision).toMatchObject({
		target: { exchanges: ["kraken"], topic: "transparency" },
	});
});
