/** Whose questions are left out of counts and queue. */
import type { Tables } from "../migration.ts";

export async function up({ schema }: Tables): Promise<void> {
	await schema
		.createTable("opted_out")
		.addColumn("person", "text", (c) => c.primaryKey().notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.execute();
}
