/** Corrections reach every posted answer once though Discord slows them and whoever makes them is killed; on both databases. */
import { beforeAll, expect, test, vi } from "vitest";
import { sharedPostgres } from "../postgres.ts";
import type { Place } from "../store/process.ts";
import { withFolder } from "../store/temporary.ts";
import { correctionsUnderFire } from "./run.ts";

/** Each starts four processes that load the dataset. */
vi.setConfig({ testTimeout: 240_000 });

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

async function underFire(place: Place) {
	const { killed, edits, due, limited, violations } = await correctionsUnderFire(place, 45, 2);
	expect(killed).toBe(2);
	expect(limited).toBeGreaterThanOrEqual(5);
	// What was being edited when its process ended is edited again, to the same words; nothing else is.
	expect(edits).toBeGreaterThanOrEqual(due);
	expect(edits).toBeLessThanOrEqual(due + killed);
	expect(violations).toEqual([]);
}

// Beside each other: most of the time each waits until Discord lets it go on.
test.concurrent("sqlite", () => withFolder((dataDir) => underFire({ dataDir })));
test.concurrent("postgres", async () => underFire({ dataDir: null, databaseUrl: await postgres.database() }));
