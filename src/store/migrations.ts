/** How the tables came to be, oldest first. What landed is never changed (test/store/frozen.test.ts): the next step is appended. */
import { type Kysely, PostgresAdapter, sql } from "kysely";

// biome-ignore lint/suspicious/noExplicitAny: a migration works on the tables of its own time, not on today's
export type Migration = (db: Kysely<any>) => Promise<void>;

export const MIGRATIONS: readonly Migration[] = [first, second, third, fourth, fifth, sixth, seventh];

async function first(db: Parameters<Migration>[0]): Promise<void> {
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

/** Whom the operator blocked, and which interactions were taken up. */
async function second(db: Parameters<Migration>[0]): Promise<void> {
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

/** What somebody's last questions came to, for follow-ups that another process answers. */
async function third(db: Parameters<Migration>[0]): Promise<void> {
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

/** Who used /faq lately: a review waits for a second moderator only where there is one. */
async function fourth({ schema }: Parameters<Migration>[0]): Promise<void> {
	await schema
		.createTable("moderators")
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("person", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("moderators_key", ["server", "person"])
		.execute();
	await schema.createIndex("moderators_age").on("moderators").column("at").execute();
}

/** Whose questions are left out of counts and queue. */
async function fifth({ schema }: Parameters<Migration>[0]): Promise<void> {
	await schema
		.createTable("opted_out")
		.addColumn("person", "text", (c) => c.primaryKey().notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.execute();
}

/** Alerts: who follows what, editions, news and their deliveries; and the public answers that a correction must reach. */
async function sixth({ schema }: Parameters<Migration>[0]): Promise<void> {
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

/** What is swept by its age alone is found by it, not looked for row by row. */
async function seventh({ schema }: Parameters<Migration>[0]): Promise<void> {
	await schema.createIndex("posted_age").on("posted").column("at").execute();
	await schema.createIndex("news_age").on("news").column("at").execute();
	// deliveries_due begins with the state, which the sweep does not ask for.
	await schema.createIndex("deliveries_age").on("deliveries").column("due").execute();
	await schema.createIndex("banners_end").on("banners").column("ends_at").execute();
	await schema.createIndex("layers_forgotten").on("layers").column("forgotten_at").execute();
}
