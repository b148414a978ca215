/**
 * Where the rungs begin and end: each threshold on both sides, and twenty questions of the exams with the reason for each rung. A threshold
 * that is halved, or lost, fails here. Where the numbers come from: `npm run -s bench:thresholds`, docs/matching.md.
 */
import { beforeAll, describe, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { type Beliefs, rung } from "../../src/matching/decide.ts";
import { aboutExchanges, generalEntry, writeTarget } from "../../src/matching/target.ts";
import { realLibrary } from "../real-library.ts";

const BEST = aboutExchanges(["kraken"], "insurance");
const NEXT = generalEntry("who-insures-crypto", ["kraken"]);
const FAR = generalEntry("theft-tax", ["kraken"]);
const believed = (best: number, nothing: number, next = best / 2, chat = 0): Beliefs => ({
	beliefs: [
		{ target: BEST, probability: best },
		{ target: NEXT, probability: next },
		{ target: FAR, probability: best / 7 },
	],
	nothing,
	chat,
});

describe("each threshold on both sides", () => {
	test.each([
		["sure: answered as it is", 0.67, 0, "sure"],
		["below sure: answered as one of several readings", 0.6, 0, "likely"],
		["likely", 0.16, 0.1, "likely"],
		["below likely: only offered", 0.12, 0.1, "near"],
		["near", 0.09, 0.1, "near"],
		["below near: not even offered", 0.07, 0.1, "none"],
		["declined though something is meant a little", 0.5, 0.43, "none"],
		["answered though it may be none of ours", 0.5, 0.37, "likely"],
		["answered only if it is at least half as likely as nothing", 0.15, 0.35, "none"],
	] as const)("%s", (_, best, nothing, kind) => {
		expect(rung(believed(best, nothing), []).kind).toBe(kind);
	});

	test("other readings are offered down to a sixth of the best, and no further", () => {
		expect(rung(believed(0.4, 0, 0.07), [])).toMatchObject({ kind: "likely", others: [NEXT] });
		expect(rung(believed(0.4, 0, 0.06), [])).toMatchObject({ kind: "likely", others: [] });
	});

	test("declined kindly where more than half of what speaks against is greetings and thanks", () => {
		expect(rung(believed(0.1, 0.8, 0.05, 0.42), [])).toMatchObject({ kind: "none", reason: "small-talk" });
		expect(rung(believed(0.1, 0.8, 0.05, 0.38), [])).toMatchObject({ kind: "none", reason: "off-topic" });
	});

	test("what is asked of a name that is not covered is answered in general only where that is likely", () => {
		const of = (general: number): Beliefs => ({
			beliefs: [
				{ target: aboutExchanges([], "insurance"), probability: 0.7 },
				{ target: FAR, probability: general },
			],
			nothing: 0,
			chat: 0,
		});
		expect(rung(of(0.15), ["Wirex"])).toMatchObject({ kind: "likely", target: FAR, uncovered: ["Wirex"] });
		expect(rung(of(0.13), ["Wirex"])).toMatchObject({ kind: "none", reason: "unknown-exchange", about: { topic: "insurance" } });
	});
});

describe("twenty questions of the exams", () => {
	let library: Library;
	beforeAll(async () => {
		library = await realLibrary();
	});
	const rungOf = (question: string) => {
		const { decision } = library.ask(question);
		const target = "target" in decision ? writeTarget(decision.target) : null;
		return [decision.kind, target];
	};

	test.each([
		["typo in the address and now 0.4 btc is at some strangers wallet, any chance", "q.wrong-address", "the address is said to be mistyped"],
		["which exchanges have actual insurance", "x..insurance", "the matter and that all are asked, in so many words"],
		["crypto.com and coinbase coverage amounts side by side please", "x.cryptocom,coinbase.insurance", "two names and amounts of cover"],
		["moving from robinhood to coinbase, will my crypto be more insured or less", "x.robinhood,coinbase.insurance", "weighed, so both names count"],
	])("sure: %s", (question, target) => {
		expect(rungOf(question)).toEqual(["sure", target]);
	});

	test.each([
		["NYDFS trust charter gemini - still valid?", "x.gemini.regulation", "a title, no question: a licence is likely"],
		["if i get phished am i better off being with coinbase or with binance", "x.coinbase,binance.exclusions", "which one is safer, or who pays"],
		["i keep all on ledger, so noone covers that right", "q.self-custody-covered", "no word of cover for one's own wallet"],
		[
			"got drained on ton, sui and eth in one night. same phrase. any point in saving the cosmos part",
			"q.wallet-drained-now",
			"or the phrase is out",
		],
		["all my texts stopped on tuesday, on wednesday my mail got a new password, today the exchange", "q.sim-swapped-now", "told, not named"],
		["if my number were stolen tomorrow and my coins with it, whose bill is that", "q.sim-swap-loss-covered", "supposed: cover, not first aid"],
	])("likely, since below sure: %s", (question, target) => {
		expect(rungOf(question)).toEqual(["likely", target]);
	});

	test.each([
		["for my newsletter: crypto.com january 2022 in two lines", "x.cryptocom.incidents", "a third speaks for chatter about a company"],
		["could i have a person instead of a program", "q.talk-to-human", "a third speaks for talk about bots"],
		["best place for 200k if i can't do self custody", "q.which-exchange-is-safest", "a third speaks for investing"],
		["whom do you cover", "q.covered-exchanges", "a third speaks for other insurance"],
		["is a printout from the block explorer something a court accepts", "q.evidence-to-gather", "a third speaks for law at large"],
		["bought a sniper bot. it sniped me", "q.scammed-now", "a third speaks for jokes"],
	])("likely, though a third speaks against: %s", (question, target) => {
		expect(rungOf(question)).toEqual(["likely", target]);
	});

	test.each([
		["a plumber asked for 100 in advance", "a fee before a service, and nothing of our field"],
		["how does a bridge work in simple words", "technology of the field, and no protection"],
		["how do i transfer photos to a new phone", "a phone is changed, and no codes are"],
		["must i pay customs for a parcel from japan, it's a teapot", "a fee is asked for, by customs"],
	])("declined: %s", (question) => {
		expect(rungOf(question)).toEqual(["none", null]);
	});
});
