/** Opens the store that the settings name. Kysely and pg are imported only here, and only when a store is wanted: they cost memory. */
import type { Store } from "./contract.ts";

export type Opening = {
	/** Where the SQLite file lies; null for a store in memory that is gone when closed. */
	readonly dataDir: string | null;
	/** A PostgreSQL address; then nothing is kept in dataDir. */
	readonly databaseUrl?: string | undefined;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Told of idle connections that broke. They are replaced by themselves. */
	readonly onFault?: (error: unknown) => void;
};

/**
 * @throws StoreUnavailable if the database cannot be reached
 * @throws StoreRefused if it was made by a newer program
 */
export async function openStore({ dataDir, databaseUrl, now, onFault }: Opening): Promise<Store> {
	const { createStore } = await import("./create-store.ts");
	if (databaseUrl) {
		const { openPostgres } = await import("./postgres.ts");
		return createStore(openPostgres(databaseUrl, onFault), now);
	}
	const { openSqlite } = await import("./sqlite.ts");
	return createStore(await openSqlite(dataDir), now);
}
