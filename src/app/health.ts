/** Whether this process lives and takes work, for whoever supervises it: the same for every kind of process, on a port of the loopback. */
import { createServer } from "node:http";
import { closed, opened } from "../doors/listening.ts";

/**
 * starting: something is not open yet, or this process waits for its turn at the gateway, or for Discord. disconnected: no shard of the
 * gateway is connected. ending: it takes no more work.
 */
export type State = "ok" | "starting" | "disconnected" | "ending";

export type Health = { readonly url: string; readonly close: () => Promise<void> };

/** Nobody else's business: a check runs on the same machine, or in the same container. */
const HOST = "127.0.0.1";

/**
 * `GET /health` is 200 for as long as the process answers at all; `GET /health/ready` is 200 while its state is ok, else 503.
 * @throws where the port is taken
 */
export async function listenHealth(port: number, state: () => State): Promise<Health> {
	const server = createServer((request, response) => {
		const status = state();
		const code = request.url === "/health" ? 200 : request.url === "/health/ready" ? (status === "ok" ? 200 : 503) : 404;
		response.writeHead(code, { "content-type": "application/json" }).end(JSON.stringify({ status: code === 404 ? "nothing here" : status }));
	});
	const url = await opened(server, HOST, port);
	return { url, close: () => closed(server) };
}
