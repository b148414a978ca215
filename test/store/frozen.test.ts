/** Migrations that landed are frozen: stores out there have run them, and nobody runs them again. What each tells either database is held here by digest. */
import { createHash } from "node:crypto";
import {
	DummyDriver,
	Kysely,
	type LogEvent,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from "kysely";
import { expect, test } from "vitest";
import type { Migration } from "../../src/store/migration.ts";
import { MIGRATIONS } from "../../src/store/migrations.ts";

/** Of each migration, oldest first, on SQLite and PostgreSQL. A new one gets a line; a line that is here never changes. */
const LANDED: readonly (readonly [string, string])[] = [
	["53195583812dae78", "92c13ff082a72892"],
	["69bf74d81536167a", "e62f7874ad214a9b"],
	["b30fd0241022ce16", "62ee32d2618c3aa9"],
	["213bb9181c34d0db", "213bb9181c34d0db"],
	["442b9019ca7b19f7", "442b9019ca7b19f7"],
	["3d5b04652dd847f3", "3d5b04652dd847f3"],
	["d874a1e2547b72f7", "d874a1e2547b72f7"],
	["51a75c349713e0bd", "51a75c349713e0bd"],
];

const DIALECTS = [
	{ createAdapter: () => new SqliteAdapter(), createQueryCompiler: () => new SqliteQueryCompiler(), introspector: SqliteIntrospector },
	{ createAdapter: () => new PostgresAdapter(), createQueryCompiler: () => new PostgresQueryCompiler(), introspector: PostgresIntrospector },
];

/** @returns a digest of the statements that a migration sends, without a database */
async function sends(migration: Migration, dialect: (typeof DIALECTS)[number]): Promise<string> {
	const said: unknown[] = [];
	const db = new Kysely<unknown>({
		dialect: {
			createAdapter: dialect.createAdapter,
			createDriver: () => new DummyDriver(),
			createIntrospector: (of) => new dialect.introspector(of),
			createQueryCompiler: dialect.createQueryCompiler,
		},
		log: ({ query }: LogEvent) => void said.push([query.sql, query.parameters]),
	});
	await migration(db);
	return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 16);
}

test("no landed migration has changed, and every one is held", async () => {
	const now = await Promise.all(MIGRATIONS.map((migration) => Promise.all(DIALECTS.map((dialect) => sends(migration, dialect)))));
	expect(now).toEqual(LANDED);
});
