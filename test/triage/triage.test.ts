/** What is taken for an emergency, of which kind, and what only sounds like one; how signs are written down. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { answeredBy, offeredBy } from "../../src/matching/decision.ts";
import { patternOf, readSign } from "../../src/triage/notation.ts";
import { SIGNS } from "../../src/triage/signs.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const read = (q: string, before: string | null = null) => {
	const { decision } = library.ask(q, library.turnsOf(before ? [before] : []));
	return answeredBy(decision) ?? decision.kind;
};
const entryOf = (q: string) => {
	const target = read(q);
	return typeof target === "object" && target.kind === "entry" ? target.id : target;
};

describe("a loss told in few words", () => {
	test.each([
		["thief has my whole bitcoin balance, tell me what to do", ["account-hacked-now"]],
		["my okx got emptied overnight", ["account-hacked-now"]],
		["there was a transfer of all my litecoin and i have not made it", ["account-hacked-now", "wallet-drained-now"]],
		["i signed a permit on some claim page and my trust wallet is at zero", ["wallet-drained-now"]],
		["texted my recovery phrase to the helpdesk guy", ["seed-phrase-exposed"]],
		["just read the sms code out to a caller from kraken", ["code-or-password-given"]],
		["my sim stopped, vodafone says it was moved to another person", ["sim-swapped-now"]],
		["transferred 3 eth to a broker i met on telegram, now he ghosted me", ["scammed-now"]],
		["the platform wants 12 percent before they release my profit", ["pay-to-withdraw"]],
		["installed a cracked game and now my antivirus says trojan, my metamask is on there", ["device-infected"]],
	])("%s", (q, entries) => {
		expect(entries).toContain(entryOf(q));
	});
});

test("the exchange that is named stands beside the first aid, also one named in the message before", () => {
	expect(read("someone is inside my bitget and selling it all")).toEqual({ kind: "entry", id: "account-hacked-now", exchanges: ["bitget"] });
	expect(read("they have taken every coin i had", "is my money safe on bitmart")).toMatchObject({ kind: "entry", exchanges: ["bitmart"] });
});

describe("what only sounds like a loss", () => {
	test.each([
		"hypothetically, if someone drained my kraken account, would they cover it",
		"what happens if i get hacked on coinbase",
		"somebody stole my scooter outside the gym",
		"my playstation account got hacked and the skins are gone",
		"watched a film about a bank robbery, everything gone in minutes",
		"portfolio drained by my own genius leverage trade lol",
	])("%s", (q) => {
		const { answer } = library.ask(q);
		expect(answer?.kind === "entry" && answer.emergency).toBe(false);
	});
});

test("whoever speaks of harming themselves is told first whom to call, whatever else they tell", () => {
	for (const q of ["hacked on kraken, all gone, i want to die", "they took my savings and i cant go on", "i think i will kill myself over this scam"])
		expect(entryOf(q)).toBe("crisis-help");
	expect(entryOf("this bear market is killing me")).not.toBe("crisis-help");
});

test.each(["i lost everything", "lost it all", "I lost all my savings"])("“%s” gets first aid, and no help line that nobody asked for", (q) => {
	expect(entryOf(q)).toBe("account-hacked-now");
});

test.each([
	["my kraken account got drained who compensates me", "account-hacked-now"],
	["they stole my coins on okx, who refunds me", "account-hacked-now"],
	["my coins were stolen, who pays", "account-hacked-now"],
	["i got scammed will binance pay", "scammed-now"],
	["my metamask wallet got drained does anyone pay", "wallet-drained-now"],
])("whoever was robbed and asks who pays has steps to take first, and the answer beside them: “%s”", (q, id) => {
	const { decision } = library.ask(q);
	expect(decision).toMatchObject({ kind: "likely", target: { kind: "entry", id } });
	expect(offeredBy(decision).length).toBeGreaterThan(0);
});

test.each(["who pays if bitmart gets hacked", "if coinbase is robbed who pays me back", "mexc who pays if stolen"])(
	"asked ahead, it is what protects at the exchange: “%s”",
	(q) => {
		expect(read(q)).toMatchObject({ kind: "cells", topic: "overview" });
	},
);

test.each(["scared", "im panicking pls help", "so worried about my coins rn"])("fear and nothing else is asked what happened: “%s”", (q) => {
	expect(library.ask(q).decision).toMatchObject({ kind: "near", choices: [{ id: "account-hacked-now" }, {}, {}, {}] });
});

test.each(["bank stress test results", "anyone worried about the btc price"])("what only holds such a word is not: “%s”", (q) => {
	expect(read(q)).toBe("none");
});

test("a weight, words in an order or in any, and words that a question does not weaken", () => {
	expect(readSign("1.5? get back")).toMatchObject({ weight: 1.5, evenAsked: true });
	expect(readSign("2 a ~1 b")).toMatchObject({ weight: 2, evenAsked: false });
	expect(patternOf("a ~1 b").test(" b x a ")).toBe(true);
	expect(patternOf("a ~1 b").test(" a x x b ")).toBe(false);
	expect(patternOf("a >1 b").test(" b x a ")).toBe(false);
	expect(patternOf("a").test(" ab ")).toBe(false);
	expect(() => patternOf("{no such words}")).toThrow("none of the triage's words");
});

test("every sign leads to an entry of first aid", () => {
	for (const { entry } of SIGNS) expect(library.dataset.question(entry)?.emergency, entry).toBe(true);
	const aid = new Set(library.dataset.questions.filter(({ emergency }) => emergency).map(({ id }) => id));
	for (const q of ["wrong network, sent usdc", "cant withdraw, stuck on pending", "lost my authenticator phone"]) expect(aid).toContain(entryOf(q));
});
