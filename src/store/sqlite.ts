/** `node:sqlite` as Kysely's SQLite dialect wants it, and which of its errors mean that the database is not there. */
import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { atMost } from "../at-most.ts";
import { StoreRefused, StoreUnavailable } from "./contract.ts";
import type { Driver } from "./driver.ts";
import { WaitingSqliteDialect, waiting } from "./sqlite-waiting.ts";

export const FILE = "coverbot.sqlite";
/** Everything that one call may take, its place in the line behind others included. */
const DEADLINE_MS = 4000;

/**
 * @param dataDir the folder of the file, made if it is missing; null for a store in memory
 * @param pages how large the file may become, for tests of a full disk
 */
export async function openSqlite(dataDir: string | null, pages?: number): Promise<Driver> {
	try {
		// For its owner alone; SQLite gives the files beside it the same mode.
		if (dataDir !== null) {
			mkdirSync(dataDir, { recursive: true, mode: 0o700 });
			closeSync(openSync(join(dataDir, FILE), "a", 0o600));
			chmodSync(join(dataDir, FILE), 0o600);
		}
		const database = new DatabaseSync(dataDir === null ? ":memory:" : join(dataDir, FILE), { timeout: 0, enableForeignKeyConstraints: true });
		await waiting(() => refuseDamaged(database, dataDir));
		await waiting(() => database.exec("PRAGMA journal_mode = WAL"));
		// FULL: a commit is on the disk before it is acknowledged, so that a moderator's edit outlives a loss of power.
		database.exec("PRAGMA synchronous = FULL");
		// What is deleted is overwritten with zeros, so that deleted means gone.
		database.exec("PRAGMA secure_delete = ON");
		if (pages) database.exec(`PRAGMA max_page_count = ${pages}`);
		return {
			dialect: new WaitingSqliteDialect({ database: forKysely(database) }),
			patient: null,
			migrationLock: async () => {},
			unavailable,
			deadline: DEADLINE_MS,
			// The log beside the file would keep what was deleted until it is next written over.
			afterDeleting: async () => void database.exec("PRAGMA wal_checkpoint(TRUNCATE)"),
		};
	} catch (error) {
		throw unavailable(error) ?? (isFileError(error) ? new StoreUnavailable(`The store cannot be opened: ${(error as Error).message}`) : error);
	}
}

/** Before anything is written to it. A page that cannot be read would be found in the middle of an edit, or never. */
function refuseDamaged(database: DatabaseSync, dataDir: string | null): void {
	const health = healthOf(database);
	if (health === "ok") return;
	const file = join(dataDir ?? "", FILE);
	database.close();
	throw new StoreRefused(
		`${file} is damaged (${health}). Nothing was changed. Keep a copy of it, and put the newest backup in its place: npm run restore -- FILE --force`,
	);
}

/** SQLITE_CORRUPT */
const CORRUPT = 11;

/** @returns "ok", or what is wrong */
function healthOf(database: DatabaseSync): unknown {
	try {
		return database.prepare("PRAGMA quick_check(1)").get()?.quick_check;
	} catch (error) {
		const { errcode = 0, message } = error as { errcode?: number; message?: string };
		if ((errcode & 0xff) !== CORRUPT) throw error;
		return message;
	}
}

/** Kysely asks for each statement anew, and making one takes longer than most of them do. */
const MOST_STATEMENTS = 100;

function forKysely(database: DatabaseSync) {
	const statements = new LRUCache<string, StatementSync>(atMost(MOST_STATEMENTS));
	const prepared = (text: string): StatementSync => {
		const known = statements.get(text);
		if (known) return known;
		const made = database.prepare(text);
		statements.set(text, made);
		return made;
	};
	return {
		close: () => database.close(),
		prepare: (text: string) => {
			// SQLite undoes a transaction by itself when the disk is full: Kysely's rollback would fail and hide why.
			if (text === "rollback" && !database.isTransaction) return NOTHING;
			// A transaction that reads first and writes later would be refused if another process wrote in between: take the lock at once.
			const statement = prepared(text === "begin" ? "begin immediate" : text);
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
function unavailable(error: unknown): StoreUnavailable | null {
	if (error instanceof StoreUnavailable) return error;
	const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string };
	const refused = code === "ERR_SQLITE_ERROR" && errcode !== undefined && !OUR_MISTAKES.has(errcode & 0xff);
	if (!refused && code !== "ERR_INVALID_STATE") return null;
	return new StoreUnavailable(`SQLite refuses: ${message}`, { cause: error });
}

const isFileError = (error: unknown) => typeof (error as NodeJS.ErrnoException).syscall === "string";
