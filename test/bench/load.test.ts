/** The benchmarks' client over loopback: what a server does to its connections must neither stop a measurement nor falsify it. */
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createNetServer } from "node:net";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { load } from "../../bench/http/load.ts";

const ASK = Buffer.from("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n");
let server: Server;
afterEach(() => void server?.close(() => undefined).closeAllConnections());

async function opened(options: Parameters<typeof createServer>[0], answers: boolean): Promise<number> {
	server = createServer(options ?? {}, (_, response) => void (answers && response.end("hello")));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return (server.address() as AddressInfo).port;
}

test("a connection that the server closed while it rested is opened anew", async () => {
	// All have been closed long before the second is asked, and the first is asked long before.
	const port = await opened({ headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 20 }, true);
	const times = await load(port, 8, () => ASK).at(4, 2);
	expect(times).toHaveLength(8);
	expect(times.filter((ms) => !Number.isFinite(ms))).toEqual([]);
});

test.each([
	["the first", (nth: number) => nth > 1, Number.isFinite],
	["each", () => false, (ms: number) => ms === Number.POSITIVE_INFINITY],
])("of a server that closes %s connection while a request is on its way, the request is sent anew once", async (_, answersOn, wanted) => {
	let connections = 0;
	const raw = createNetServer((socket) => {
		const answers = answersOn(++connections);
		socket.on("error", () => undefined);
		socket.on("data", () => (answers ? socket.write("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n") : socket.destroy()));
	});
	await new Promise<void>((done) => raw.listen(0, "127.0.0.1", done));
	onTestFinished(() => void raw.close());
	const times = await load((raw.address() as AddressInfo).port, 1, () => ASK).at(20, 0.2);
	expect(times).toHaveLength(4);
	expect(times.filter((ms) => !wanted(ms))).toEqual([]);
});

test("a server that never answers ends no measurement late", async () => {
	const times = await load(await opened({}, false), 2, () => ASK).at(20, 0.2);
	expect(times).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
});

test("a server that is gone is shown as no answers", async () => {
	const port = await opened({}, true);
	const client = load(port, 2, () => ASK);
	const asked = client.at(20, 0.5);
	setTimeout(() => server.close(() => undefined).closeAllConnections(), 200);
	const times = await asked;
	expect(times.some((ms) => Number.isFinite(ms))).toBe(true);
	expect(times.at(-1)).toBe(Number.POSITIVE_INFINITY);
});
