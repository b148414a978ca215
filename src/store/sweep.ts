/** What goes: by its age, or with its server. The periods are those that PRIVACY.md promises. */
import type { Store } from "./contract.ts";
import { bump } from "./layers.ts";
import type { Database } from "./tables.ts";
import { monthOf } from "./usage.ts";

const DAY = 86_400_000;
export const QUEUE_DAYS = 90;
export const DRAFT_DAYS = 30;
/** Processes look for changes every two seconds: a day is long enough to tell all of them that a server was forgotten. */
const FORGOTTEN_DAYS = 1;

const OF_A_SERVER = ["revisions", "drafts", "settings", "banners", "queue", "usage", "votes"] as const;

export function sweep(db: Database, now: () => number): Pick<Store, "sweep" | "forget"> {
	return {
		sweep: async (at) => {
			await db
				.deleteFrom("queue")
				.where("at", "<", at - QUEUE_DAYS * DAY)
				.execute();
			await db
				.deleteFrom("drafts")
				.where("at", "<", at - DRAFT_DAYS * DAY)
				.execute();
			await db.deleteFrom("votes").where("month", "<", monthOf(at)).execute();
			await db.deleteFrom("month_keys").where("month", "<", monthOf(at)).execute();
			await db.deleteFrom("banners").where("ends_at", "<=", at).execute();
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
