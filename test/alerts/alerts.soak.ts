/** The long form of alerts.test.ts: 1,000 channels follow, 30 changes, SIGKILL ten times. */
import { expect, test } from "vitest";
import { progress } from "../progress.ts";
import { alertsUnderFire } from "./run.ts";

test("1,000 channels, 30 changes, killed ten times: each gets each change once", async () => {
	const { killed, messages } = await alertsUnderFire({ channels: 1000, changes: 30, kills: 10, slowed: 0.002 }, progress("alerts, messages", 6000));
	console.log(`alerts: 1,000 channels × 30 changes in ${messages} messages, ${killed} processes killed on the way, none missed, none twice`);
	expect(killed).toBeGreaterThanOrEqual(8);
});
