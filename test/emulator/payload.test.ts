import { expect, test } from "vitest";
import { createEmulator, manualClock } from "../../emulator/index.ts";
import { ASK, holding, town } from "./town.ts";

test("an interaction in a server is as Discord sends it", async () => {
	const { app, discord, who, channel, guild, ann } = town();
	await app.register(ASK);
	const held = holding(discord);
	void who.slash(channel.id, "ask", { question: "why" });
	expect(held.last).toEqual({
		id: expect.stringMatching(/^\d{17,20}$/),
		application_id: discord.application.id,
		type: 2,
		token: expect.stringMatching(/^[\w-]{60,}$/),
		version: 1,
		data: { id: expect.any(String), name: "ask", type: 1, options: [{ type: 3, name: "question", value: "why" }] },
		guild_id: guild.id,
		guild: { id: guild.id, locale: "en-US", features: [] },
		guild_locale: "en-US",
		channel_id: channel.id,
		channel: expect.objectContaining({ id: channel.id, type: 0, name: "help", guild_id: guild.id, permissions: expect.stringMatching(/^\d+$/) }),
		member: expect.objectContaining({
			user: expect.objectContaining({ id: ann.id, username: "ann" }),
			permissions: expect.stringMatching(/^\d+$/),
			roles: [],
			joined_at: expect.stringMatching(/^2026-08-01T00:00:00/),
		}),
		locale: "en-US",
		app_permissions: expect.stringMatching(/^\d+$/),
		entitlements: [],
		authorizing_integration_owners: { 0: guild.id },
		context: 0,
		attachment_size_limit: 10_485_760,
	});
});

test("one in a direct message has a user and no member", async () => {
	const { app, discord, who, dm, ann } = town();
	await app.register(ASK);
	const held = holding(discord);
	void who.slash(dm.id, "ask", { question: "why" });
	expect(held.last).toMatchObject({ user: { id: ann.id }, channel: { id: dm.id, type: 1 }, context: 1, authorizing_integration_owners: { 0: "0" } });
	expect(held.last).not.toHaveProperty("member");
	expect(held.last).not.toHaveProperty("guild_id");
});

test("a seed makes the same keys, ids and token", () => {
	const make = (seed: string) => {
		const { application, addUser } = createEmulator({ clock: manualClock(), seed });
		return [application.publicKey, application.token, addUser({ name: "a" }).id];
	};
	expect(make("a")).toEqual(make("a"));
	expect(make("a")[0]).not.toBe(make("b")[0]);
	expect(make("a")[0]).toMatch(/^[0-9a-f]{64}$/);
});

test("whoever listens is told what happens", async () => {
	const { app, discord, who, channel } = town();
	const seen: string[] = [];
	const stop = discord.subscribe((change) => seen.push(change.type));
	await app.register(ASK);
	who.say(channel.id, "x");
	await app.call("POST", `/channels/${channel.id}/typing`);
	stop();
	who.say(channel.id, "y");
	expect(new Set(seen)).toEqual(new Set(["commands", "message", "typing", "transcript"]));
	expect(seen.filter((type) => type === "message")).toHaveLength(1);
});
