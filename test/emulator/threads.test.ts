import { PermissionFlagsBits as P } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { town } from "./town.ts";

test("a forum takes posts and no messages; a post's first message bears the post's id, and it names its forum", async () => {
	const t = town();
	const forum = t.discord.addChannel(t.guild.id, { name: "questions", type: 15 });
	expect(() => t.who.say(forum.id, "hello")).toThrow(/posts, not messages/);
	expect((await t.app.send(forum.id, { content: "hello" })).json.code).toBe(50008);
	const { channel, message } = t.who.begin(forum.id, "A title", "The text");
	expect(message).toMatchObject({ id: channel.id, channel_id: channel.id, type: 0, content: "The text" });
	const fetched = await t.app.call("GET", `/channels/${channel.id}`);
	expect(fetched.json).toMatchObject({ id: channel.id, type: 11, name: "A title", parent_id: forum.id, owner_id: t.ann.id });
	expect((await t.app.send(channel.id, { content: "answer", message_reference: { message_id: message.id } })).status).toBe(200);
});

test("a thread has its channel's overwrites and a permission of its own for writing", async () => {
	const t = town();
	const self = t.discord.application.id;
	const hidden = t.discord.addChannel(t.guild.id, { name: "mods", overwrites: [{ id: t.guild.id, type: 0, deny: P.ViewChannel }] });
	expect(() => t.who.begin(hidden.id, "x", "y")).toThrow(/sees no channel/);
	const mute = t.discord.addChannel(t.guild.id, { name: "mute", overwrites: [{ id: self, type: 1, deny: P.SendMessagesInThreads }] });
	const { channel } = t.who.begin(mute.id, "A thread", "first");
	expect((await t.app.send(mute.id, { content: "in the channel" })).status).toBe(200);
	expect((await t.app.send(channel.id, { content: "in the thread" })).json.code).toBe(50013);
	// The channel is told of the thread by a message that is nobody's words (type 18).
	expect(t.who.sees(mute.id).find(({ type }) => type === 18)?.content).toBe("A thread");
});
