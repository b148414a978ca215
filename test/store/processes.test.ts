/** Several processes on one store, and processes that are killed: the short form. `npm run test:soak` runs the long one. */
import { DatabaseSync } from "node:sqlite";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { sharedPostgres } from "../postgres.ts";
import { editAndKill } from "./kill.ts";
import { race } from "./race.ts";
import { withFolder } from "./temporary.ts";
import { threeUnderFire } from "./three.ts";

/** Each starts many processes, one after the other: on a busy machine a second each. */
vi.setConfig({ testTimeout: 240_000 });

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

const ROUNDS = 25;
const EDITS = 60;

describe("two processes publish the same entry at the same moment: exactly one wins", () => {
	test("sqlite", () => withFolder(async (dataDir) => void (await race({ dataDir }, ROUNDS))));
	test("postgres", async () => void (await race({ dataDir: null, databaseUrl: await postgres.database() }, ROUNDS)));
});

describe("killed in the middle of edits: what was acknowledged is there", () => {
	test("sqlite", () =>
		withFolder(async (dataDir) => {
			await editAndKill({ dataDir }, EDITS);
			const file = new DatabaseSync(`${dataDir}/coverbot.sqlite`);
			expect(file.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
			file.close();
		}));
	test("postgres", async () => void (await editAndKill({ dataDir: null, databaseUrl: await postgres.database() }, EDITS)));
});

describe("three processes edit, one after the other is killed: no edit is lost", () => {
	test("sqlite", () => withFolder(async (dataDir) => void (await threeUnderFire({ dataDir }, EDITS))));
	test("postgres", async () => void (await threeUnderFire({ dataDir: null, databaseUrl: await postgres.database() }, EDITS)));
});
