/**
 * Brings a database to today's tables. Kysely's own Migrator is not used: it runs no transaction on SQLite, all steps in one
 * on PostgreSQL, and calls a newer database "corrupted".
 */
import type { Kysely } from "kysely";
import { StoreRefused } from "./contract.ts";
import type { Migration } from "./migration.ts";
import { MIGRATIONS } from "./migrations.ts";
import type { Database, Tables } from "./tables.ts";

/** Keeps other processes out of a migration until the transaction ends. SQLite needs none: its transactions lock the file. */
export type Lock = (transaction: Kysely<Tables>) => Promise<void>;

/**
 * Each step in a transaction of its own, with its number: a failing one leaves the database as it was.
 * @throws StoreRefused if the database was made by a newer program
 */
export async function migrate(db: Database, lock: Lock, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
	// The version is read again inside the lock: another process may have taken the step while this one waited.
	while ((await db.transaction().execute((transaction) => step(transaction, lock, migrations))) < migrations.length);
}

/** @returns the version that the database has now */
async function step(db: Kysely<Tables>, lock: Lock, migrations: readonly Migration[]): Promise<number> {
	await lock(db);
	await db.schema
		.createTable("coverbot_schema")
		.ifNotExists()
		.addColumn("version", "integer", (c) => c.notNull())
		.execute();
	const row = await db.selectFrom("coverbot_schema").select("version").executeTakeFirst();
	const version = row?.version ?? 0;
	if (version > migrations.length) throw new StoreRefused(tooNew(version, migrations.length));
	const next = migrations[version];
	if (!next) return version;
	await next(db);
	if (row)
		await db
			.updateTable("coverbot_schema")
			.set({ version: version + 1 })
			.execute();
	else await db.insertInto("coverbot_schema").values({ version: 1 }).execute();
	return version + 1;
}

/** The sentence for a database of the future. */
export function tooNew(version: number, known: number): string {
	return (
		`The database is of version ${version}, and this CoverBot knows versions up to ${known}: a newer CoverBot has used it. ` +
		"Start that newer version again, or restore a backup that was made before the upgrade. Nothing was changed."
	);
}
