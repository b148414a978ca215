/** What belongs to no server: whom the operator blocked, and which interactions were taken up. */
import type { Blocked, Store } from "./contract.ts";
import type { Database } from "./tables.ts";

export function operator(db: Database): Pick<Store, "block" | "unblock" | "blocked" | "takeUp"> {
	return {
		block: async (blocked) => {
			await db
				.insertInto("blocked")
				.values(blocked)
				.onConflict((on) => on.columns(["kind", "id"]).doUpdateSet(blocked))
				.execute();
		},
		unblock: async (kind, id) => {
			const { numDeletedRows } = await db.deleteFrom("blocked").where("kind", "=", kind).where("id", "=", id).executeTakeFirstOrThrow();
			return numDeletedRows > 0n;
		},
		blocked: async () => {
			const rows = await db.selectFrom("blocked").selectAll().orderBy("at").orderBy("kind").orderBy("id").execute();
			return rows.map((row) => ({ ...row, kind: row.kind as Blocked["kind"] }));
		},
		takeUp: async (id, at) => {
			const { numInsertedOrUpdatedRows } = await db
				.insertInto("taken")
				.values({ id, at })
				.onConflict((on) => on.doNothing())
				.executeTakeFirstOrThrow();
			return numInsertedOrUpdatedRows === 1n;
		},
	};
}
