/** discord.js's shards where Discord closes sockets at bad moments, and where they are ended at one: they get there or stay away, and nothing ends the process. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { Client, Events, GatewayOpcodes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { steadyShards } from "../../src/doors/gateway-shards.ts";
import { until } from "../until.ts";

const READY = {
	v: 10,
	session_id: "s",
	user: { id: "1000000000000000001", username: "bot", discriminator: "0", global_name: null, avatar: null, bot: true },
	application: { id: "1000000000000000001", flags: 0 },
	guilds: [],
};
const LIMIT = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
/** discord.js pauses for half a second before it connects again. */
const AGAIN_MS = 800;

let server: Server;
const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
let client: Client;
const unhandled: string[] = [];
const note = (error: unknown) => void unhandled.push(String(error));
beforeEach(() => {
	unhandled.length = 0;
	process.on("unhandledRejection", note);
});
afterEach(async () => {
	await client.destroy();
	process.off("unhandledRejection", note);
	server.closeAllConnections();
	server.close();
});

type Socket = {
	readonly nth: number;
	readonly say: (payload: object) => void;
	readonly close: (code: number) => void;
	/** Frames that arrive at once: by the time the first is read the last has arrived. */
	readonly inOnePacket: (write: () => void) => void;
};
type Discord = {
	readonly onIdentify: (socket: Socket) => void;
	/** Called once it is open and greeted. */
	readonly onOpen?: (socket: Socket) => void;
	/** @returns milliseconds that the nth socket takes to open */
	readonly onAsked?: (nth: number) => number;
};

/** A Discord that is nothing but one shard's gateway. @returns its REST address, and how many sockets were asked for */
async function gatewayOf({ onIdentify, onOpen, onAsked = () => 0 }: Discord): Promise<{ api: string; asked: () => number }> {
	let asked = 0;
	server = createServer((_, response) => {
		response.setHeader("content-type", "application/json");
		response.end(JSON.stringify({ url: `ws://${address()}`, shards: 1, session_start_limit: LIMIT }));
	});
	const sockets = new WebSocketServer({ noServer: true });
	server.on("upgrade", async (request, raw, head) => {
		const nth = ++asked;
		await wait(onAsked(nth));
		sockets.handleUpgrade(request, raw, head, (ws) => {
			const socket = socketOf(ws, nth, raw);
			socket.say({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: 45_000 } });
			ws.on("message", (data) => {
				if ((JSON.parse(String(data)) as { op: number }).op === GatewayOpcodes.Identify) onIdentify(socket);
			});
			onOpen?.(socket);
		});
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return { api: `http://${address()}/api`, asked: () => asked };
}

function socketOf(ws: WebSocket, nth: number, raw: Duplex): Socket {
	return {
		nth,
		say: (payload) => ws.send(JSON.stringify(payload)),
		close: (code) => ws.close(code),
		inOnePacket(write) {
			raw.cork();
			write();
			raw.uncork();
		},
	};
}

const serve = ({ say }: Socket) => {
	const d = { ...READY, resume_gateway_url: `ws://${address()}` };
	say({ op: GatewayOpcodes.Dispatch, t: "READY", s: 1, d });
};

/** @param turn comes when the nth IDENTIFY may be sent; at once unless said: Discord lets one follow another after five seconds */
function logIn(api: string, turn: (nth: number) => Promise<void> = async () => {}): void {
	let asked = 0;
	const ws = { buildStrategy: steadyShards, buildIdentifyThrottler: async () => ({ waitForIdentify: () => turn(++asked) }) };
	client = new Client({ intents: [], rest: { api }, ws });
	client.login("x").catch(() => undefined);
}

test("an IDENTIFY that outlived its socket is not written to one that is being opened", async () => {
	const third = Promise.withResolvers<void>();
	// The first socket's session is void; the second is told to reconnect and closed in the same packet; the third opens late, and is served.
	const { api, asked } = await gatewayOf({
		onAsked(nth) {
			if (nth < 3) return 0;
			third.resolve();
			return 1000;
		},
		onOpen({ nth, say, close, inOnePacket }) {
			if (nth !== 2) return;
			const reconnect = () => {
				say({ op: GatewayOpcodes.Reconnect, d: null });
				close(4000);
			};
			setTimeout(() => inOnePacket(reconnect), 200);
		},
		onIdentify(socket) {
			if (socket.nth === 1) socket.say({ op: GatewayOpcodes.InvalidSession, d: false });
			else serve(socket);
		},
	});
	logIn(api, (nth) => (nth === 2 ? third.promise : Promise.resolve()));
	await until(() => client.isReady() || unhandled.length > 0 || undefined);
	expect({ unhandled, asked: asked(), ready: client.isReady() }).toEqual({ unhandled: [], asked: 3, ready: true });
});

test("who is ended while it waits for READY is gone, and does not come back", async () => {
	const identified = Promise.withResolvers<void>();
	const { api, asked } = await gatewayOf({ onIdentify: () => identified.resolve() });
	logIn(api);
	await identified.promise;
	await client.destroy();
	await wait(AGAIN_MS);
	expect({ unhandled, asked: asked() }).toEqual({ unhandled: [], asked: 1 });
});

test("who is ended before it connects again does not connect", async () => {
	const opened = Promise.withResolvers<Socket>();
	const { api, asked } = await gatewayOf({ onIdentify: serve, onOpen: opened.resolve });
	logIn(api);
	await until(() => client.isReady() || undefined);
	const closed = new Promise((done) => client.once(Events.ShardReconnecting, done));
	(await opened.promise).close(4000);
	await closed;
	await client.destroy();
	await wait(AGAIN_MS);
	expect({ unhandled, asked: asked() }).toEqual({ unhandled: [], asked: 1 });
});
