/** A server's filters: what an app sends is refused with Discord's codes, and is no breach of Discord's rules. */
import { expect, test } from "vitest";
import { town } from "./town.ts";

test("words are refused with 200000, links with 240000, in the server or the channel named, until taken away", async () => {
	const { app, discord, guild, channel, dm, who } = town();
	discord.filter(guild.id, { words: ["Moon"] });
	discord.filter(channel.id, { links: true });
	expect(await app.send(channel.id, { content: "to the moon" })).toMatchObject({ status: 400, json: { code: 200000 } });
	expect(await app.send(channel.id, { embeds: [{ title: "t", description: "see https://a.example" }] })).toMatchObject({ json: { code: 240000 } });
	expect(await app.send(dm.id, { content: "to the moon, https://a.example" })).toMatchObject({ status: 200 });
	const sent = await app.send(channel.id, { content: "calm words" });
	expect(await app.call("PATCH", `/channels/${channel.id}/messages/${sent.json.id}`, { content: "moon" })).toMatchObject({ json: { code: 200000 } });
	expect(() => who.say(channel.id, "to the moon")).not.toThrow();
	discord.filter(guild.id, null);
	expect(await app.send(channel.id, { content: "to the moon" })).toMatchObject({ status: 200 });
	expect(discord.violations).toEqual([]);
});
