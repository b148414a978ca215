/** deploy/Caddyfile in the real Caddy, where one is installed: Discord's path reaches a worker, nothing else does. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const CADDY = spawnSync("caddy", ["version"]).status === 0;

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}

async function answered(url: string): Promise<Response> {
	for (;;) {
		const response = await fetch(url, { method: "POST", body: "{}" }).catch(() => null);
		if (response) return response;
		await new Promise((go) => setTimeout(go, 50));
	}
}

test.skipIf(!CADDY)("the shipped Caddyfile passes /interactions on and answers 404 to the rest (needs caddy)", async () => {
	const worker = createServer((asked, answer) => void answer.writeHead(200, { "x-asked": asked.url ?? "" }).end("worker"));
	await new Promise<void>((open) => worker.listen(0, "127.0.0.1", open));
	const folder = mkdtempSync(join(tmpdir(), "coverbot-caddy-"));
	const port = await freePort();
	const at = `127.0.0.1:${(worker.address() as AddressInfo).port}`;
	// Only the workers' names and the administration's port differ from what is shipped.
	const shipped = readFileSync("deploy/Caddyfile", "utf8").replace("http-1:3000 http-2:3000", at);
	writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${shipped}`);
	const env = { PATH: process.env.PATH, HOME: folder, COVERBOT_HOST: `http://127.0.0.1:${port}` };
	const caddy = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")], { env, stdio: "ignore" });
	onTestFinished(() => {
		caddy.kill("SIGKILL");
		worker.closeAllConnections();
		worker.close();
		rmSync(folder, { recursive: true, force: true });
	});
	const passed = await answered(`http://127.0.0.1:${port}/interactions`);
	expect([passed.status, passed.headers.get("x-asked"), await passed.text()]).toEqual([200, "/interactions", "worker"]);
	for (const path of ["/", "/health", "/metrics", "/interactions/more"]) expect((await answered(`http://127.0.0.1:${port}${path}`)).status).toBe(404);
});
