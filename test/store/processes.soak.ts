/** The long form of test/store/processes.test.ts: 200 rounds of the race, 300 edits under fire, 3,000 by three processes. */
import { afterAll, beforeAll, test } from "vitest";
import { type Postgres, startPostgres } from "../postgres.ts";
import { progress } from "../progress.ts";
import { editAndKill } from "./kill.ts";
import type { Place } from "./process.ts";
import { race } from "./race.ts";
import { withFolder } from "./temporary.ts";
import { threeUnderFire } from "./three.ts";

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres(["-c", "fsync=on"]);
});
afterAll(() => postgres?.close());

const ROUNDS = 200;
const EDITS = 300;
const EDITS_OF_THREE = 3000;
const places: readonly (readonly [string, (use: (place: Place) => Promise<void>) => Promise<void>])[] = [
	["sqlite", (use) => withFolder((dataDir) => use({ dataDir }))],
	["postgres", async (use) => use({ dataDir: null, databaseUrl: await postgres.database() })],
];

test.each(places)("%s: two processes publish the same entry at the same moment", (name, inPlace) =>
	inPlace(async (place) => {
		const [first, second] = await race(place, ROUNDS, progress(`${name}, race`, ROUNDS));
		console.log(`${name}: ${ROUNDS} rounds, one winner in each: ${first} and ${second}`);
	}),
);

test.each(places)("%s: killed in the middle of edits", (name, inPlace) =>
	inPlace(async (place) => {
		const lives = await editAndKill(place, EDITS, progress(`${name}, edits`, EDITS));
		console.log(`${name}: ${EDITS} acknowledged edits in ${lives} lives, all there after each`);
	}),
);

test.each(places)("%s: three processes edit, one after the other is killed", (name, inPlace) =>
	inPlace(async (place) => {
		const kills = await threeUnderFire(place, EDITS_OF_THREE, progress(`${name}, edits of three`, EDITS_OF_THREE));
		console.log(`${name}: ${EDITS_OF_THREE} acknowledged edits by three processes, ${kills} killed, none lost`);
	}),
);
