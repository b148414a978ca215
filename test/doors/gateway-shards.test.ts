/** Discord closes a socket on which IDENTIFY waits for its turn, and the next one is slow to open: the shard gets there, and nothing ends the process. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Client, GatewayOpcodes } from "discord.js";
import { afterEach, expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { shardsSilentUntilOpen } from "../../src/doors/gateway-shards.ts";
import { until } from "../until.ts";

/** A second IDENTIFY waits five seconds after the first; this long is the third socket still being opened. */
const SLOW_MS = 6500;
const READY = {
	v: 10,
	session_id: "s",
	resume_gateway_url: "ws://127.0.0.1:1",
	user: { id: "1000000000000000001", username: "bot", discriminator: "0", global_name: null, avatar: null, bot: true },
	application: { id: "1000000000000000001", flags: 0 },
	guilds: [],
};
const LIMIT = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
let server: Server;
let client: Client | undefined;
const unhandled: string[] = [];
const note = (error: unknown) => void unhandled.push(String(error));
afterEach(async () => {
	process.off("unhandledRejection", note);
	await client?.destroy();
	server.closeAllConnections();
	server.close();
});

/** The first socket's session is void; the second is told to reconnect and closed in the same packet; the third opens late, and is served. */
async function troubledDiscord(): Promise<{ api: string; asked: () => number }> {
	let asked = 0;
	const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
	server = createServer((_, response) => {
		response.setHeader("content-type", "application/json");
		response.end(JSON.stringify({ url: `ws://${address()}`, shards: 1, session_start_limit: LIMIT }));
	});
	const sockets = new WebSocketServer({ noServer: true });
	server.on("upgrade", (request, raw, head) => {
		const nth = ++asked;
		const open = () =>
			sockets.handleUpgrade(request, raw, head, (socket) => {
				serve(socket, nth);
				// Two frames in one packet: by the time the first is read the socket is closing.
				if (nth === 2) setTimeout(() => inOnePacket(raw, () => reconnect(socket)), 200);
			});
		if (nth === 3) setTimeout(open, SLOW_MS);
		else open();
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return { api: `http://${address()}/api`, asked: () => asked };
}

const say = (socket: WebSocket, payload: object) => socket.send(JSON.stringify(payload));

function serve(socket: WebSocket, nth: number): void {
	say(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: 45_000 } });
	socket.on("message", (data) => {
		if ((JSON.parse(String(data)) as { op: number }).op !== GatewayOpcodes.Identify) return;
		if (nth === 1) say(socket, { op: GatewayOpcodes.InvalidSession, d: false });
		else say(socket, { op: GatewayOpcodes.Dispatch, t: "READY", s: 1, d: READY });
	});
}

function reconnect(socket: WebSocket): void {
	say(socket, { op: GatewayOpcodes.Reconnect, d: null });
	socket.close(4000);
}

function inOnePacket(raw: { cork: () => void; uncork: () => void }, write: () => void): void {
	raw.cork();
	write();
	raw.uncork();
}

test("an IDENTIFY that outlived its socket is not written to one that is being opened", async () => {
	process.on("unhandledRejection", note);
	const { api, asked } = await troubledDiscord();
	client = new Client({ intents: [], rest: { api }, ws: { buildStrategy: shardsSilentUntilOpen } });
	client.login("x").catch(() => undefined);
	await until(() => client?.isReady() || unhandled.length > 0 || undefined);
	expect({ unhandled, asked: asked(), ready: client.isReady() }).toEqual({ unhandled: [], asked: 3, ready: true });
});
