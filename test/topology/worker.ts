/** One HTTP worker as production runs it: src/main.ts in a process of its own. It takes a free port and says which. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { DATA_DIR, OF_NODE } from "../compiled.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export type Worker = { readonly url: string; readonly kill: () => Promise<void> };
export type WorkerSettings = { readonly databaseUrl: string; readonly publicKey: string; readonly token: string; readonly api: string };

/** @returns once it listens */
export async function startWorker({ databaseUrl, publicKey, api }: WorkerSettings): Promise<Worker> {
	const settings = { DOORS: "http", DISCORD_PUBLIC_KEY: publicKey, DISCORD_API_URL: api, DATABASE_URL: databaseUrl, DATA_DIR, PORT: "0" };
	const env = { PATH: process.env.PATH, ...OF_NODE, NODE_ENV: "production", ...settings };
	const child = spawn(process.execPath, ["src/main.ts"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] });
	// None stays behind, however this process ends.
	const endWithUs = () => child.kill("SIGKILL");
	process.on("exit", endWithUs);
	const ended = once(child, "close").finally(() => process.off("exit", endWithUs));
	const url = await openedAt(child);
	return {
		url,
		async kill() {
			child.kill("SIGKILL");
			await ended;
		},
	};
}

/** Where it listens, as its log says. @throws if it ends first */
async function openedAt({ stdout }: ChildProcess): Promise<string> {
	if (!stdout) throw new Error("The worker has no output to read.");
	const lines = createInterface({ input: stdout });
	for await (const line of lines) {
		const { url } = JSON.parse(line) as { url?: string };
		if (url === undefined) continue;
		lines.on("line", () => {});
		stdout.resume();
		return url;
	}
	throw new Error("The worker ended before it listened.");
}
