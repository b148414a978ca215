/** Revisions: appended, never changed. The primary key (server, entry, number) decides who was first. */
import type { Kysely, Selectable } from "kysely";
import { bump } from "./change-log.ts";
import type { EntryContent, Published, Revision, Store } from "./contract.ts";
import type { Database, Tables } from "./tables.ts";

export function revisions(db: Database): Pick<Store, "publish" | "live" | "history"> {
	return {
		publish: (revision) => db.transaction().execute((transaction) => append(transaction, revision)),
		live: async (server) => {
			const newest = db
				.selectFrom("revisions")
				.select(["entry", (of) => of.fn.max("number").as("number")])
				.where("server", "=", server)
				.groupBy("entry");
			const rows = await db
				.selectFrom("revisions")
				.innerJoin(newest.as("newest"), (join) => join.onRef("newest.entry", "=", "revisions.entry").onRef("newest.number", "=", "revisions.number"))
				.selectAll("revisions")
				.where("server", "=", server)
				.execute();
			// Sorted here: the databases' own orders of text differ.
			return rows.map(toRevision).sort((a, b) => (a.entry < b.entry ? -1 : 1));
		},
		history: async (server, entry) =>
			(await db.selectFrom("revisions").selectAll().where("server", "=", server).where("entry", "=", entry).orderBy("number", "desc").execute()).map(
				toRevision,
			),
	};
}

async function append(db: Kysely<Tables>, revision: Revision): Promise<Published> {
	const before = await newest(db, revision);
	if (revision.number !== (before?.number ?? 0) + 1) return { kind: "stale", live: before };
	const { numInsertedOrUpdatedRows } = await db
		.insertInto("revisions")
		.values(toRow(revision))
		.onConflict((on) => on.doNothing())
		.executeTakeFirstOrThrow();
	// Another process took the number after we looked; its row is visible now, for the insert waited for its commit.
	if (numInsertedOrUpdatedRows === 0n) return { kind: "stale", live: await newest(db, revision) };
	await bump(db, revision.server);
	return { kind: "published" };
}

async function newest(db: Kysely<Tables>, { server, entry }: Revision): Promise<Revision | null> {
	const query = db.selectFrom("revisions").selectAll().where("server", "=", server).where("entry", "=", entry);
	const row = await query.orderBy("number", "desc").limit(1).executeTakeFirst();
	return row ? toRevision(row) : null;
}

export const toJson = (content: EntryContent | null) => (content === null ? null : JSON.stringify(content));
export const fromJson = (content: string | null) => (content === null ? null : (JSON.parse(content) as EntryContent));

function toRow({ by, approvedBy, content, ...same }: Revision): Tables["revisions"] {
	return { ...same, by_user: by, approved_by: approvedBy, content: toJson(content) };
}

function toRevision({ by_user, approved_by, content, ...same }: Selectable<Tables["revisions"]>): Revision {
	return { ...same, by: by_user, approvedBy: approved_by, content: fromJson(content) };
}
