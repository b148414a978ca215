/** Copies of the SQLite store: one made while the bot runs, and one put back while it does not. */
import { chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreRefused } from "./contract.ts";
import { tooNew } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";
import { FILE } from "./sqlite.ts";
import { BUSY } from "./sqlite-waiting.ts";

/** What is in a copy, for people. */
export type Inventory = { readonly servers: number; readonly revisions: number; readonly drafts: number };

/**
 * Consistent while other processes read and write: SQLite copies one snapshot.
 * @throws StoreRefused
 */
export function backUp(dataDir: string, file: string): Inventory {
	const store = join(dataDir, FILE);
	if (!existsSync(store)) throw new StoreRefused(`There is no store to back up yet: ${store} is not there. Is DATA_DIR right?`);
	if (existsSync(file)) throw new StoreRefused(`${file} is there already and is not overwritten. Give another name, or move it away.`);
	if (!existsSync(dirname(file))) throw new StoreRefused(`The folder ${dirname(file)} is not there. Make it first.`);
	return copy(store, file);
}

/**
 * Puts a copy in the store's place, whole or not at all.
 * @param force replaces a store in which something is kept
 * @throws StoreRefused
 */
export function restore(file: string, dataDir: string, force: boolean): Inventory {
	if (!existsSync(file)) throw new StoreRefused(`There is no file ${file}.`);
	const store = join(dataDir, FILE);
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const { uid, gid } = statSync(existsSync(store) ? store : dataDir);
	return copy(file, store, (part) => {
		if (existsSync(store)) makeWay(store, force);
		// Restored by root, it must still be the bot's own.
		if (process.getuid?.() === 0) chownSync(part, uid, gid);
	});
}

/** Under another name first: nobody ever sees half a file, and one that is replaced is replaced whole. */
function copy(from: string, to: string, makeWay: (part: string) => void = () => {}): Inventory {
	inspect(from);
	const part = `${to}.part`;
	try {
		rmSync(part, { force: true });
		// SQLite takes an empty file: nobody else can read it from its first byte on.
		closeSync(openSync(part, "wx", 0o600));
		reading(from, (database) => database.prepare("VACUUM INTO ?").run(part));
		// VACUUM INTO does not wait for the disk. https://sqlite.org/lang_vacuum.html
		const written = openSync(part, "r+");
		fsyncSync(written);
		closeSync(written);
		const contents = inspect(part);
		makeWay(part);
		for (const beside of ["-wal", "-shm"]) rmSync(to + beside, { force: true });
		renameSync(part, to);
		return contents;
	} catch (error) {
		if (error instanceof StoreRefused) throw error;
		throw new StoreRefused(`${from} could not be copied to ${to}: ${(error as Error).message}.`, { cause: error });
	} finally {
		rmSync(part, { force: true });
	}
}

/** @throws StoreRefused if this is not a whole CoverBot database of a version that is known */
function inspect(file: string): Inventory {
	try {
		return reading(file, (database) => {
			const version = database.prepare("select version from coverbot_schema").get()?.version as number | undefined;
			if (version === undefined) throw new StoreRefused(`${file} is a CoverBot database that was never finished. Choose another backup.`);
			if (version > MIGRATIONS.length) throw new StoreRefused(tooNew(version, MIGRATIONS.length));
			const health = database.prepare("PRAGMA quick_check(1)").get()?.quick_check;
			if (health !== "ok") throw new StoreRefused(`${file} is damaged (${health}). Choose another backup.`);
			const count = (from: string) => Number(database.prepare(`select count(*) as n from ${from}`).get()?.n);
			return {
				servers: count("(select server from revisions union select server from settings)"),
				revisions: count("revisions"),
				drafts: count("drafts"),
			};
		});
	} catch (error) {
		if (error instanceof StoreRefused) throw error;
		throw new StoreRefused(`${file} is no CoverBot database (${(error as Error).message}).`, { cause: error });
	}
}

/** @throws StoreRefused where something is kept that nobody said to replace, or where a bot is running on it */
function makeWay(store: string, force: boolean): void {
	if (!force && !isEmpty(store)) {
		throw new StoreRefused(`${store} is not empty, and restoring would replace all that it holds. Back it up first, then add --force.`);
	}
	const database = new DatabaseSync(store, { timeout: 0 });
	try {
		// SQLite leaves WAL only for anybody who has the file alone, and empties the -wal beside it then.
		database.exec("PRAGMA journal_mode = DELETE");
	} catch (error) {
		// Any other fault is of a broken file, which is replaced.
		if ((error as { errcode?: number }).errcode !== BUSY) return;
		throw new StoreRefused(`CoverBot is running on ${store}. Stop it, restore, and start it again.`, { cause: error });
	} finally {
		database.close();
	}
}

/** What nobody would miss by itself. Any table that is not named here holds something of somebody's: an opt-out, a block, what follows what. */
const WORTHLESS: ReadonlySet<string> = new Set([
	"coverbot_schema",
	"changes",
	"layers",
	"month_keys",
	"editions",
	"news",
	"deliveries",
	"taken",
	"recent",
]);

/** A file that cannot be read as a store holds something too: who knows what. */
function isEmpty(store: string): boolean {
	try {
		return reading(store, (database) => {
			const tables = database.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").all();
			const kept = tables.map(({ name }) => String(name)).filter((name) => !WORTHLESS.has(name));
			return kept.every((table) => database.prepare(`select 1 from "${table}" limit 1`).get() === undefined);
		});
	} catch {
		return false;
	}
}

function reading<T>(file: string, use: (database: DatabaseSync) => T): T {
	const database = new DatabaseSync(file, { readOnly: true, timeout: 2000 });
	try {
		return use(database);
	} finally {
		database.close();
	}
}
