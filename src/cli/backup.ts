/** `npm run backup` and `npm run restore`: copies of the SQLite store. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import type { Inventory } from "../store/backup.ts";

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

type Out = { readonly print: (text: string) => void; readonly complain: (text: string) => void };

/** @returns the exit code: 0, 1 where PostgreSQL is meant, 2 for a wrong command line. Throws StoreRefused with a sentence. */
export async function runBackup(args: readonly string[], config: Config, out: Out): Promise<number> {
	const order = read(args, BACKUP, false, out);
	if (typeof order === "number") return order;
	if (config.DATABASE_URL) return refuse(POSTGRES.backup, out);
	const { backUp } = await import("../store/backup.ts");
	out.print(`Backed up to ${order.file}: ${inWords(backUp(config.DATA_DIR, order.file))}.\n`);
	return 0;
}

/** @returns as runBackup */
export async function runRestore(args: readonly string[], config: Config, out: Out): Promise<number> {
	const order = read(args, RESTORE, true, out);
	if (typeof order === "number") return order;
	if (config.DATABASE_URL) return refuse(POSTGRES.restore, out);
	const { restore } = await import("../store/backup.ts");
	out.print(`Restored from ${order.file}: ${inWords(restore(order.file, config.DATA_DIR, order.force))}. Start the bot now.\n`);
	return 0;
}

/** @returns what to do, or the exit code where there is nothing to do */
function read(args: readonly string[], help: string, mayForce: boolean, { print, complain }: Out): { file: string; force: boolean } | number {
	const wrong = (why: string) => {
		complain(`${why}\n\n${help}`);
		return 2;
	};
	try {
		const options = { help: { type: "boolean", short: "h" }, force: { type: "boolean" } } as const;
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		if (values.force && !mayForce) return wrong("There is no --force here.");
		if (values.help) {
			print(help);
			return 0;
		}
		const [file, ...more] = positionals;
		if (!file || more.length > 0) return wrong("Name one file.");
		return { file: resolve(file), force: values.force ?? false };
	} catch (error) {
		if (!(error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS")) throw error;
		return wrong((error as Error).message);
	}
}

function refuse(text: string, { complain }: Out): number {
	complain(text);
	return 1;
}

const inWords = ({ servers, revisions, drafts }: Inventory) =>
	`${some(servers, "server")}, ${some(revisions, "revision")} of entries, ${some(drafts, "draft")}`;
const some = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
