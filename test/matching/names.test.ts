/** Which names a message asks about: those in passing, addresses with a slip, coins and networks, short forms. */
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});
const exchangesIn = (question: string) => {
	const { decision } = library.ask(question);
	return decision.kind === "sure" || decision.kind === "likely" ? ("exchanges" in decision.target ? decision.target.exchanges : []) : decision.kind;
};

test.each([
	["is crpyto.com insured", ["cryptocom"]],
	["does cyrpto.com have a protection fund", ["cryptocom"]],
	["is rh insured for crypto", ["robinhood"]],
	["is cb insured", ["coinbase"]],
	["cdc insured?", ["cryptocom"]],
	["how are krakens coins stored", ["kraken"]],
])("%s", (question, exchanges) => {
	expect(exchangesIn(question)).toEqual(exchanges);
});

test.each(["after ftx who can you trust", "celsius burned me, which exchange is the safest now", "after mt gox and ftx which exchanges were hacked"])(
	"a name that is not covered blocks nothing in passing: %s",
	(question) => {
		expect(["sure", "likely"]).toContain(library.ask(question).decision.kind);
	},
);

test.each(["Phemex", "LBank", "Deribit", "Poloniex", "WhiteBIT"])("asked about itself, %s is said to be unknown", (name) => {
	const { decision, message } = library.ask(`is ${name} insured?`);
	expect(decision).toMatchObject({ kind: "none", reason: "unknown-exchange", names: [name] });
	expect(message).toContain(name);
});

test("BNB chain is a network, and not Binance", () => {
	expect(exchangesIn("is bnb chain down")).not.toEqual(["binance"]);
});
