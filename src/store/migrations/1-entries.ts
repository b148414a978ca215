/** Entries with their revisions, layers, drafts and settings; banners, queue, usage and votes. */
import type { Tables } from "../migration.ts";

export async function up(db: Tables): Promise<void> {
	const { schema } = db;
	await schema
		.createTable("revisions")
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("entry", "text", (c) => c.notNull())
		.addColumn("number", "integer", (c) => c.notNull())
		.addColumn("content", "text")
		.addColumn("by_user", "text", (c) => c.notNull())
		.addColumn("approved_by", "text")
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("why", "text", (c) => c.notNull())
		.addColumn("base", "text")
		.addPrimaryKeyConstraint("revisions_key", ["server", "entry", "number"])
		.execute();
	await schema
		.createTable("changes")
		.addColumn("id", "integer", (c) => c.primaryKey())
		.addColumn("position", "bigint", (c) => c.notNull())
		.execute();
	await db.insertInto("changes").values({ id: 1, position: 0 }).execute();
	await schema
		.createTable("layers")
		.addColumn("server", "text", (c) => c.primaryKey().notNull())
		.addColumn("position", "bigint", (c) => c.notNull())
		.addColumn("forgotten_at", "bigint")
		.execute();
	await schema.createIndex("layers_position").on("layers").column("position").execute();
	await schema
		.createTable("drafts")
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("entry", "text", (c) => c.notNull())
		.addColumn("seen", "integer", (c) => c.notNull())
		.addColumn("content", "text")
		.addColumn("by_user", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("why", "text", (c) => c.notNull())
		.addColumn("state", "text", (c) => c.notNull())
		.addPrimaryKeyConstraint("drafts_key", ["server", "id"])
		.execute();
	await schema.createIndex("drafts_age").on("drafts").column("at").execute();
	await schema
		.createTable("settings")
		.addColumn("server", "text", (c) => c.primaryKey().notNull())
		.addColumn("settings", "text", (c) => c.notNull())
		.execute();
	await schema
		.createTable("banners")
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("exchange", "text", (c) => c.notNull())
		.addColumn("text", "text", (c) => c.notNull())
		.addColumn("ends_at", "bigint", (c) => c.notNull())
		.addColumn("by_user", "text", (c) => c.notNull())
		.addPrimaryKeyConstraint("banners_key", ["server", "exchange"])
		.execute();
	await schema
		.createTable("queue")
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("text", "text", (c) => c.notNull())
		.addColumn("kind", "text", (c) => c.notNull())
		.addColumn("entry", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("count", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("queue_key", ["server", "id"])
		.execute();
	await schema.createIndex("queue_of_server").on("queue").columns(["server", "at"]).execute();
	await schema.createIndex("queue_age").on("queue").column("at").execute();
	await schema
		.createTable("usage")
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("week", "text", (c) => c.notNull())
		.addColumn("kind", "text", (c) => c.notNull())
		.addColumn("entry", "text", (c) => c.notNull())
		.addColumn("count", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("usage_key", ["server", "week", "kind", "entry"])
		.execute();
	await schema
		.createTable("votes")
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("entry", "text", (c) => c.notNull())
		.addColumn("person", "text", (c) => c.notNull())
		.addColumn("month", "text", (c) => c.notNull())
		.addPrimaryKeyConstraint("votes_key", ["server", "entry", "person"])
		.execute();
	await schema.createIndex("votes_month").on("votes").column("month").execute();
	await schema
		.createTable("month_keys")
		.addColumn("month", "text", (c) => c.primaryKey().notNull())
		.addColumn("secret", "text", (c) => c.notNull())
		.execute();
}
