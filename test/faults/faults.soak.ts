/**
 * The long form of faults.test.ts: 20,000 interactions, as many as half an hour brings, pressed into five minutes with all faults as
 * dense; Discord's three seconds stay three seconds, so that this is harder than the half hour.
 */
import { expect, test } from "vitest";
import { progress } from "../progress.ts";
import { battle } from "./run.ts";

const INTERACTIONS = 20_000;

test("20,000 interactions under random faults", async () => {
	const plan = { interactions: INTERACTIONS, perSecond: 70, seed: 2, strikeEveryMs: 8000 };
	const { ours, twice, faults, ...rest } = await battle(plan, progress("faults", INTERACTIONS));
	console.log(`faults: ${JSON.stringify({ ...rest, ours: ours.length, twice: twice.length, reported: faults.length })}`);
	expect({ ours, twice }).toEqual({ ours: [], twice: [] });
});
