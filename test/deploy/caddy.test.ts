/** deploy/Caddyfile in the real Caddy, where one is installed: Discord's path reaches a worker, nothing else does. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { HAS_CADDY, openCaddy } from "./caddy.ts";

test.skipIf(!HAS_CADDY)("the shipped Caddyfile passes /interactions on and answers 404 to the rest (needs caddy)", async () => {
	const worker = createServer((asked, answer) => void answer.writeHead(200, { "x-asked": asked.url ?? "" }).end("worker"));
	await new Promise<void>((open) => worker.listen(0, "127.0.0.1", open));
	const caddy = await openCaddy([`127.0.0.1:${(worker.address() as AddressInfo).port}`]);
	onTestFinished(async () => {
		await caddy.close();
		worker.closeAllConnections();
		worker.close();
	});
	const post = (path: string) => fetch(`${caddy.url}${path}`, { method: "POST", body: "{}" });
	const passed = await post("/interactions");
	expect([passed.status, passed.headers.get("x-asked"), await passed.text()]).toEqual([200, "/interactions", "worker"]);
	for (const path of ["/", "/health", "/metrics", "/interactions/more"]) expect((await post(path)).status).toBe(404);
});
