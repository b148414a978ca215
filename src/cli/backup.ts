/** `npm run backup` and `npm run restore`: copies of the SQLite store. */
import { resolve } from "node:path";
import type { Inventory } from "../store/backup.ts";
import { CallError, FAULTY, FINE, type Machine, type Tool } from "./tool.ts";

const BACKUP = `Copy the store (DATA_DIR/coverbot.sqlite) into a new file, also while the bot runs.

  npm run backup -- FILE

A file that is there already is not overwritten. With PostgreSQL, use pg_dump (docs/operating.md).
`;
const RESTORE = `Put a copy that npm run backup made in the place of the store. Stop the bot first.

  npm run restore -- FILE            only where nothing is kept yet
  npm run restore -- FILE --force    replaces what is kept: make a backup of that first

With PostgreSQL, use pg_restore (docs/operating.md).
`;
const POSTGRES = {
	backup: 'DATABASE_URL is set, so the store is in PostgreSQL. Back it up with:\n  pg_dump --format=custom --file=FILE "$DATABASE_URL"\n',
	restore:
		'DATABASE_URL is set, so the store is in PostgreSQL. Stop the bot, and restore with:\n  pg_restore --clean --if-exists --single-transaction --dbname="$DATABASE_URL" FILE\n',
};

type Terminal = Pick<Machine, "print" | "complain" | "config">;

/** Throws StoreRefused with a sentence. */
export const backupTool: Tool<Terminal> = {
	help: BACKUP,
	options: {},
	takesNames: true,
	async run({ named }, { print, complain, config }) {
		const file = oneFile(named);
		const { DATA_DIR, DATABASE_URL } = config();
		if (DATABASE_URL) return refuse(POSTGRES.backup, complain);
		const { backUp } = await import("../store/backup.ts");
		print(`Backed up to ${file}: ${inWords(backUp(DATA_DIR, file))}.\n`);
		return FINE;
	},
};

/** Throws StoreRefused with a sentence. */
export const restoreTool: Tool<Terminal> = {
	help: RESTORE,
	options: { force: { type: "boolean" } },
	takesNames: true,
	async run({ named, flag }, { print, complain, config }) {
		const file = oneFile(named);
		const { DATA_DIR, DATABASE_URL } = config();
		if (DATABASE_URL) return refuse(POSTGRES.restore, complain);
		const { restore } = await import("../store/backup.ts");
		print(`Restored from ${file}: ${inWords(restore(file, DATA_DIR, flag("force")))}. Start the bot now.\n`);
		return FINE;
	},
};

/** @throws CallError for none, or more than one */
function oneFile([file, ...more]: readonly string[]): string {
	if (!file || more.length > 0) throw new CallError("Name one file.");
	return resolve(file);
}

function refuse(text: string, complain: (text: string) => void): number {
	complain(text);
	return FAULTY;
}

const inWords = ({ servers, revisions, drafts }: Inventory) =>
	`${some(servers, "server")}, ${some(revisions, "revision")} of entries, ${some(drafts, "draft")}`;
const some = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
