/** Questions that wait for a moderator. The id is a digest of what is asked, so that the primary key does the counting. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Queued, Store } from "./contract.ts";
import type { Database } from "./tables.ts";

/** A server's queue holds this many: twenty screens of 25, more than anybody reads. */
export const QUEUE_BOUND = 500;

export function queue(db: Database): Pick<Store, "enqueue" | "queue" | "dequeue"> {
	return {
		enqueue: async ({ entry, ...item }) => {
			const id = digest(item.kind, entry ?? "", item.text);
			await db
				.insertInto("queue")
				.values({ ...item, id, entry: entry ?? "", count: 1 })
				.onConflict((on) =>
					on.columns(["server", "id"]).doUpdateSet({
						count: sql`queue.count + 1`,
						at: sql`case when excluded.at > queue.at then excluded.at else queue.at end`,
					}),
				)
				.execute();
			const kept = db.selectFrom("queue").select("id").where("server", "=", item.server).orderBy("at", "desc").orderBy("id").limit(QUEUE_BOUND);
			await db.deleteFrom("queue").where("server", "=", item.server).where("id", "not in", kept).execute();
		},
		queue: async (server) => {
			const rows = await db.selectFrom("queue").selectAll().where("server", "=", server).orderBy("at", "desc").orderBy("id").execute();
			return rows.map((row) => ({ ...row, kind: row.kind as Queued["kind"], entry: row.entry || null }));
		},
		dequeue: async (server, ids) => {
			if (ids.length > 0) await db.deleteFrom("queue").where("server", "=", server).where("id", "in", ids).execute();
		},
	};
}

/** 96 bits are enough for 500 questions, and short in a custom id. */
const digest = (...parts: readonly string[]) => createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 16);
