/** What follows an answer is not always a follow-up. */
import { beforeAll, expect, test } from "vitest";
import { ROLES } from "../../src/dataset/roles.ts";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test.each(["what is the weather like", "how is the weather"])('after "is BitMart insured?", "%s" is off-topic', (question) => {
	expect(library.ask(question, library.turnsOf(["is BitMart insured?"])).decision).toMatchObject({ kind: "none", reason: "off-topic" });
});

test.each([
	["what about hacks", "incidents"],
	["and the licence?", "regulation"],
	["who are the insurers", "insurer-partners"],
])('after "is BitMart insured?", "%s" asks about BitMart', (question, topic) => {
	expect(library.ask(question, library.turnsOf(["is BitMart insured?"])).decision).toMatchObject({
		kind: "sure",
		target: { exchanges: ["bitmart"], topic },
	});
});

/** What each kind of follow-up changes, and what it takes over. */
test.each<[string, string[], string, object]>([
	["a lead-in and a lead-out change nothing", ["is kraken insured"], "hm ok but why though", { exchanges: ["kraken"], topic: "insurance" }],
	["a name in a sentence without a matter", ["is kraken insured"], "what if i switch to mexc instead", { exchanges: ["mexc"], topic: "insurance" }],
	[
		"two turns on one matter are on the table",
		["is luno insured", "and nexo"],
		"which is better",
		{ exchanges: ["luno", "nexo"], topic: "insurance" },
	],
	["with one on the table all are asked", ["does mexc have a fund"], "so who does", { exchanges: [], topic: "protection-fund" }],
	["set beside each other", ["was luno hacked", "and nexo"], "put those next to each other", { exchanges: ["luno", "nexo"], topic: "incidents" }],
	[
		"what is taken back is not asked",
		["is okx licensed"],
		"i asked about the reserves not the licence",
		{ exchanges: ["okx"], topic: "transparency" },
	],
	["they are the exchange, and not thieves", ["is kucoin safe"], "werent they breached once", { exchanges: ["kucoin"], topic: "incidents" }],
	["coins after cash", ["is my cash at revolut protected"], "and my bitcoin?", { exchanges: ["revolut"], topic: "insurance" }],
	["who insures it", ["is nexo insured"], "which firm is that with", { exchanges: ["nexo"], topic: "insurer-partners" }],
	["how it is reached", ["is nexo insured"], "phone?", { exchanges: ["nexo"], topic: "contact" }],
	["what it is compared with", ["does upbit show reserves"], "is that the same as insurance", { id: "por-vs-insurance" }],
	["set against", ["is nexo insured"], "vs luno vs upbit", { exchanges: ["nexo", "luno", "upbit"], topic: "insurance" }],
	["a name put right", ["is nexo insured"], "nexo? i said htx", { exchanges: ["htx"], topic: "insurance" }],
	[
		"one taken out, and another put in",
		["htx vs mexc insurance"],
		"take htx out, put kraken in",
		{ exchanges: ["mexc", "kraken"], topic: "insurance" },
	],
	["where somebody lives now", ["Does the FSCS protect my bitcoin?"], "i moved to germany last year", { id: "eu-mica-protection" }],
	[
		"what stands though something was done",
		["what is not paid for by kraken"],
		"even if i had 2fa on?",
		{ exchanges: ["kraken"], topic: "exclusions" },
	],
	["who told it", ["where does bithumb keep coins"], "u sure? who told you", { exchanges: ["bithumb"], topic: "custody" }],
	["a step is taken", ["my sim got swapped"], "called the carrier. what next", { id: "sim-swapped-now" }],
	["after first aid, hope", ["somebody drained my metamask"], "am i screwed", { id: "wallet-drained-now" }],
])("%s", (_, before, question, target) => {
	const { decision } = library.ask(question, library.turnsOf(before));
	expect(decision, question).toMatchObject({ target });
});

test.each(["thx a lot mate", "damn thats crazy", "do they list shib", "whats the apy there", "what is the best pizza topping"])(
	'after an answer, "%s" is not answered',
	(question) => {
		expect(library.ask(question, library.turnsOf(["is Nexo insured?"])).decision.kind).toBe("none");
	},
);

test("what is said to be forgotten is not asked of any more", () => {
	const { decision } = library.ask("forget bitstamp. my ledger, who insures that", library.turnsOf(["who insures bitstamp"]));
	expect(JSON.stringify(decision)).not.toContain("bitstamp");
	expect(JSON.stringify(decision)).toContain(ROLES.ownWallet);
});

test("what somebody did is no remark, though they laugh", () => {
	const { decision } = library.ask("i clicked it lol", library.turnsOf(["how do i spot a fake coinbase mail"]));
	expect(decision).not.toMatchObject({ kind: "none" });
	expect(library.ask("good one lol", library.turnsOf(["how do i spot a fake coinbase mail"])).decision).toMatchObject({
		kind: "none",
		reason: "small-talk",
	});
});
