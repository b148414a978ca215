/** The long form of under-faults.test.ts: twenty rounds of 400 edits on each database, each checked as one history. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { seeded } from "../../bench/seeded.ts";
import { type Postgres, startPostgres } from "../postgres.ts";
import { progress } from "../progress.ts";
import type { Place } from "./process.ts";
import { withFolder } from "./temporary.ts";
import { editUnderFaults, type Outcome } from "./under-faults.ts";

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres(["-c", "fsync=on"]);
});
afterAll(() => postgres?.close());

const ROUNDS = 20;
/** In two entries: each keeps its newest 300. */
const EDITS = 400;

async function rounds(name: string, inPlace: (use: (place: Place) => Promise<Outcome>) => Promise<Outcome>): Promise<void> {
	const told = progress(`${name}, rounds`, ROUNDS);
	const sum = { published: 0, strikes: 0, calls: 0 };
	for (let round = 1; round <= ROUNDS; round++) {
		const outcome = await inPlace((place) => editUnderFaults(place, EDITS, seeded(round)));
		expect(outcome.violations).toEqual([]);
		for (const key of ["published", "strikes", "calls"] as const) sum[key] += outcome[key];
		told(round);
	}
	console.log(`${name}: ${sum.published} acknowledged edits in ${sum.calls} recorded calls under ${sum.strikes} faults: 0 lost, 0 reordered`);
}

test("sqlite", () => rounds("sqlite", (use) => withFolder((dataDir) => use({ dataDir }))));
test("postgres", () => rounds("postgres", async (use) => use({ dataDir: null, databaseUrl: await postgres.database() })));
