/** Replies, forwards, polls and pins as Discord sends them, and what is left of each without the Message Content intent. */
import { expect, test } from "vitest";
import { unreadable } from "../../emulator/gateway/events.ts";
import { town } from "./town.ts";

test("a reply pings its author unless that is switched off, and never for an answer to an interaction", async () => {
	const t = town();
	const { json } = await t.app.send(t.channel.id, { content: "hello" });
	const me = t.discord.botUser.id;
	const mentions = (more: object) => t.who.say(t.channel.id, "and then?", { replyTo: String(json.id), ...more }).mentions.map(({ id }) => id);
	expect(mentions({})).toEqual([me]);
	expect(mentions({ ping: false })).toEqual([]);
	const message = t.discord.world.messages.get(String(json.id));
	if (message) message.webhook = true;
	expect(mentions({})).toEqual([]);
});

test("a forward holds what was written, not by whom, and stays as it was", () => {
	const t = town();
	const first = t.discord.as(t.mod.id).say(t.channel.id, "is kraken insured?");
	const passed = t.who.forward(first.id, t.dm.id);
	expect(passed.content).toBe("");
	expect(passed.message_reference).toMatchObject({ type: 1, message_id: first.id, channel_id: t.channel.id, guild_id: t.guild.id });
	expect(passed.message_snapshots?.[0]?.message.content).toBe("is kraken insured?");
	expect(JSON.stringify(passed.message_snapshots)).not.toContain(t.mod.id);
	const again = t.who.forward(passed.id, t.channel.id);
	expect(again.message_snapshots?.[0]?.message.content).toBe("is kraken insured?");
	expect(() => t.who.forward("1", t.dm.id)).toThrow();
});

test("a poll has its question and answers; a pin is a message of Discord's own", () => {
	const t = town();
	const poll = t.who.say(t.channel.id, "", { poll: { question: "Which?", answers: ["this", "that"] } });
	expect(poll.poll?.question.text).toBe("Which?");
	expect(poll.poll?.answers.map(({ poll_media }) => poll_media.text)).toEqual(["this", "that"]);
	expect(() => t.who.pin(poll.id)).toThrow("may not pin");
	expect(t.discord.as(t.owner.id).pin(poll.id)).toMatchObject({ type: 6, content: "" });
	expect(t.who.sees(t.channel.id).find(({ id }) => id === poll.id)?.pinned).toBe(true);
});

test("without the intent nothing that was written is left", () => {
	const t = town();
	const poll = t.who.say(t.channel.id, "vote", { poll: { question: "Which?", answers: ["this", "that"] } });
	const passed = t.who.forward(poll.id, t.channel.id);
	for (const message of [poll, passed]) expect(JSON.stringify(unreadable(message))).not.toMatch(/Which|vote/);
});
