/** The HTTP door: signature before anything else, and the same answer as handle. */
import { generateKeyPairSync, sign } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { httpApp } from "../../src/doors/http.ts";
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
