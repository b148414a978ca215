/** "Who pays?", asked of no exchange: the first line says that mostly nobody does, and what to do. */
import { beforeAll, expect, test } from "vitest";
import { lostButtonUnder } from "../../src/discord/messages/lost-button.ts";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test.each(["who pays", "who pays me back?", "if its stolen who pays", "whos paying me when its stolen", "somebody takes my coins, will anyone pay"])(
	"“%s”",
	(q) => {
		const { answer } = library.ask(q);
		if (answer?.kind !== "entry") throw new Error("no answer");
		expect(answer.bottomLine).toMatch(/^Mostly nobody pays you unless the exchange/);
		expect(lostButtonUnder(library.dataset, answer)).not.toBeNull();
	},
);

test.each([
	["what do they mean by insured", "what-is-exchange-insurance"],
	["who pays the insurance premium of an exchange, and who is the beneficiary", "what-is-exchange-insurance"],
	["who pays if usdt loses its peg", "stablecoins-insured"],
	["sim swapped, who pays", "sim-swap-loss-covered"],
])("what asks of something else stays there: “%s”", (q, id) => {
	expect(library.ask(q).decision).toMatchObject({ target: { kind: "entry", id } });
});

test.each([
	["is kraken insured", "who pays", { kind: "cells", exchanges: ["kraken"] }],
	["who pays", "and binance?", { kind: "cells", exchanges: ["binance"] }],
])("after “%s”, “%s” is asked of that exchange", (before, q, target) => {
	expect(library.ask(q, library.turnsOf([before])).decision).toMatchObject({ target });
});
