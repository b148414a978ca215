/** Which names a message asks about: those in passing, addresses with a slip, coins and networks, short forms. */
import { beforeAll, expect, test } from "vitest";
import { ROLES } from "../../src/dataset/roles.ts";
import type { Library } from "../../src/library.ts";
import { answeredBy, offeredBy } from "../../src/matching/decision.ts";
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
	["put mexc next to gate", ["mexc", "gate"]],
	["i moved to gate, is it insured", ["gate"]],
	["how to gate withdrawals", []],
])("%s", (question, exchanges) => {
	expect(exchangesIn(question)).toEqual(exchanges);
});

test.each(["after ftx who can you trust", "celsius burned me, which exchange is the safest now", "after mt gox and ftx which exchanges were hacked"])(
	"a name that is not covered blocks nothing in passing: %s",
	(question) => {
		expect(["sure", "likely"]).toContain(library.ask(question).decision.kind);
	},
);

test("“noone” is nobody, “noones” a marketplace", () => {
	expect(library.ask("so noone covers it").decision).not.toMatchObject({ reason: "unknown-exchange" });
	expect(library.ask("is noones insured").decision).toMatchObject({ reason: "unknown-exchange", names: ["Noones"] });
});

test.each(["Phemex", "LBank", "Deribit", "Poloniex", "WhiteBIT"])("asked about itself, %s is said to be unknown", (name) => {
	const { decision, message } = library.ask(`is ${name} insured?`);
	expect(decision).toMatchObject({ kind: "none", reason: "unknown-exchange", names: [name] });
	expect(message).toContain(name);
});

test.each([
	"ftx claims",
	"is my money safe on celsius?",
	"is anything left at cryptopia",
	"zipmex",
	"celsius money gone",
	"lost all my savings in voyager",
])("asked of a firm that failed, what a bankruptcy means is told: %s", (question) => {
	const { decision, message } = library.ask(question);
	const told = [answeredBy(decision), ...offeredBy(decision)].flatMap((target) => (target?.kind === "entry" ? [target.id] : []));
	expect(told).toContain(ROLES.bankruptcy);
	expect(message).toMatch(/^(?:FTX|Celsius|Cryptopia|Zipmex|Voyager) failed/);
});

test("robbed by a thief at a firm that failed, its person gets first aid", () => {
	const target = answeredBy(library.ask("my celsius account was hacked and they stole my btc").decision);
	expect(target).toMatchObject({ kind: "entry", id: ROLES.accountHacked });
});

test.each(["bitmart gone??", "if bybit dies", "is mexc bankrupt", "so is binance closing"])(
	"asked whether an exchange is no more: %s",
	(question) => {
		expect(library.ask(question).decision).toMatchObject({ kind: "likely", target: { id: ROLES.bankruptcy } });
	},
);

test.each(["my bitmart gone", "coins gone bitmart", "kraken withdrawal failed"])("and of what became of one's own, that is told: %s", (question) => {
	const target = answeredBy(library.ask(question).decision);
	expect(target?.kind === "entry" ? target.id : null).not.toBe(ROLES.bankruptcy);
});

test("what names a firm that failed and is of nothing else is declined still", () => {
	expect(library.ask("is the ftx documentary any good").decision.kind).toBe("none");
});

test("BNB chain is a network, and not Binance", () => {
	expect(exchangesIn("is bnb chain down")).not.toEqual(["binance"]);
});
