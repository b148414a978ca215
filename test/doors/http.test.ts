/** The HTTP door: signature before anything else, and the same answer as handle. */
import { generateKeyPairSync, sign } from "node:crypto";
import { connect } from "node:net";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { httpApp, listen } from "../../src/doors/http.ts";
import { slash } from "../interactions.ts";
import { TODAY, talk } from "../talk.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const key = Buffer.from(publicKey.export({ format: "jwk" }).x as string, "base64url").toString("hex");

let bot: Awaited<ReturnType<typeof talk>>;
let handled = 0;
let now = TODAY.getTime();
let app: ReturnType<typeof httpApp>;
beforeAll(async () => {
	bot = await talk();
});
beforeEach(() => {
	handled = 0;
	now = TODAY.getTime();
	app = httpApp({
		key,
		now: () => now,
		onFault: (error) => bot.faults.push(error),
		handle: (interaction) => {
			handled++;
			return bot.handle(interaction);
		},
	});
});

function signed(body: string, at = now) {
	const timestamp = String(Math.floor(at / 1000));
	const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString("hex");
	return {
		method: "POST",
		body,
		headers: { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp, "content-type": "application/json" },
	};
}

test("a signed question gets the same answer as through handle", async () => {
	const interaction = slash("ask", { question: "is BitMart insured?" });
	const response = await app.request("/interactions", signed(JSON.stringify(interaction)));
	expect(response.status).toBe(200);
	expect(await response.json()).toEqual((await bot.handle(interaction)).response);
});

test("PING is answered with PONG", async () => {
	const response = await app.request("/interactions", signed(JSON.stringify({ type: 1 })));
	expect(await response.json()).toEqual({ type: 1 });
});

const body = JSON.stringify(slash("ask", { question: "is BitMart insured?" }));
test.each<[string, () => RequestInit]>([
	["no signature", () => ({ method: "POST", body })],
	["a signature of another body", () => ({ ...signed(body), body: `${body} ` })],
	["a signature that is no hex", () => ({ ...signed(body), headers: { ...signed(body).headers, "x-signature-ed25519": "zz" } })],
	["a signature of all zeros", () => ({ ...signed(body), headers: { ...signed(body).headers, "x-signature-ed25519": "0".repeat(128) } })],
	[
		"another timestamp than was signed",
		() => ({ ...signed(body), headers: { ...signed(body).headers, "x-signature-timestamp": String(now / 1000 + 1) } }),
	],
	["no timestamp", () => ({ ...signed(body), headers: { "x-signature-ed25519": signed(body).headers["x-signature-ed25519"] } })],
	["a timestamp of two minutes ago", () => signed(body, now - 120_000)],
	["a timestamp of the future", () => signed(body, now + 120_000)],
])("%s: 401, and no work is done", async (_name, request) => {
	const response = await app.request("/interactions", request());
	expect(response.status).toBe(401);
	expect(handled).toBe(0);
});

test("the same request twice: the second is refused", async () => {
	const request = signed(body);
	expect((await app.request("/interactions", request)).status).toBe(200);
	expect((await app.request("/interactions", request)).status).toBe(401);
	expect(handled).toBe(1);
});

test.each([
	["no JSON", "{"],
	["no object", "7"],
	["no type", "{}"],
])("a signed body with %s is refused with 400", async (_name, text) => {
	expect((await app.request("/interactions", signed(text))).status).toBe(400);
	expect(handled).toBe(0);
});

test("a body over 256 KiB is refused before it is read", async () => {
	expect((await app.request("/interactions", signed("x".repeat(300_000)))).status).toBe(413);
});

test("health on the same port, and a word for other paths", async () => {
	expect(await (await app.request("/health")).json()).toEqual({ status: "ok" });
	expect((await app.request("/")).status).toBe(404);
});

