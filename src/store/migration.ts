/** One step in which the tables change. */
import type { Kysely } from "kysely";

// biome-ignore lint/suspicious/noExplicitAny: a migration works on the tables of its own time, not on today's
export type Tables = Kysely<any>;
export type Migration = (db: Tables) => Promise<void>;
