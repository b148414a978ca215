/** How processes see each other's edits: no change may be missed because its commit became visible after a later one's. */
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { sharedPostgres } from "../postgres.ts";
import { type Place, storeProcess } from "./process.ts";
import { NOW, revision } from "./sample.ts";
import { withFolder } from "./temporary.ts";

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

test("postgres: while an edit is not committed, none that came after it is visible", async () => {
	const databaseUrl = await postgres.database();
	const store = await openStore({ dataDir: null, databaseUrl, now: () => NOW });
	const other = new pg.Client(databaseUrl);
	await other.connect();
	// Another process in the middle of an edit: it has its position, and has not committed.
	await other.query("begin; update changes set position = position + 1; insert into layers (server, position) values ('slow', 1)");
	let published = false;
	const later = store.publish(revision(1, { server: "fast" })).then(() => {
		published = true;
	});
	expect(await store.changedSince(0)).toEqual({ servers: [], position: 0 });
	expect(published).toBe(false);
	await other.query("commit");
	await later;
	const { servers, position } = await store.changedSince(0);
	expect({ servers: servers.toSorted(), position }).toEqual({ servers: ["fast", "slow"], position: 2 });
	await other.end();
	await store.close();
});

/**
 * Edits at once, half of them in either process. SQLite's lock has no line to stand in: a process that always has one more edit ready
 * keeps the other from it, on a slow disk for longer than a store waits. PostgreSQL's has one, which must not be longer than that either.
 */
const places: readonly (readonly [string, number, (use: (place: Place) => Promise<void>) => Promise<void>])[] = [
	["sqlite", 2, (use) => withFolder((dataDir) => use({ dataDir }))],
	["postgres", 8, async (use) => use({ dataDir: null, databaseUrl: await postgres.database() })],
];

describe.each(places)("%s", (_, atOnce, inPlace) => {
	test("two processes edit 200 servers, a third one that only looks for changes hears of each", () =>
		inPlace(async (place) => {
			const writers = await Promise.all([storeProcess(place), storeProcess(place)]);
			const reader = await openStore({ ...place, now: () => NOW });
			const servers = Array.from({ length: 200 }, (_, i) => `server-${i}`);
			let position = await reader.position();
			let writing = true;
			const lanes = Array.from({ length: atOnce }, async (_, lane) => {
				for (let i = lane; i < servers.length; i += atOnce) await writers[i % 2]?.call("publish", [revision(1, { server: servers[i] ?? "" })]);
			});
			const written = Promise.all(lanes).finally(() => {
				writing = false;
			});
			const heard = new Set<string>();
			const look = async () => {
				const changes = await reader.changedSince(position);
				expect(changes.position).toBeGreaterThanOrEqual(position);
				position = changes.position;
				for (const server of changes.servers) heard.add(server);
			};
			while (writing) {
				await look();
				await new Promise(setImmediate);
			}
			await written;
			await look();
			expect(servers.filter((server) => !heard.has(server))).toEqual([]);
			expect(position).toBe(200);
			await Promise.all(writers.map((writer) => writer.end()));
			await reader.close();
		}));
});
