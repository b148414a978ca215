import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { troubled } from "../faults/faults-applied.ts";
import { talk } from "../gateway/socket.ts";
import type { World } from "../world.ts";
import type { restApp } from "./rest.ts";

export type Listening = { url: string; close(): Promise<void> };
/** As real clients are told (events/gateway#hello-event). */
const HEARTBEAT_MS = 41_250;

/** Opens REST and gateway on one port of the loopback. */
export async function listen(world: World, rest: ReturnType<typeof restApp>, port: number, host: string, keepUrl: boolean): Promise<Listening> {
	const server = serve({ fetch: rest.fetch, port, hostname: host });
	await new Promise<void>((done, fail) => {
		server.once("listening", () => done());
		server.once("error", fail);
	});
	const url = `http://${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
	if (!keepUrl) world.publicUrl = url;
	const sockets = new WebSocketServer({ noServer: true });
	server.on("upgrade", (request, socket, head) => {
		const asked = new URL(request.url ?? "/", url);
		if (!asked.pathname.startsWith("/gateway") || world.clock.now() < world.awayUntil) return socket.destroy();
		sockets.handleUpgrade(request, socket, head, (ws) => connect(world, ws, asked));
	});
	const close = () =>
		new Promise<void>((done) => {
			for (const ws of sockets.clients) ws.terminate();
			sockets.close();
			if ("closeAllConnections" in server) server.closeAllConnections();
			server.close(() => done());
		});
	return { url, close };
}

function connect(world: World, ws: WebSocket, asked: URL): void {
	// 4012: only version 10 is spoken here, and only JSON without compression.
	const { searchParams: wants } = asked;
	if ((wants.get("v") ?? "10") !== "10") {
		ws.close(4012, "the API version is not 10");
		return;
	}
	if ((wants.get("encoding") ?? "json") !== "json" || wants.has("compress")) {
		ws.close(4002, "only plain JSON is spoken here");
		return;
	}
	const link = troubled(world, {
		send: (frame) => ws.send(frame),
		close: (code, reason) => ws.close(code, reason.slice(0, 100)),
		drop: () => ws.terminate(),
	});
	const conversation = talk(world, link, world.faults?.heartbeatMs ?? HEARTBEAT_MS);
	ws.on("message", (data: RawData) => conversation.receive(data.toString()));
	ws.on("close", (code) => conversation.closed(code));
	ws.on("error", () => ws.terminate());
}
