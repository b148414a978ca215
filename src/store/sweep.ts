/** What goes: by its age, or with its server. The periods are those that PRIVACY.md promises. */

import { setImmediate as others } from "node:timers/promises";
import { bump } from "./change-log.ts";
import type { Store } from "./contract.ts";
import type { Database } from "./tables.ts";
import { monthOf } from "./usage.ts";

const DAY = 86_400_000;
/** These three are promised in PRIVACY.md. */
const QUEUE_DAYS = 90;
const DRAFT_DAYS = 30;
const MODERATOR_DAYS = 90;
/** A correction reaches public answers for so long. */
const POSTED_DAYS = 30;
/** Long after anybody would send the same news again. */
const DELIVERED_DAYS = 30;
/** A request is fresh for a minute (doors/http.ts): a replay of anything older is refused by its time. */
const TAKEN_MS = 10 * 60_000;
/** Processes look for changes every two seconds: a day is long enough to tell all of them that a server was forgotten. */
const FORGOTTEN_DAYS = 1;
/** Follow-ups lean on what is ten minutes old; app/layers.ts sweeps them each minute where they are shared. */
export const RECENT_MS = 10 * 60_000;
/** So many rows at once: a month's votes of thousands of servers would outlast a statement's time, and stop SQLite's process. */
const CHUNK = 500;

const OF_A_SERVER = [
	"revisions",
	"drafts",
	"settings",
	"banners",
	"queue",
	"usage",
	"votes",
	"recent",
	"moderators",
	"follows",
	"deliveries",
	"posted",
] as const;

export function sweep(db: Database, now: () => number): Pick<Store, "sweep" | "forget"> {
	return {
		sweep: async (at) => {
			await inChunks(() => oldest(db, "queue", at - QUEUE_DAYS * DAY));
			await inChunks(() => oldest(db, "drafts", at - DRAFT_DAYS * DAY));
			await db
				.deleteFrom("moderators")
				.where("at", "<", at - MODERATOR_DAYS * DAY)
				.execute();
			await inChunks(() => postedBefore(db, at - POSTED_DAYS * DAY));
			// News longer than deliveries: one that is to be sent always finds its words.
			await inChunks(() => deliveriesBefore(db, at - DELIVERED_DAYS * DAY));
			await db
				.deleteFrom("news")
				.where("at", "<", at - 2 * DELIVERED_DAYS * DAY)
				.execute();
			await inChunks(() => votesBefore(db, monthOf(at)));
			await inChunks(() => takenBefore(db, at - TAKEN_MS));
			await db.deleteFrom("month_keys").where("month", "<", monthOf(at)).execute();
			await db.deleteFrom("banners").where("ends_at", "<=", at).execute();
			await db
				.deleteFrom("recent")
				.where("at", "<=", at - RECENT_MS)
				.execute();
			await db
				.deleteFrom("layers")
				.where("forgotten_at", "<", at - FORGOTTEN_DAYS * DAY)
				.execute();
		},
		forget: (server) =>
			db.transaction().execute(async (transaction) => {
				for (const table of OF_A_SERVER) await transaction.deleteFrom(table).where("server", "=", server).execute();
				const layer = await transaction.selectFrom("layers").select("server").where("server", "=", server).executeTakeFirst();
				if (layer) await bump(transaction, server, now());
			}),
	};
}

type Deleting = { executeTakeFirstOrThrow: () => Promise<{ numDeletedRows: bigint }> };

/** SQLite works on the only thread: questions are answered between the chunks. */
async function inChunks(next: () => Deleting): Promise<void> {
	while ((await next().executeTakeFirstOrThrow()).numDeletedRows >= CHUNK) await others();
}

function oldest(db: Database, table: "queue" | "drafts", before: number): Deleting {
	const some = db.selectFrom(table).select(["server", "id"]).where("at", "<", before).limit(CHUNK);
	return db.deleteFrom(table).where(({ eb, refTuple }) => eb(refTuple("server", "id"), "in", some.$asTuple("server", "id")));
}

function postedBefore(db: Database, before: number): Deleting {
	const some = db.selectFrom("posted").select("message").where("at", "<", before).limit(CHUNK);
	return db.deleteFrom("posted").where("message", "in", some);
}

function deliveriesBefore(db: Database, before: number): Deleting {
	const some = db.selectFrom("deliveries").select(["channel", "news"]).where("due", "<", before).limit(CHUNK);
	return db.deleteFrom("deliveries").where(({ eb, refTuple }) => eb(refTuple("channel", "news"), "in", some.$asTuple("channel", "news")));
}

function votesBefore(db: Database, month: string): Deleting {
	const some = db.selectFrom("votes").select(["server", "entry", "person"]).where("month", "<", month).limit(CHUNK);
	return db
		.deleteFrom("votes")
		.where(({ eb, refTuple }) => eb(refTuple("server", "entry", "person"), "in", some.$asTuple("server", "entry", "person")));
}

function takenBefore(db: Database, before: number): Deleting {
	const some = db.selectFrom("taken").select("id").where("at", "<", before).limit(CHUNK);
	return db.deleteFrom("taken").where("id", "in", some);
}
