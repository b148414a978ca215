/**
 * Waiting for another process's lock without stopping this one: SQLite's own busy_timeout sleeps on the only thread, so that no
 * question would be answered meanwhile, and two stores of one process would wait for each other in vain.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { type DatabaseConnection, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from "kysely";

/** SQLITE_BUSY: another process has the lock. */
export const BUSY = 5;
/** Writes take milliseconds, so anybody who waits this long waits for a fault. */
const PATIENCE_MS = 1000;
/** A write of another process takes about that long. */
const EVERY_MS = 4;

/** Tries again while another process has the lock. */
export async function waiting<T>(attempt: () => T | Promise<T>): Promise<T> {
	for (let left = PATIENCE_MS / EVERY_MS; ; left--) {
		try {
			return await attempt();
		} catch (error) {
			if ((error as { errcode?: number }).errcode !== BUSY || left <= 0) throw error;
			await sleep(EVERY_MS);
		}
	}
}

/** Kysely's SQLite dialect, over connections that wait. */
export class WaitingSqliteDialect extends SqliteDialect {
	readonly #config: SqliteDialectConfig;
	constructor(config: SqliteDialectConfig) {
		super(config);
		this.#config = config;
	}
	override createDriver(): SqliteDriver {
		return new WaitingDriver(this.#config);
	}
}

class WaitingDriver extends SqliteDriver {
	override async acquireConnection(): Promise<DatabaseConnection> {
		const connection = await super.acquireConnection();
		return {
			executeQuery: (query) => waiting(() => connection.executeQuery(query)),
			streamQuery: (query, size) => connection.streamQuery(query, size),
		};
	}
}
