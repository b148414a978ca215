/** What somebody's last questions came to, for follow-ups that another process answers. */
import { PostgresAdapter, sql } from "kysely";
import type { Tables } from "../migration.ts";

export async function up(db: Tables): Promise<void> {
	const { schema } = db;
	// Of use for minutes too, and of persons: it belongs in no log of the database's.
	const recent = schema.createTable("recent");
	await (db.getExecutor().adapter instanceof PostgresAdapter ? recent.modifyFront(sql`unlogged`) : recent)
		.addColumn("person", "text", (c) => c.notNull())
		.addColumn("channel", "text", (c) => c.notNull())
		.addColumn("server", "text")
		.addColumn("newest", "text", (c) => c.notNull())
		.addColumn("before", "text")
		.addColumn("at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("recent_key", ["person", "channel"])
		.execute();
	await schema.createIndex("recent_age").on("recent").column("at").execute();
}
