/** What a follow-up leans on: ids and never words, for ten minutes, and across processes where they share a store. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { followUpMemory } from "../../src/discord/pipeline/follow-up-memory.ts";
import { aboutExchanges, generalEntry } from "../../src/matching/target.ts";
import { turnOf } from "../../src/matching/turns.ts";
import type { Store } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";

const ASKER = { person: "1", channel: "2", server: null };
const INSURANCE = { target: aboutExchanges(["kucoin"], "insurance"), entry: "what-is-exchange-insurance" };
const FUND = turnOf(aboutExchanges(["kraken"], "protection-fund"));
const THIRD = turnOf(generalEntry("safu-meaning", ["binance"]));
const MINUTE = 60_000;

let now = 0;
let store: Store;
const faults: unknown[] = [];
beforeEach(async () => {
	now = 1_800_000_000_000;
	faults.length = 0;
	store = await openStore({ dataDir: null, now: () => now });
});
afterEach(() => store.close());
const process = () => followUpMemory(() => now, { store, report: (error) => faults.push(error) });

test("the last two are remembered, newest first, and forgotten after ten minutes", async () => {
	const memory = followUpMemory(() => now);
	for (const turn of [INSURANCE, FUND, THIRD]) memory.remember(ASKER, turn);
	expect(await memory.turns(ASKER)).toEqual([THIRD, FUND]);
	expect(await memory.turns({ ...ASKER, channel: "3" })).toEqual([]);
	now += 10 * MINUTE + 1;
	expect(await memory.turns(ASKER)).toEqual([]);
});

describe("two processes over one store", () => {
	test("the next question may come to the other one", async () => {
		const [one, other] = [process(), process()];
		one.remember(ASKER, INSURANCE);
		await expect.poll(() => other.turns(ASKER, "and kraken?")).toEqual([INSURANCE]);
		other.remember(ASKER, FUND);
		await expect.poll(() => one.turns(ASKER, "and the rest?")).toEqual([FUND, INSURANCE]);
		now += 10 * MINUTE + 1;
		expect(await other.turns(ASKER, "and kraken?")).toEqual([]);
	});

	test("what is written are ids, whatever was asked", async () => {
		const one = process();
		one.remember(ASKER, INSURANCE);
		await expect.poll(() => store.recent(ASKER, 0)).toEqual(["x.kucoin.insurance what-is-exchange-insurance"]);
	});

	test("a long message leans on nothing and asks no database", async () => {
		const other = process();
		process().remember(ASKER, INSURANCE);
		await expect.poll(() => store.recent(ASKER, 0)).toHaveLength(1);
		expect(await other.turns(ASKER, "word ".repeat(17))).toEqual([]);
	});

	test("a store that fails costs no answer: this process's own memory serves, and the fault is told", async () => {
		await store.close();
		const one = process();
		one.remember(ASKER, INSURANCE);
		expect(await one.turns(ASKER, "and kraken?")).toEqual([INSURANCE]);
		expect(faults.length).toBeGreaterThan(0);
	});
});
