/** Requests that the http door refuses are counted, and where it refuses all of them the log says what that means. */
import { generateKeyPairSync, sign } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { httpApp } from "../../src/doors/http.ts";
import { createRefusedRequests, type Refusal } from "../../src/doors/refused-requests.ts";

const keys = generateKeyPairSync("ed25519");
const others = generateKeyPairSync("ed25519");
const key = Buffer.from(keys.publicKey.export({ format: "jwk" }).x as string, "base64url").toString("hex");
const NOW = Date.UTC(2026, 10, 29);

let now = NOW;
let said: string[] = [];
let refusals: Refusal["why"][] = [];
let app: ReturnType<typeof httpApp>;
beforeEach(() => {
	now = NOW;
	said = [];
	refusals = [];
	const { refused, accepted } = createRefusedRequests(
		(sentence) => said.push(sentence),
		() => now,
	);
	const counted = (refusal: Refusal) => {
		refusals.push(refusal.why);
		refused(refusal);
	};
	const handle = async () => ({ response: { type: 1 as const } });
	app = httpApp({ key, now: () => now, onFault: () => {}, handle, requests: { refused: counted, accepted } });
});

let turn = 0;
/** A PING of its own each time. @param at the time that Discord's clock says */
function ask(by = keys, at = now) {
	const body = JSON.stringify({ type: 1, id: String(++turn) });
	const timestamp = String(Math.floor(at / 1000));
	const signature = sign(null, Buffer.from(timestamp + body), by.privateKey).toString("hex");
	const headers = { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp, "content-type": "application/json" };
	return app.request("/interactions", { method: "POST", body, headers });
}

test("another application's key: the third refusal says so, and no further one for ten minutes", async () => {
	for (let i = 0; i < 2; i++) await ask(others);
	expect(said).toEqual([]);
	for (let i = 0; i < 20; i++) await ask(others);
	expect(said).toEqual([expect.stringMatching(/DISCORD_PUBLIC_KEY is most likely another application's/)]);
	now += 10 * 60 * 1000;
	await ask(others);
	expect(said).toHaveLength(2);
	expect(new Set(refusals)).toEqual(new Set(["signature"]));
});

test.each([
	[300, "300 seconds slow"],
	[-7200, "7200 seconds fast"],
])("Discord's clock is %d seconds ahead: this machine's is %s", async (ahead, says) => {
	for (let i = 0; i < 5; i++) await ask(keys, now + ahead * 1000);
	expect(said).toEqual([expect.stringContaining(says)]);
	expect(new Set(refusals)).toEqual(new Set(["timestamp"]));
});

test("bad signatures among good ones, as Discord sends them, and what anybody posts say nothing", async () => {
	for (let i = 0; i < 9; i++) {
		await ask(others);
		await ask();
		await app.request("/interactions", { method: "POST", body: "x" });
	}
	for (let i = 0; i < 9; i++) await app.request("/interactions", { method: "POST", body: "x" });
	expect(said).toEqual([]);
	expect(refusals.filter((why) => why === "unsigned")).toHaveLength(18);
});
