/** The topology of compose.yaml as plain processes, under fire: the short form of topology.soak.ts. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Postgres, startPostgres } from "../postgres.ts";
import { underFire } from "./run.ts";

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(() => postgres?.close());

test("three workers behind a balancer, one after the other is killed: no answer is wrong, no acknowledged edit lost", async () => {
	// Where other tests crowd the machine, an edit may take longer than two seconds to be seen: the soak holds it to that.
	const plan = { databaseUrl: await postgres.database(), seconds: 6, killEveryMs: 1200, seenWithinMs: 4000 };
	const { lost, wrong, kills, questions, edits } = await underFire(plan);
	expect({ lost, wrong }).toEqual({ lost: [], wrong: [] });
	for (const count of [kills, questions, edits]) expect(count).toBeGreaterThan(0);
}, 120_000);
