/** Positions: every change of a server's layer gets the next number, by which processes notice each other's edits. */
import { type Kysely, sql } from "kysely";
import type { Store } from "./contract.ts";
import type { Database, Tables } from "./tables.ts";

/**
 * Gives a server's layer the next position; called last in the transaction that changes it. The row of `changes` stays locked
 * until that transaction has committed, so anybody who sees a position sees all the smaller ones: a sequence would hand out
 * numbers that become visible out of order.
 */
export async function bump(db: Kysely<Tables>, server: string, forgottenAt: number | null = null): Promise<void> {
	const { position } = await db.updateTable("changes").set({ position: sql<number>`position + 1` }).returning("position").executeTakeFirstOrThrow();
	const row = { position, forgotten_at: forgottenAt };
	await db
		.insertInto("layers")
		.values({ server, ...row })
		.onConflict((on) => on.column("server").doUpdateSet(row))
		.execute();
}

export function layers(db: Database): Pick<Store, "version" | "position" | "changedSince"> {
	return {
		version: async (server) => (await db.selectFrom("layers").select("position").where("server", "=", server).executeTakeFirst())?.position ?? 0,
		position: async () => (await db.selectFrom("changes").select("position").executeTakeFirstOrThrow()).position,
		changedSince: async (position) => {
			// One statement, one snapshot. A database behind the caller was restored or failed over: then all may have changed.
			const rows = await db
				.selectFrom("changes")
				.leftJoin("layers", (join) => join.on((on) => on.or([on("layers.position", ">", position), on("changes.position", "<", position)])))
				.select(["changes.position", "layers.server"])
				.execute();
			return { servers: rows.flatMap(({ server }) => server ?? []), position: rows[0]?.position ?? position };
		},
	};
}
