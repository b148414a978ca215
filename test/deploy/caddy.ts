/** deploy/Caddyfile in the real Caddy: only the workers' names and its own address are this machine's. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const HAS_CADDY = spawnSync("caddy", ["version"]).status === 0;

export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}

/** @param workers their hosts with ports */
export async function openCaddy(workers: readonly string[]): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), "coverbot-caddy-"));
	const port = await freePort();
	const shipped = readFileSync("deploy/Caddyfile", "utf8").replace("http-1:3000 http-2:3000", workers.join(" "));
	writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${shipped}`);
	const env = { PATH: process.env.PATH, HOME: folder, COVERBOT_HOST: `http://127.0.0.1:${port}` };
	const caddy = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")], { env, stdio: "ignore" });
	const ended = once(caddy, "close");
	const url = `http://127.0.0.1:${port}`;
	while (!(await fetch(url).catch(() => null))) await new Promise((go) => setTimeout(go, 50));
	const close = async () => {
		caddy.kill("SIGKILL");
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	return { url, close };
}
