/** Migrations, on both databases: whole or not at all, once among many processes, and never backwards. */
import { type Kysely, sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { StoreRefused } from "../../src/store/contract.ts";
import { createStore } from "../../src/store/create-store.ts";
import type { Migration } from "../../src/store/migration.ts";
import { MIGRATIONS } from "../../src/store/migrations.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { sharedPostgres } from "../postgres.ts";
import { type Place, storeProcess } from "./process.ts";
import { NOW, revision } from "./sample.ts";
import { withFolder } from "./temporary.ts";

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

const databases: readonly (readonly [string, (use: (place: Place) => Promise<void>) => Promise<void>])[] = [
	["sqlite", (use) => withFolder((dataDir) => use({ dataDir }))],
	["postgres", async (use) => use({ dataDir: null, databaseUrl: await postgres.database() })],
];
const open = async ({ dataDir, databaseUrl }: Place, migrations: readonly Migration[] = MIGRATIONS) =>
	createStore(databaseUrl ? openPostgres(databaseUrl) : await openSqlite(dataDir), () => NOW, migrations);

// biome-ignore lint/suspicious/noExplicitAny: what a migration gets
const addNotes = (db: Kysely<any>) => db.schema.createTable("notes").addColumn("note", "text").execute();

/** By what the sweep (store/sweep.ts) finds what is too old. */
const SWEPT = [
	"queue.at",
	"drafts.at",
	"moderators.at",
	"posted.at",
	"deliveries.due",
	"news.at",
	"votes.month",
	"taken.at",
	"banners.ends_at",
	"recent.at",
	"layers.forgotten_at",
];
/** The column that each index begins with. */
const FIRST_OF_INDEXES = {
	sqlite: sql<{
		at: string;
	}>`select m.tbl_name || '.' || i.name as at from sqlite_master m, pragma_index_info(m.name) i where m.type = 'index' and i.seqno = 0`,
	postgres: sql<{ at: string }>`select c.relname || '.' || a.attname as at from pg_index i join pg_class c on c.oid = i.indrelid
		join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where c.relnamespace = current_schema()::regnamespace`,
};

describe.each(databases)("%s", (_, inPlace) => {
	test("a migration that fails half-way leaves the store as it was, and its next try goes through", () =>
		inPlace(async (place) => {
			const before = await open(place);
			await before.publish(revision(1));
			await before.close();
			const failing: Migration = async (db) => {
				await addNotes(db);
				await db.deleteFrom("revisions").execute();
				await sql`select * from a_table_that_is_not_there`.execute(db);
			};
			await expect(open(place, [...MIGRATIONS, failing])).rejects.toThrow(/a_table_that_is_not_there/);
			const after = await open(place);
			expect(await after.live(revision(1).server)).toEqual([revision(1)]);
			await after.close();
			// The table of the failed try is not there, or this would fail too.
			await (await open(place, [...MIGRATIONS, addNotes])).close();
		}));

	test("whatever is swept by its age is found by an index", () =>
		inPlace(async (place) => {
			const found: string[] = [];
			const lookUp: Migration = async (db) => {
				const { rows } = await (place.databaseUrl ? FIRST_OF_INDEXES.postgres : FIRST_OF_INDEXES.sqlite).execute(db);
				found.push(...rows.map(({ at }) => at));
			};
			await (await open(place, [...MIGRATIONS, lookUp])).close();
			expect(found).toEqual(expect.arrayContaining(SWEPT));
		}));

	test("of several steps, those before the failing one stay", () =>
		inPlace(async (place) => {
			const failing: Migration = async () => {
				throw new Error("not today");
			};
			await expect(open(place, [...MIGRATIONS, addNotes, failing])).rejects.toThrow("not today");
			await (await open(place, [...MIGRATIONS, addNotes])).close();
			await expect(open(place)).rejects.toThrow(StoreRefused);
		}));

	test("a database of a newer program is refused with what to do, and not touched", () =>
		inPlace(async (place) => {
			await (await open(place, [...MIGRATIONS, addNotes])).close();
			const refusal = await open(place).catch((error) => error);
			expect(refusal).toBeInstanceOf(StoreRefused);
			expect(refusal.message).toMatch(
				/^The database is of version \d+, and this CoverBot knows versions up to \d+: .* Start that newer version again/,
			);
			await (await open(place, [...MIGRATIONS, addNotes])).close();
		}));

	test("a store of the first days lacks four indexes: it gets them, and keeps what it holds", () =>
		inPlace(async (place) => {
			const NAMES = ["layers_position", "drafts_age", "queue_age", "votes_month"];
			const old: Migration = async (db) => {
				await (MIGRATIONS[0] as Migration)(db);
				for (const name of NAMES) await sql`drop index ${sql.ref(name)}`.execute(db);
			};
			const before = await open(place, [old]);
			await before.publish(revision(1));
			await before.close();
			const after = await open(place);
			expect(await after.live(revision(1).server)).toEqual([revision(1)]);
			await after.close();
			// A step that makes them again finds them there.
			const again: Migration = async (db) => {
				for (const name of NAMES) await sql`create index ${sql.ref(name)} on changes (position)`.execute(db);
			};
			await expect(open(place, [...MIGRATIONS, again])).rejects.toThrow(/already exists/);
		}));

	test("six processes that start at once on an empty database all open it", () =>
		inPlace(async (place) => {
			const processes = await Promise.all(Array.from({ length: 6 }, () => storeProcess(place)));
			const outcomes = await Promise.all(processes.map((each) => each.call("publish", [revision(1)])));
			expect(outcomes.filter(({ kind }) => kind === "published")).toHaveLength(1);
			await Promise.all(processes.map((each) => each.end()));
		}));
});

test("postgres: a long migration of another process is waited for, longer than any other call may take", async () => {
	const place = { dataDir: null, databaseUrl: await postgres.database() };
	const long: Migration = async (db) => {
		await sql`select pg_sleep(3)`.execute(db);
	};
	const [first, second] = await Promise.all([open(place, [long, ...MIGRATIONS]), open(place, [long, ...MIGRATIONS])]);
	await first.close();
	await second.close();
});
