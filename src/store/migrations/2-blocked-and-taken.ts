/** Whom the operator blocked, and which interactions were taken up. */
import { PostgresAdapter, sql } from "kysely";
import type { Tables } from "../migration.ts";

export async function up(db: Tables): Promise<void> {
	const { schema } = db;
	// The first step was changed after the first stores were made: those lack these.
	await schema.createIndex("layers_position").ifNotExists().on("layers").column("position").execute();
	await schema.createIndex("drafts_age").ifNotExists().on("drafts").column("at").execute();
	await schema.createIndex("queue_age").ifNotExists().on("queue").column("at").execute();
	await schema.createIndex("votes_month").ifNotExists().on("votes").column("month").execute();
	await schema
		.createTable("blocked")
		.addColumn("kind", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("why", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("blocked_key", ["kind", "id"])
		.execute();
	// Not written to PostgreSQL's log: it is of use for minutes, and a crash of the database takes longer than a replay is good for.
	const unlogged = db.getExecutor().adapter instanceof PostgresAdapter;
	const taken = schema.createTable("taken");
	await (unlogged ? taken.modifyFront(sql`unlogged`) : taken)
		.addColumn("id", "text", (c) => c.primaryKey().notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.execute();
	await schema.createIndex("taken_age").on("taken").column("at").execute();
}
