/** The topology of compose.yaml as plain processes, under fire: the short form of topology.soak.ts. */
import { beforeAll, expect, test } from "vitest";
import { sharedPostgres } from "../postgres.ts";
import { underFire } from "./run.ts";

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

test("three workers behind a balancer, one after the other is killed: no answer is wrong, no acknowledged edit lost", async () => {
	// Where other tests crowd the machine, an edit may take longer than two seconds to be seen: the soak holds it to that.
	const plan = { databaseUrl: await postgres.database(), seconds: 6, killEveryMs: 1200, seenWithinMs: 4000 };
	const { lost, wrong, kills, questions, edits } = await underFire(plan);
	expect({ lost, wrong }).toEqual({ lost: [], wrong: [] });
	for (const count of [kills, questions, edits]) expect(count).toBeGreaterThan(0);
}, 120_000);
