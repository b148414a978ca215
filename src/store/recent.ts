/** What somebody's last questions in a channel came to, shared by all processes that may answer the next one: ids alone, for minutes. */
import { sql } from "kysely";
import type { Store } from "./contract.ts";
import type { Database } from "./tables.ts";

export function recent(db: Database): Pick<Store, "recent" | "noteRecent" | "sweepRecent"> {
	return {
		recent: async ({ person, channel }, since) => {
			const row = await db
				.selectFrom("recent")
				.select(["newest", "before"])
				.where("person", "=", person)
				.where("channel", "=", channel)
				.where("at", ">", since)
				.executeTakeFirst();
			return row ? [row.newest, row.before].filter((target) => target !== null) : [];
		},
		noteRecent: async ({ person, channel, server }, target, at) => {
			await db
				.insertInto("recent")
				.values({ person, channel, server, newest: target, before: null, at })
				// What was newest becomes the one before, in one step: two processes may note at once.
				.onConflict((on) =>
					on.columns(["person", "channel"]).doUpdateSet({ before: sql`recent.newest`, newest: sql`excluded.newest`, at: sql`excluded.at` }),
				)
				.execute();
		},
		sweepRecent: async (before) => {
			await db.deleteFrom("recent").where("at", "<=", before).execute();
		},
	};
}
