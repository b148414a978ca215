/** src/main.ts as a process of its own, with settings of its own and nothing else: what it said, and how it ended. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { DATA_DIR, OF_NODE } from "../compiled.ts";

/** What the HTTP door needs; nobody has the private key. */
export const HTTP_DOOR = { DOORS: "http", DISCORD_PUBLIC_KEY: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a" };

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly said: string };
export type Running = {
	readonly child: ChildProcess;
	/** Everything on both its outputs so far. */
	readonly said: () => string;
	/** Resolves once it has said that; a test that waits in vain ends by its own time limit. */
	readonly says: (what: RegExp) => Promise<RegExpExecArray>;
	readonly ended: Promise<Ended>;
};

/** A folder with the dataset compiled already, removed when the test is over. */
export function dataFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "coverbot-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	// Twenty megabytes: linked, not copied for each of thirty starts. Whoever compiles anew puts a file in the link's place.
	for (const name of readdirSync(DATA_DIR)) if (name.startsWith("compiled-")) symlinkSync(join(DATA_DIR, name), join(folder, name));
	return folder;
}

/** Starts it; it is killed when the test is over, if it still runs then. */
export function run(settings: Readonly<Record<string, string>>, args: readonly string[] = ["src/main.ts"]): Running {
	const env = { PATH: process.env.PATH ?? "", ...OF_NODE, NODE_ENV: "production", PORT: "0", ...settings };
	const child = spawn(process.execPath, [...args], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
	onTestFinished(() => void child.kill("SIGKILL"));
	let text = "";
	const take = (more: string) => {
		text += more;
	};
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", take);
	const ended = once(child, "close").then(([code, signal]) => ({ code, signal, said: text }));
	const says = async (what: RegExp) => {
		for (;;) {
			const found = what.exec(text);
			if (found) return found;
			if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended without saying ${what}:\n${text}`);
			await new Promise((go) => setTimeout(go, 20));
		}
	};
	return { child, said: () => text, says, ended };
}