test.each([
	["of another content type", 415, () => ({ ...signed(body), headers: { ...signed(body).headers, "content-type": "text/plain" } })],
	["of an unknown type", 400, () => signed(JSON.stringify({ ...slash("ask", { question: "x" }), type: 99 }))],
	["of an unknown version", 400, () => signed(JSON.stringify({ ...slash("ask", { question: "x" }), version: 2 }))],
	["as deep as 256 KiB allow, and no interaction", 400, () => signed("[".repeat(200_000))],
	["that is no UTF-8", 400, () => signed("\ud800")],
])("a signed request %s: %i, and no work", async (_name, status, request: () => RequestInit) => {
	const response = await app.request("/interactions", request());
	expect(response.status).toBe(status);
	expect(await response.text()).not.toMatch(/\bat \S+:\d+/);
	expect(handled).toBe(0);
});

test("the same interaction signed anew is refused", async () => {
	const once = JSON.stringify(slash("ask", { question: "is kraken insured?" }));
	expect((await app.request("/interactions", signed(once))).status).toBe(200);
	now += 2000;
	expect((await app.request("/interactions", signed(once))).status).toBe(409);
	expect(handled).toBe(1);
});

test("an interaction as deep as the limit allows does not break the process", async () => {
	const deep = { ...slash("ask", { question: "is okx insured?" }), junk: null };
	const text = JSON.stringify(deep).replace('"junk":null', `"junk":${"[".repeat(100_000)}${"]".repeat(100_000)}`);
	expect((await app.request("/interactions", signed(text))).status).toBe(200);
});

/** What comes back on a raw socket, until it closes. */
function raw(url: string, parts: readonly string[], { pause = 0 } = {}): Promise<string> {
	return new Promise((done) => {
		const { hostname, port } = new URL(url);
		let said = "";
		const socket = connect(Number(port), hostname, async () => {
			for (const part of parts) {
				if (socket.writable) socket.write(part);
				await new Promise((next) => setTimeout(next, pause));
			}
		});
		socket.on("data", (chunk) => {
			said += chunk;
		});
		socket.on("error", () => {});
		socket.on("close", () => done(said));
	});
}

test("a body that has no length and does not end at 256 KiB is cut off", async () => {
	const door = await listen(app, "127.0.0.1", 0);
	const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
	const head = "POST /interactions HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n";
	expect(await raw(door.url, [head, ...Array.from({ length: 8 }, () => chunk), "0\r\n\r\n"])).toMatch(/^HTTP\/1.1 413/);
	await door.close();
	expect(handled).toBe(0);
});

test("a length that is a lie, and two requests at once on one line", async () => {
	const door = await listen(app, "127.0.0.1", 0);
	const lie = "POST /interactions HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\n12345";
	const said = await raw(door.url, [`${lie}GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`]);
	expect(said).toMatch(/^HTTP\/1.1 401[\s\S]*HTTP\/1.1 200/);
	await door.close();
});

test("ending: ready says no, what is under way is answered, nothing new is taken", async () => {
	let ending = false;
	let finish = () => {};
	const slow = httpApp({
		key,
		now: () => now,
		onFault: () => {},
		ready: () => !ending,
		handle: () => new Promise((done) => (finish = () => done({ response: { type: 1 } }))),
	});
	const door = await listen(slow, "127.0.0.1", 0);
	expect((await fetch(`${door.url}/health/ready`)).status).toBe(200);
	const asked = fetch(`${door.url}/interactions`, signed(body));
	await expect.poll(() => finish.length === 0 && String(finish)).toContain("done");
	ending = true;
	expect((await slow.request("/health/ready")).status).toBe(503);
	expect((await slow.request("/health")).status).toBe(200);
	const closed = door.close();
	finish();
	expect((await asked).status).toBe(200);
	await closed;
	await expect(fetch(`${door.url}/health`)).rejects.toThrow();
});

test("what is to be done after waits until the response is out", async () => {
	const order: string[] = [];
	const after = async () => void order.push("after");
	const later = httpApp({ key, now: () => now, onFault: () => {}, handle: async () => ({ response: { type: 1 }, after }) });
	const door = await listen(later, "127.0.0.1", 0);
	const response = await fetch(`${door.url}/interactions`, signed(body));
	await response.json();
	order.push("response");
	await expect.poll(() => order).toHaveLength(2);
	await door.close();
});
