/** Counts, and who counted already: by a keyed hash whose key is gone after its month, so that it leads back to nobody. */
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Store, Usage } from "./contract.ts";
import type { Database } from "./tables.ts";

export function usage(db: Database): Pick<Store, "count" | "usage" | "voteOnce" | "monthKey"> {
	return {
		count: async (counts) => {
			if (counts.length === 0) return;
			await db.transaction().execute(async (transaction) => {
				// In one order always, so that two processes that count the same do not wait for each other in a ring.
				const rows = counts.map(({ entry, ...row }) => ({ ...row, entry: entry ?? ("" as const) })).sort(byKey);
				for (let at = 0; at < rows.length; at += ROWS) {
					await transaction
						.insertInto("usage")
						.values(rows.slice(at, at + ROWS))
						.onConflict((on) => on.columns(["server", "week", "kind", "entry"]).doUpdateSet({ count: sql`usage.count + excluded.count` }))
						.execute();
				}
			});
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

/** Well under both databases' bound on values in a statement. */
const ROWS = 500;

function byKey(a: { server: string; kind: string; entry: string }, b: { server: string; kind: string; entry: string }): number {
	const [left, right] = [`${a.server} ${a.kind} ${a.entry}`, `${b.server} ${b.kind} ${b.entry}`];
	return left < right ? -1 : left > right ? 1 : 0;
}

/** 2026-11, in UTC. */
export const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7);
