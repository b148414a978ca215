/** Replies, bare mentions, forwards and what Discord writes itself, in the emulated Discord: each message goes through the text door. */
import type { APIMessage, GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import { beforeEach, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { answerMessageText } from "../../src/discord/conversation/message.ts";
import { messageBody } from "../../src/discord/protocol/reply.ts";
import { answeredBy, town } from "../emulator/town.ts";
import { talk, words } from "../talk.ts";

let bot: Awaited<ReturnType<typeof talk>>;
let t: ReturnType<typeof town>;
let self: string;
beforeEach(async () => {
	bot = await talk();
	t = town();
	self = t.discord.botUser.id;
	await t.app.register(...commands.map(({ data }) => data));
	answeredBy(t.discord, bot.handle);
});

const FRAUD = "Kraken support: your wallet must be validated, enter your seed phrase at https://kraken-validate.example within 24 hours.";

/**
 * What the bot posts in answer to a message, or null.
 * @param read whether Discord lets the bot read what it neither wrote nor is named in
 */
async function answer(message: APIMessage, guild: boolean, read = false): Promise<APIMessage | null> {
	const event = { ...message, ...(guild ? { guild_id: t.guild.id } : {}) } as GatewayMessageCreateDispatchData;
	const quoted = event.referenced_message;
	if (guild && !read && quoted && quoted.author.id !== self) event.referenced_message = { ...quoted, content: "", embeds: [], components: [] };
	const reply = await answerMessageText(bot.bot, event, self, () => "go");
	if (!reply) return null;
	const to = reply.secret ? undefined : (reply.pointAt ?? message.id);
	const reference = to === undefined ? {} : { message_reference: { message_id: to, fail_if_not_exists: false } };
	const { status, json } = await t.app.send(message.channel_id, { ...messageBody(reply.data), ...reference });
	expect(status).toBe(200);
	return json as unknown as APIMessage;
}
const ben = () => t.discord.as(t.mod.id);
const mention = (text = "") => `<@${self}> ${text}`.trim();
const titleOf = (message: APIMessage | null) => message?.embeds[0]?.title;
const textOf = (message: APIMessage | null) => words(message as never);

test.each([true, false])("a reply to an answer is a follow-up to that answer, also of somebody else's (in a server: %s)", async (guild) => {
	const channel = guild ? t.channel.id : t.dm.id;
	const first = await answer(t.who.say(channel, `${guild ? mention() : ""} is bitmart insured?`), guild);
	expect(titleOf(first)).toBe("BitMart · third-party insurance");
	// Asked about something else meanwhile.
	await answer(t.who.say(channel, `${guild ? mention() : ""} how does gemini keep coins?`), guild);
	const reply = (guild ? ben() : t.who).say(channel, "and kraken?", { replyTo: String(first?.id) });
	expect(titleOf(await answer(reply, guild))).toBe("Kraken · third-party insurance");
	expect(t.discord.violations).toEqual([]);
});

test("a reply to a short answer that somebody put in the channel is a follow-up too", async () => {
	const asked = await t.who.slash(t.channel.id, "ask", { question: "is bitmart insured?" });
	const show = JSON.stringify(t.who.sees(t.channel.id).find(({ id }) => id === asked.message?.id)).match(/"custom_id":"([^"]*\|show\|[^"]*)"/)?.[1];
	await t.who.press(String(asked.message?.id), String(show));
	const shown = t.who.sees(t.channel.id).at(-1) as APIMessage;
	const event = ben().say(t.channel.id, "what about okx", { replyTo: shown.id });
	expect(titleOf(await answer(event, true))).toBe("OKX · third-party insurance");
});

test("a reply that Discord does not let the bot read is met with silence, and so is one that turns to somebody else", async () => {
	const first = await answer(t.who.say(t.channel.id, mention("is bitmart insured?")), true);
	const unread = { ...ben().say(t.channel.id, "and kraken?", { replyTo: String(first?.id), ping: false }), content: "" };
	expect(await answer(unread, true)).toBeNull();
	const toAnn = ben().say(t.channel.id, `<@${t.ann.id}> look, that is what I meant`, { replyTo: String(first?.id) });
	expect(await answer(toAnn, true)).toBeNull();
	const toBen = t.who.say(t.channel.id, "is kraken insured?", { replyTo: ben().say(t.channel.id, "hi").id });
	expect(await answer(toBen, true)).toBeNull();
});

test("a mention in reply to somebody's question answers that question, says whose it is, points at it and pings nobody", async () => {
	const question = ben().say(t.channel.id, "is my money on kucoin insured?");
	const asked = t.who.say(t.channel.id, mention(), { replyTo: question.id });
	const said = await answer(asked, true, true);
	expect(titleOf(said)).toBe("KuCoin · third-party insurance");
	expect(said?.content).toContain(`<@${t.mod.id}>`);
	expect(said?.mentions).toEqual([]);
	expect(said?.message_reference?.message_id).toBe(question.id);
	// With a question of one's own beside it, that one is answered, on what was spoken of.
	const own = await answer(t.who.say(t.channel.id, mention("and kraken?"), { replyTo: question.id }), true, true);
	expect(titleOf(own)).toBe("Kraken · third-party insurance");
});

test("where Discord does not let the bot read that question, one line says how to have it answered", async () => {
	const question = ben().say(t.channel.id, "is my money on kucoin insured?");
	const said = await answer(t.who.say(t.channel.id, mention(), { replyTo: question.id }), true);
	expect(said?.content).toContain("Answer this");
	expect(said?.embeds).toEqual([]);
});

test("somebody's seed phrase is neither quoted nor pointed at", async () => {
	const question = ben().say(t.channel.id, "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about");
	const said = await answer(t.who.say(t.channel.id, mention(), { replyTo: question.id }), true, true);
	expect(said?.content).toContain("move them to a new wallet");
	expect(said?.message_reference).toBeUndefined();
	expect(textOf(said)).not.toContain("abandon");
});

test("a bare mention says in one line what to do", async () => {
	const said = await answer(t.who.say(t.channel.id, mention()), true);
	expect(said?.content.split("\n")).toHaveLength(2);
	expect(said?.content).toContain("/ask");
	expect(said?.content).toContain("Staff will never message you first");
});

test("what Discord writes itself in direct messages gets no greeting", async () => {
	const first = await answer(t.who.say(t.dm.id, "is kraken insured?"), false);
	expect(await answer(t.who.pin(String(first?.id)), false)).toBeNull();
	for (const type of [1, 3, 4, 7, 18, 21, 46]) expect(await answer({ ...t.who.say(t.dm.id, "hello"), type } as APIMessage, false)).toBeNull();
});

test("a question that was forwarded, or stands in a poll, is answered in direct messages; a fraud that was forwarded is called one", async () => {
	const asked = ben().say(t.channel.id, "is my money on kucoin insured?");
	expect(titleOf(await answer(t.who.forward(asked.id, t.dm.id), false))).toBe("KuCoin · third-party insurance");
	const poll = t.who.say(t.dm.id, "", { poll: { question: "is kraken insured?", answers: ["yes", "no"] } });
	expect(textOf(await answer(poll, false))).toContain("Kraken");
	const fraud = ben().say(t.channel.id, FRAUD);
	expect(titleOf(await answer(t.who.forward(fraud.id, t.dm.id), false))).toContain("marks of a fraud");
	const picture = t.who.say(t.dm.id, "", { files: [{ filename: "chat.png", contentType: "image/png", bytes: new Uint8Array(4) }] });
	expect((await answer(picture, false))?.content).toContain("cannot read pictures");
	// Shown to the bot in a server, beside its name or by a reply with its name.
	const shot = { filename: "chat.png", contentType: "image/png", bytes: new Uint8Array(4) };
	expect((await answer(t.who.say(t.channel.id, mention(), { files: [shot] }), true))?.content).toContain("cannot read pictures");
	const theirs = ben().say(t.channel.id, "", { files: [shot] });
	expect((await answer(t.who.say(t.channel.id, mention(), { replyTo: theirs.id }), true, true))?.content).toContain("cannot read pictures");
});

test("Answer this reads forwards, embeds, polls and components", async () => {
	const asked = ben().say(t.channel.id, "is my money on kucoin insured?");
	const forwarded = t.who.forward(asked.id, t.channel.id);
	const poll = ben().say(t.channel.id, "", { poll: { question: "Is Kraken insured?", answers: ["yes", "no"] } });
	for (const [message, about] of [
		[forwarded, "KuCoin"],
		[poll, "Kraken"],
	] as const) {
		const { message: said } = await t.who.messageCommand(t.channel.id, "Answer this", message.id);
		expect(JSON.stringify(said)).toContain(about);
	}
	const { json } = await t.app.send(t.channel.id, { embeds: [{ title: "News", description: "is bitmart insured?" }] });
	// Its own messages are none to answer.
	expect((await t.who.messageCommand(t.channel.id, "Answer this", String(json.id))).message?.content).toContain("my own");
	const other = t.discord.addUser({ name: "news", bot: true });
	t.discord.addMember(t.guild.id, other.id);
	const news = t.discord.world.messages.get(String(json.id));
	if (news) news.authorId = other.id;
	const { message: embedded } = await t.who.messageCommand(t.channel.id, "Answer this", String(json.id));
	expect(embedded?.embeds[0]?.title).toContain("BitMart");
	// Its text in components: a display of text, or nothing but a button.
	for (const row of [
		{ type: 17, components: [{ type: 10, content: "is kraken insured?" }] },
		{ type: 1, components: [{ type: 2, style: 5, label: "Is Kraken insured?", url: "https://news.example" }] },
	]) {
		if (news) Object.assign(news, { embeds: [], components: [row] });
		const { message: held } = await t.who.messageCommand(t.channel.id, "Answer this", String(json.id));
		expect(held?.embeds[0]?.title).toContain("Kraken");
	}
	const picture = ben().say(t.channel.id, "", { files: [{ filename: "chat.png", contentType: "image/png", bytes: new Uint8Array(4) }] });
	expect((await t.who.messageCommand(t.channel.id, "Answer this", picture.id)).message?.content).toContain("cannot read");
	expect(bot.faults).toEqual([]);
	expect(t.discord.violations).toEqual([]);
});
