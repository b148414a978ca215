/**
 * Where the rungs begin and end: each threshold on both sides, and twenty questions of the exams with the reason for each rung. A threshold
 * that is halved, or lost, fails here. Where the numbers come from: `npm run -s bench:thresholds`, docs/matching.md.
 */
import { beforeAll, describe, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import type { Beliefs } from "../../src/matching/beliefs.ts";
import { rung } from "../../src/matching/decide.ts";
import { answeredBy, offeredBy } from "../../src/matching/decision.ts";
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

	test("what is asked of a name that is not covered is answered in general only where that is likely, and half as likely as what was asked", () => {
		const of = (asked: number, general: number): Beliefs => ({
			beliefs: [
				{ target: aboutExchanges([], "insurance"), probability: asked },
				{ target: FAR, probability: general },
			],
			nothing: 0,
			chat: 0,
		});
		const inGeneral = { kind: "likely", target: FAR, uncovered: ["Wirex"] };
		const notKnown = { kind: "none", reason: "unknown-exchange", about: { topic: "insurance" } };
		expect(rung(of(0.2, 0.15), ["Wirex"])).toMatchObject(inGeneral);
		expect(rung(of(0.2, 0.13), ["Wirex"])).toMatchObject(notKnown);
		expect(rung(of(0.6, 0.31), ["Wirex"])).toMatchObject(inGeneral);
		expect(rung(of(0.6, 0.29), ["Wirex"])).toMatchObject(notKnown);
	});
});

/**
 * What each is pinned to is a reading that its person gets, or that it is declined. Its probability moves a little with each phrasing that anybody adds, so of
 * the rungs only most of each six must be as they are: a threshold that is halved moves all six.
 */
describe("twenty questions of the exams", () => {
	let library: Library;
	beforeAll(async () => {
		library = await realLibrary();
	});
	const kindOf = (question: string) => library.ask(question).decision.kind;
	/** What is answered, and the other readings that stand beside it. */
	const readingsOf = (question: string) => {
		const { decision } = library.ask(question);
		return [answeredBy(decision), ...offeredBy(decision)].filter((target) => target !== null).map(writeTarget);
	};
	type Pinned = readonly (readonly [question: string, target: string, why: string])[];
	const most = (pinned: Pinned, kinds: readonly string[]) => {
		const other = pinned.filter(([question]) => !kinds.includes(kindOf(question)));
		expect(other.length, other.map(([question]) => `${kindOf(question)}: ${question}`).join("\n")).toBeLessThanOrEqual(2);
	};

	const CERTAIN: Pinned = [
		["if my number were stolen tomorrow and my coins with it, whose bill is that", "q.sim-swap-loss-covered", "supposed: cover, and no first aid"],
		["typo in the address and now 0.4 btc is at some strangers wallet, any chance", "q.wrong-address", "the address is said to be mistyped"],
		["which exchanges have actual insurance", "x..insurance", "the matter, and that all are asked, in so many words"],
		["crypto.com and coinbase coverage amounts side by side please", "x.cryptocom,coinbase.insurance", "two names, and amounts of cover"],
		["moving from robinhood to coinbase, will my crypto be more insured or less", "x.robinhood,coinbase.insurance", "weighed, so both names count"],
	];
	const LIKELY: Pinned = [
		["NYDFS trust charter gemini - still valid?", "x.gemini.regulation", "a title and no question: a licence is likely"],
		["number on my caller id says Coinbase. spoof?", "x.coinbase.contact", "or the number that calls was taken over"],
		["after the safe wallet story, does bybit sign differently today", "x.bybit.custody", "or it is asked what it shows of that"],
		[
			"got drained on ton, sui and eth in one night. same phrase. any point in saving the cosmos part",
			"q.wallet-drained-now",
			"or the phrase is out",
		],
		["who else has a safu type fund", "x..protection-fund", "all are asked, though in the words of one exchange's fund"],
	];
	const IN_DOUBT: Pinned = [
		["for my newsletter: crypto.com january 2022 in two lines", "x.cryptocom.incidents", "something speaks for chatter about a company"],
		["whom do you cover", "q.covered-exchanges", "something speaks for other insurance"],
		["bought a sniper bot. it sniped me", "q.scammed-now", "something speaks for a joke"],
		["fell into an online shop that only takes usdt. no bike arrived", "q.scammed-now", "something speaks for a fraud without coins"],
		["shall i sell everything", "q.financial-advice", "something speaks for trading"],
		['Phantom said "simulation failed" and I confirmed anyway. Forty-one SOL.', "q.wallet-drained-now", "something speaks for a fault of an app"],
	];

	test.each([...CERTAIN, ...LIKELY, ...IN_DOUBT])("%s", (question, target, why) => {
		expect(readingsOf(question), why).toContain(target);
	});
	test("sure where the words leave no doubt", () => most(CERTAIN, ["sure"]));
	test("likely, and not sure, where another reading is half as good", () => most(LIKELY, ["likely"]));
	test("answered though something speaks for none of ours", () => most(IN_DOUBT, ["likely", "sure"]));

	test.each([
		["a plumber asked for 100 in advance", "a fee before a service, and nothing of our field"],
		["how does a bridge work in simple words", "technology of the field, and no protection"],
		["how do i transfer photos to a new phone", "a phone is changed, and no codes are"],
		["must i pay customs for a parcel from japan, it's a teapot", "a fee is asked for, by customs"],
	])("declined: %s", (question, why) => {
		expect(kindOf(question), why).toBe("none");
	});
});
