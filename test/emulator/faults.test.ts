/** Faults befall what they are said to befall: typing by itself, an absent API everything. */
import { expect, test } from "vitest";
import { createFaults } from "../../emulator/index.ts";
import { town } from "./town.ts";

test("typing fails alone: what is posted goes on", async () => {
	const { discord, app, channel } = town();
	discord.strike(createFaults({ seed: "typing", chances: { "typing failed": 1 } }));
	expect((await app.call("POST", `/channels/${channel.id}/typing`)).status).toBe(502);
	expect((await app.send(channel.id, { content: "hello" })).status).toBe(200);
});

test("slow typing comes when three seconds are over", async () => {
	const { discord, app, channel, clock } = town();
	discord.strike(createFaults({ seed: "typing", chances: { "typing slow": 1 } }));
	const typing = app.call("POST", `/channels/${channel.id}/typing`);
	let done = false;
	void typing.then(() => {
		done = true;
	});
	await new Promise(setImmediate);
	expect(done).toBe(false);
	clock.advance(3000);
	expect((await typing).status).toBe(204);
});

test("an API that is away answers 503 to everything, until it is back", async () => {
	const { discord, app, channel, clock } = town();
	discord.goAway(5000);
	for (const call of [app.call("GET", "/gateway/bot"), app.send(channel.id, { content: "hello" })]) expect((await call).status).toBe(503);
	clock.advance(5000);
	expect((await app.send(channel.id, { content: "hello" })).status).toBe(200);
});

test("a nonce that is to be minded makes one message of two requests", async () => {
	const { app, channel, who } = town();
	const body = { content: "hello", nonce: "once", enforce_nonce: true };
	const [first, second] = [await app.send(channel.id, body), await app.send(channel.id, body)];
	expect(second.json.id).toBe(first.json.id);
	expect(who.sees(channel.id)).toHaveLength(1);
	await app.send(channel.id, { ...body, enforce_nonce: false });
	expect(who.sees(channel.id)).toHaveLength(2);
});
