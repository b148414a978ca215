/** Who used /faq lately: a review waits for a second moderator only where there is one. */
import type { Tables } from "../migration.ts";

export async function up({ schema }: Tables): Promise<void> {
	await schema
		.createTable("moderators")
		.addColumn("server", "text", (c) => c.notNull())
		.addColumn("person", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("moderators_key", ["server", "person"])
		.execute();
	await schema.createIndex("moderators_age").on("moderators").column("at").execute();
}
