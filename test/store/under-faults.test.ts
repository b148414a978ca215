/** No edit is lost or reordered while processes are stopped and killed, the network is cut and clocks jump: the short form of under-faults.soak.ts. */
import { beforeAll, expect, test } from "vitest";
import { seeded } from "../../bench/seeded.ts";
import { sharedPostgres } from "../postgres.ts";
import { withFolder } from "./temporary.ts";
import { editUnderFaults } from "./under-faults.ts";

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

/** Well below the 300 revisions that an entry keeps. */
const EDITS = 60;

test("sqlite", { timeout: 180_000 }, () =>
	withFolder(async (dataDir) => {
		expect((await editUnderFaults({ dataDir }, EDITS, seeded(7))).violations).toEqual([]);
	}),
);
test("postgres", { timeout: 180_000 }, async () => {
	const place = { dataDir: null, databaseUrl: await postgres.database() };
	expect((await editUnderFaults(place, EDITS, seeded(8))).violations).toEqual([]);
});
