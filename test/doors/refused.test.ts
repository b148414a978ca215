/** What Discord refuses, through the gateway door against the emulator: each refusal still ends with an answer. */
import { PermissionFlagsBits as P } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { createEmulator, overGateway, overHttp, realClock } from "../../emulator/index.ts";
import { createHandle } from "../../src/discord/pipeline/handle.ts";
import { httpApp, listen } from "../../src/doors/http.ts";
import { talk } from "../talk.ts";
import { until } from "../until.ts";
import { type AtGateway, atGateway } from "./at-gateway.ts";

const QUESTION = "is kraken insured?";
let spoken: Awaited<ReturnType<typeof talk>>;
let discord: ReturnType<typeof createEmulator>;
let open: AtGateway;
let place: { server: string; channel: string; bare: string; mute: string; blind: string; ann: string; mod: string };
const faults: unknown[] = [];

beforeAll(async () => {
	spoken = await talk();
	discord = createEmulator({ clock: realClock(() => Date.now()), seed: "refused" });
	const owner = discord.addUser({ name: "owner" });
	const ann = discord.addUser({ name: "ann" });
	const mod = discord.addUser({ name: "mo" });
	const guild = discord.addGuild({ name: "Coins", ownerId: owner.id });
	discord.addMember(guild.id, ann.id);
	discord.addMember(guild.id, mod.id, { permissions: P.ManageMessages });
	discord.installTo({ guildId: guild.id });
	const self = discord.application.id;
	const channel = (name: string, deny: bigint) => discord.addChannel(guild.id, { name, overwrites: [{ id: self, type: 1, deny }] }).id;
	place = {
		server: guild.id,
		channel: channel("help", 0n),
		bare: channel("bare", P.EmbedLinks | P.AttachFiles),
		mute: channel("mute", P.SendMessages),
		blind: channel("blind", P.ReadMessageHistory),
		ann: ann.id,
		mod: mod.id,
	};
	open = await atGateway(discord, spoken.bot, (error) => faults.push(error));
});
afterAll(() => open.close());
afterEach(() => {
	discord.filter(place.server, null);
	expect(faults).toEqual([]);
	spoken.pass(31_000);
});

const ann = () => discord.as(place.ann);
const mention = (channel: string) => ann().say(channel, `<@${discord.botUser.id}> ${QUESTION}`);
const replyTo = (channel: string, id: string) =>
	until(() =>
		ann()
			.sees(channel)
			.find((message) => message.message_reference?.message_id === id),
	);

test("a link filter: command and mention are answered without links, the embed kept", async () => {
	discord.filter(place.server, { links: true });
	const { message } = await ann().slash(place.channel, "ask", { question: QUESTION, public: true });
	expect(message?.embeds[0]?.title).toBe("Kraken · third-party insurance");
	const asked = mention(place.channel);
	const reply = await replyTo(place.channel, asked.id);
	for (const one of [message, reply]) expect(JSON.stringify(one?.embeds)).not.toMatch(/https?:\/\//);
	expect(reply.embeds[0]?.footer?.text).toContain("Staff will never message you first.");
	expect(discord.violations).toEqual([]);
});

test("AutoMod on a word that every answer holds: an honest line instead of silence", async () => {
	discord.filter(place.server, { words: ["third-party insurance"] });
	const { message } = await ann().slash(place.channel, "ask", { question: QUESTION });
	expect(message?.content).toContain("does not let me show it here");
	const asked = mention(place.channel);
	expect((await replyTo(place.channel, asked.id)).content).toContain("ask me in a direct message");
	expect(discord.violations).toEqual([]);
});

test("no Embed Links, no Attach Files: plain text with the whole answer, the warning in it", async () => {
	const { message } = await ann().slash(place.bare, "ask", { question: QUESTION });
	expect(message?.embeds).toEqual([]);
	expect(message?.content).toContain("**Kraken · third-party insurance**");
	const asked = mention(place.bare);
	const reply = await replyTo(place.bare, asked.id);
	expect(reply.content).toContain("**Kraken · third-party insurance**");
	await until(() =>
		ann()
			.sees(place.bare)
			.find(
				(one) => one.author.id === discord.botUser.id && one.content.includes("Staff will never message you first.") && ((one.flags ?? 0) & 64) === 0,
			),
	);
});

test("no Read Message History: a mention is answered all the same, pointing at nothing", async () => {
	mention(place.blind);
	const answer = await until(() =>
		ann()
			.sees(place.blind)
			.find((message) => message.author.id === discord.botUser.id),
	);
	expect(answer.embeds[0]?.title).toBe("Kraken · third-party insurance");
	expect(answer.message_reference).toBeUndefined();
});

test("a moderator posts the answer as a reply; through a link filter it goes without links; into a mute channel it is not offered", async () => {
	const mod = discord.as(place.mod);
	const question = ann().say(place.channel, QUESTION);
	discord.filter(place.server, { links: true });
	const shown = await mod.messageCommand(place.channel, "Answer this", question.id);
	const id = /"custom_id":"(1\|postreply[^"]*)"/.exec(JSON.stringify(shown.message?.components))?.[1] ?? "";
	expect(id).not.toBe("");
	const pressed = await mod.press(shown.message?.id ?? "", id);
	const reply = await replyTo(place.channel, question.id);
	expect(JSON.stringify(reply.embeds)).not.toMatch(/https?:\/\//);
	await until(() => (pressed.message?.content === "Posted as a reply to the message." ? true : undefined));

	const muted = ann().say(place.mute, QUESTION);
	expect(JSON.stringify((await mod.messageCommand(place.mute, "Answer this", muted.id)).message?.components)).not.toContain("Post as reply");
});

test("over HTTP too: a public answer through a link filter, a long plain one in its order, and a private one in the response itself", async () => {
	const handle = createHandle(open.bot, commands, (_reference, error) => faults.push(error));
	const onFault = (error: unknown) => faults.push(error);
	const app = httpApp({ handle, key: discord.application.publicKey, now: () => Date.now(), onFault, answer: open.bot.discord.answer });
	const door = await listen(app, "127.0.0.1", 0);
	discord.deliver = overHttp(`${door.url}/interactions`);
	discord.filter(place.server, { links: true });
	const shown = await ann().slash(place.channel, "ask", { question: QUESTION, public: true });
	expect(shown.message?.embeds[0]?.title).toBe("Kraken · third-party insurance");
	expect(JSON.stringify(shown.message?.embeds)).not.toMatch(/https?:\/\//);
	discord.filter(place.server, null);
	const before = ann().sees(place.bare).length;
	const plain = await ann().slash(place.bare, "exchange", { name: "bitmart" });
	expect(plain.message?.content).toMatch(/^\*\*BitMart/);
	await until(() =>
		ann()
			.sees(place.bare)
			.slice(before)
			.find((message) => message.content.includes("Staff will never message you first.")),
	);
	const hidden = await ann().slash(place.channel, "ask", { question: QUESTION });
	expect((hidden.message?.flags ?? 0) & 64).toBe(64);
	discord.deliver = overGateway();
	await door.close();
});
