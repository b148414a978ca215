/** Alerts: who follows what, editions, news and their deliveries; and the public answers that a correction must reach. */
import type { Tables } from "../migration.ts";

export async function up({ schema }: Tables): Promise<void> {
	await schema
		.createTable("follows")
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("channel", "text", (c) => c.notNull())
		.addColumn("exchange", "text", (c) => c.notNull())
		.addColumn("topic", "text", (c) => c.notNull())
		.addPrimaryKeyConstraint("follows_key", ["channel", "exchange", "topic"])
		.execute();
	await schema.createIndex("follows_exchange").on("follows").column("exchange").execute();
	await schema
		.createTable("editions")
		.addColumn("digest", "text", (c) => c.primaryKey().notNull())
		.addColumn("shown", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.execute();
	await schema
		.createTable("news")
		.addColumn("id", "text", (c) => c.primaryKey().notNull())
		.addColumn("exchange", "text", (c) => c.notNull())
		.addColumn("topic", "text", (c) => c.notNull())
		.addColumn("body", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("spread", "integer", (c) => c.notNull())
		.execute();
	await schema.createIndex("news_spread").on("news").column("spread").execute();
	await schema
		.createTable("deliveries")
		.addColumn("channel", "text", (c) => c.notNull())
		.addColumn("news", "text", (c) => c.notNull())
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("state", "text", (c) => c.notNull())
		.addColumn("batch", "text", (c) => c.notNull())
		.addColumn("claimed_at", "bigint", (c) => c.notNull())
		.addColumn("due", "bigint", (c) => c.notNull())
		.addColumn("tries", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("deliveries_key", ["channel", "news"])
		.execute();
	await schema.createIndex("deliveries_due").on("deliveries").columns(["state", "due"]).execute();
	await schema.createIndex("deliveries_batch").on("deliveries").column("batch").execute();
	await schema
		.createTable("posted")
		.addColumn("message", "text", (c) => c.primaryKey().notNull())
		.addColumn("channel", "text", (c) => c.notNull())
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("target", "text", (c) => c.notNull())
		.addColumn("form", "text", (c) => c.notNull())
		.addColumn("shown", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.execute();
	await schema.createIndex("posted_of_server").on("posted").columns(["server", "at"]).execute();
}
