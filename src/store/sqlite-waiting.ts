/**
 * Waiting for another process's lock without stopping this one: SQLite's own busy_timeout sleeps on the only thread, so that no
 * question would be answered meanwhile, and two stores of one process would wait for each other in vain.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { type DatabaseConnection, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from "kysely";

/** SQLITE_BUSY: another process has the lock. */
export const BUSY = 5;
/**
 * Writes take milliseconds, so anybody who waits this long waits for a fault, or for a crowd: the lock has no line, and a process that
 * writes without a pause was seen to keep another from it for a second. Less than a call may take (sqlite.ts).
 */
const PATIENCE_MS = 3000;
/** A write of another process takes about that long. */
const EVERY_MS = 4;

/** Tries again while another process has the lock. */
export async function waiting<T>(attempt: () => T | Promise<T>): Promise<T> {
	const until = performance.now() + PATIENCE_MS;
	for (;;) {
		try {
			return await attempt();
		} catch (error) {
			if ((error as { errcode?: number }).errcode !== BUSY || performance.now() > until) throw error;
			// At uneven times: who comes always in the middle of the other's writes comes always in vain. And who has waited long, at each turn.
			const late = performance.now() > until - PATIENCE_MS / 2;
			await sleep(late ? 0 : 1 + 2 * EVERY_MS * Math.random());
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
