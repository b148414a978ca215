/** The long form of topology.test.ts: five minutes, a process killed every three seconds, each edit seen everywhere within two. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Postgres, startPostgres } from "../postgres.ts";
import { progress } from "../progress.ts";
import { underFire } from "./run.ts";

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres(["-c", "fsync=on"]);
});
afterAll(() => postgres?.close());

const SECONDS = 300;

test("three workers on PostgreSQL behind a balancer, killed in turns under load", async () => {
	const plan = { databaseUrl: await postgres.database(), seconds: SECONDS, killEveryMs: 3000, seenWithinMs: 2000 };
	const { lost, wrong, ...counts } = await underFire(plan, progress("topology, seconds", SECONDS));
	console.log(`topology: ${JSON.stringify({ ...counts, lost: lost.length, wrong: wrong.length })}`);
	expect({ lost, wrong }).toEqual({ lost: [], wrong: [] });
});
