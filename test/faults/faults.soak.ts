/**
 * The long form of faults.test.ts: 20,000 interactions over half an hour on the emulator's clock, which runs six times as fast as the
 * machine's. Discord's three seconds stay three of the machine's, for the bot's own timers are real: 67 interactions in each. A machine
 * with little time for it is given fewer: SOAK_INTERACTIONS.
 */
import { expect, test } from "vitest";
import { progress } from "../progress.ts";
import { battle, missing } from "./run.ts";

const INTERACTIONS = Number(process.env.SOAK_INTERACTIONS ?? 20_000);
const MINUTES = 30;
const SPEED = 6;

test(`${INTERACTIONS} interactions over 30 simulated minutes under random faults`, async () => {
	const perSecond = (INTERACTIONS / (MINUTES * 60)) * SPEED;
	const plan = { interactions: INTERACTIONS, perSecond, seed: 2, strikeEveryMs: 3000, mildPerGrave: 8, speed: SPEED };
	const { ours, twice, faults, ...rest } = await battle(plan, progress("faults", INTERACTIONS));
	console.log(`faults: ${JSON.stringify({ ...rest, ours: ours.length, twice: twice.length, reported: faults.length })}`);
	expect({ ours, twice }).toEqual({ ours: [], twice: [] });
	expect(missing(rest.struck)).toEqual([]);
	expect(rest.minutes).toBeGreaterThanOrEqual(MINUTES);
});
