/** Revisions: appended, never changed; of an entry the newest 300 are kept. The primary key (server, entry, number) decides who was first. */
import type { Kysely, Selectable } from "kysely";
import type { EntryKey } from "../dataset/key.ts";
import { bump } from "./change-log.ts";
import type { Banner, EntryContent, Published, Revision, Store } from "./contract.ts";
import { inOneStep } from "./one-step.ts";
import { bannerRow, writeSettings } from "./settings.ts";
import type { Database, Tables } from "./tables.ts";

/** Older ones go as new ones come: four a day for a season, and a bound on what one entry can fill. */
export const MOST_REVISIONS = 300;

export function revisions(db: Database): Pick<Store, "publish" | "publishAll" | "live" | "history"> {
	return {
		publish: (revision) => inOneStep(db, (transaction) => append(transaction, revision)),
		async publishAll(server, revisions, banners, settings = null) {
			try {
				return await inOneStep(db, async (transaction) => {
					await appendAll(transaction, server, revisions, banners);
					if (settings) await writeSettings(transaction, server, settings);
					await bump(transaction, server);
					return { kind: "published" };
				});
			} catch (error) {
				if (error instanceof Stale) return { kind: "stale", entry: error.entry };
				throw error;
			}
		},
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
		history: async (server, entry, { upTo, most = MOST_REVISIONS } = {}) => {
			const all = db.selectFrom("revisions").selectAll().where("server", "=", server).where("entry", "=", entry);
			const from = upTo === undefined ? all : all.where("number", "<=", upTo);
			return (await from.orderBy("number", "desc").limit(most).execute()).map(toRevision);
		},
	};
}

/** Ends a transaction of many, so that none of them is written. */
class Stale extends Error {
	readonly entry: EntryKey;
	constructor(entry: EntryKey) {
		super(`${entry} was changed meanwhile`);
		this.entry = entry;
	}
}

async function appendAll(db: Kysely<Tables>, server: string, revisions: readonly Revision[], banners: readonly Banner[]): Promise<void> {
	const rows = await db
		.selectFrom("revisions")
		.select(["entry", (of) => of.fn.max("number").as("number")])
		.where("server", "=", server)
		.groupBy("entry")
		.execute();
	const newest = new Map(rows.map(({ entry, number }) => [entry, Number(number)]));
	const stale = revisions.find(({ entry, number }) => number !== (newest.get(entry) ?? 0) + 1);
	if (stale) throw new Stale(stale.entry);
	// In one order for everybody: of two that write the same entries in different orders, each would wait for the other.
	const inOrder = revisions.toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
	for (let at = 0; at < inOrder.length; at += ROWS) {
		const some = inOrder.slice(at, at + ROWS);
		const inserted = await db
			.insertInto("revisions")
			.values(some.map(toRow))
			.onConflict((on) => on.doNothing())
			.returning("entry")
			.execute();
		// Another process took a number after we looked.
		const lost = some.find(({ entry }) => !inserted.some((row) => row.entry === entry));
		if (lost) throw new Stale(lost.entry);
	}
	for (const revision of revisions) if (revision.number > MOST_REVISIONS) await dropOldest(db, revision);
	await db.deleteFrom("banners").where("server", "=", server).execute();
	if (banners.length > 0) await db.insertInto("banners").values(banners.map(bannerRow)).execute();
}

/** Ten values each: well under both databases' bound on values in a statement. */
const ROWS = 50;

async function dropOldest(db: Kysely<Tables>, { server, entry, number }: Revision): Promise<void> {
	const old = db.deleteFrom("revisions").where("server", "=", server).where("entry", "=", entry);
	await old.where("number", "<=", number - MOST_REVISIONS).execute();
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
	if (revision.number > MOST_REVISIONS) await dropOldest(db, revision);
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
