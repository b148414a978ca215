/** `node:sqlite` as Kysely's SQLite dialect wants it, and which of its errors mean that the database is not there. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { SqliteDialect } from "kysely";
import { StoreUnavailable } from "./contract.ts";
import type { Driver } from "./driver.ts";

export const FILE = "coverbot.sqlite";
/** How long a call waits for another process's write. Writes take milliseconds, so whoever waits this long waits for a fault. */
const BUSY_MS = 1000;

/** SQLITE_BUSY: another process has the lock. */
export const BUSY = 5;

/**
 * @param dataDir the folder of the file, made if it is missing; null for a store in memory
 * @param pages how large the file may become, for tests of a full disk
 */
export async function openSqlite(dataDir: string | null, pages?: number): Promise<Driver> {
	try {
		if (dataDir !== null) mkdirSync(dataDir, { recursive: true });
		const database = new DatabaseSync(dataDir === null ? ":memory:" : join(dataDir, FILE), { timeout: BUSY_MS, enableForeignKeyConstraints: true });
		await switchToWal(database);
		// FULL: a commit is on the disk before it is acknowledged, so that a moderator's edit outlives a loss of power.
		database.exec("PRAGMA synchronous = FULL");
		if (pages) database.exec(`PRAGMA max_page_count = ${pages}`);
		return {
			dialect: new SqliteDialect({ database: forKysely(database) }),
			patient: null,
			migrationLock: async () => {},
			unavailable,
			deadline: null,
		};
	} catch (error) {
		throw unavailable(error) ?? (isFileError(error) ? new StoreUnavailable(`The store cannot be opened: ${(error as Error).message}`) : error);
	}
}

/** SQLite does not wait by itself here: where several processes make the file at once, all but one are told that it is locked. */
async function switchToWal(database: DatabaseSync): Promise<void> {
	for (let tries = BUSY_MS / 20; ; tries--) {
		try {
			return database.exec("PRAGMA journal_mode = WAL");
		} catch (error) {
			if ((error as { errcode?: number }).errcode !== BUSY || tries === 0) throw error;
			await setTimeout(20);
		}
	}
}

function forKysely(database: DatabaseSync) {
	return {
		close: () => database.close(),
		prepare: (text: string) => {
			// SQLite undoes a transaction by itself when the disk is full: Kysely's rollback would fail and hide why.
			if (text === "rollback" && !database.isTransaction) return NOTHING;
			// A transaction that reads first and writes later would be refused if another process wrote in between: take the lock at once.
			const statement = database.prepare(text === "begin" ? "begin immediate" : text);
			return {
				reader: statement.columns().length > 0,
				all: (values: readonly unknown[]) => statement.all(...(values as SQLInputValue[])),
				run: (values: readonly unknown[]) => statement.run(...(values as SQLInputValue[])),
				iterate: (values: readonly unknown[]) => statement.iterate(...(values as SQLInputValue[])),
			};
		},
	};
}

const NOTHING = { reader: true, all: () => [], run: () => ({ changes: 0, lastInsertRowid: 0 }), iterate: () => [].values() };

/** Result codes that tell of a mistake of ours, not of the file: error, constraint, mismatch, misuse, range. https://sqlite.org/rescode.html */
const OUR_MISTAKES = new Set([1, 19, 20, 21, 25]);

/** @returns what to throw instead where the file is locked, full, broken or closed; else null */
export function unavailable(error: unknown): StoreUnavailable | null {
	const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string };
	const refused = code === "ERR_SQLITE_ERROR" && errcode !== undefined && !OUR_MISTAKES.has(errcode & 0xff);
	if (!refused && code !== "ERR_INVALID_STATE") return null;
	return new StoreUnavailable(`SQLite refuses: ${message}`, { cause: error });
}

const isFileError = (error: unknown) => typeof (error as NodeJS.ErrnoException).syscall === "string";
