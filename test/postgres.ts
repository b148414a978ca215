/** A real PostgreSQL: one for all files that a process runs, with a fresh database for each store, or one of a file's own to stop and start at will. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";

export type Postgres = {
	/** A new empty database. @returns its address */
	readonly database: () => Promise<string>;
	/** Stops the server, connections and all; `start` brings it back on the same port with what it held. */
	readonly stop: () => Promise<void>;
	readonly start: () => Promise<void>;
	/** Ends the server and deletes its folder. */
	readonly close: () => Promise<void>;
};

/** Nothing here must survive a power cut, so nothing waits for the disk. */
const FAST = ["-c", "fsync=off"];

let shared: Promise<Postgres> | undefined;

/** For tests that leave the server running: it ends with the process that asked for it first. */
export async function sharedPostgres(): Promise<Pick<Postgres, "database">> {
	shared ??= startPostgres();
	return shared;
}

/** @param flags of the server, such as `-c fsync=on` */
export async function startPostgres(flags: readonly string[] = FAST): Promise<Postgres> {
	const program = fileURLToPath(new URL("./postgres-server.ts", import.meta.url));
	const child = spawn(process.execPath, [program, ...flags], { stdio: ["pipe", "pipe", "pipe"] });
	// Handed on, not inherited: a server that is still ending would keep whoever reads this process's output waiting.
	child.stderr.pipe(process.stderr, { end: false });
	const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	const next = async () => {
		const line = ((await lines.next()).value as string | undefined) ?? fail("PostgreSQL ended by itself.");
		return line.startsWith("failed ") ? fail(`PostgreSQL does not start: ${line.slice("failed ".length)}`) : line;
	};
	const order = async (word: string) => {
		child.stdin.write(`${word}\n`);
		await next();
	};
	const port = (await next()).replace("ready ", "");
	const address = (name: string) => `postgresql://coverbot:coverbot@127.0.0.1:${port}/${name}`;
	return {
		database: async () => {
			const name = `test_${randomUUID().replaceAll("-", "")}`;
			const client = new pg.Client(address("postgres"));
			await client.connect();
			// Its files are copied as they are: written anew, page by page, they take half as long again.
			await client.query(`create database ${name} strategy file_copy`);
			await client.end();
			return address(name);
		},
		stop: () => order("stop"),
		start: () => order("start"),
		close: async () => {
			child.stdin.end();
			await ended;
		},
	};
}

function fail(message: string): never {
	throw new Error(message);
}
