/** Counts, and who counted already: by a keyed hash whose key is gone after its month, so that it leads back to nobody. */
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Store, Usage } from "./contract.ts";
import type { Database } from "./tables.ts";

export function usage(db: Database): Pick<Store, "count" | "usage" | "voteOnce" | "monthKey"> {
	return {
		count: async (server, week, kind, entry) => {
			await db
				.insertInto("usage")
				.values({ server, week, kind, entry: entry ?? "", count: 1 })
				.onConflict((on) => on.columns(["server", "week", "kind", "entry"]).doUpdateSet({ count: sql`usage.count + 1` }))
				.execute();
		},
		usage: async (server) => {
			const rows = await db.selectFrom("usage").selectAll().where("server", "=", server).execute();
			return rows.map((row) => ({ ...row, kind: row.kind as Usage["kind"], entry: row.entry || null }));
		},
		voteOnce: async (server, entry, person, at) => {
			const { numInsertedOrUpdatedRows } = await db
				.insertInto("votes")
				.values({ server, entry, person, month: monthOf(at) })
				.onConflict((on) => on.doNothing())
				.executeTakeFirstOrThrow();
			return numInsertedOrUpdatedRows === 1n;
		},
		monthKey: async (month) => {
			const fresh = randomBytes(32).toString("base64url");
			// Two processes may ask at once: the first one's secret is everybody's.
			await db
				.insertInto("month_keys")
				.values({ month, secret: fresh })
				.onConflict((on) => on.doNothing())
				.execute();
			const { secret } = await db.selectFrom("month_keys").select("secret").where("month", "=", month).executeTakeFirstOrThrow();
			return new Uint8Array(Buffer.from(secret, "base64url"));
		},
	};
}

/** 2026-11, in UTC. */
export const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7);
