/** What differs between the two databases; everything else in this room is one code path. */
import type { Dialect } from "kysely";
import type { StoreUnavailable } from "./contract.ts";
import type { Lock } from "./migrate.ts";

export type Driver = {
	readonly dialect: Dialect;
	/** For migrations, which may take longer than any other call and wait for another process's; null where `dialect` does. */
	readonly patient: Dialect | null;
	readonly migrationLock: Lock;
	/** @returns what to throw instead of an error of the database that is gone or refuses; null for any other error */
	readonly unavailable: (error: unknown) => StoreUnavailable | null;
	/** Makes what was deleted gone from the disk, as far as the database lets us. */
	readonly afterDeleting?: () => Promise<void>;
	/** Milliseconds after which a call gives up. */
	readonly deadline: number;
};
