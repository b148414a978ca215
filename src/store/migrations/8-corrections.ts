/** A posted answer is claimed by who corrects it, so that of several processes one does, and of one that was killed another takes over. */
import type { Tables } from "../migration.ts";

export async function up({ schema }: Tables): Promise<void> {
	await schema
		.alterTable("posted")
		.addColumn("claimed_at", "bigint", (c) => c.notNull().defaultTo(0))
		.execute();
}
