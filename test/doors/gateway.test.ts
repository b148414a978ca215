/** The gateway door: discord.js, unmodified, against the emulator. The same question gives the same embed through every door. */
import type { APIEmbed, APIMessage } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { createEmulator, overGateway, overHttp, realClock } from "../../emulator/index.ts";
import { registered } from "../../src/discord/pipeline/command.ts";
import { registerCommands } from "../../src/discord/sending/register-commands.ts";
import { httpApp, listen } from "../../src/doors/http.ts";
import { slash } from "../interactions.ts";
import { talk } from "../talk.ts";
import { until } from "../until.ts";
import { type AtGateway, atGateway } from "./at-gateway.ts";

const QUESTION = "is BitMart insured?";
const ADMINISTRATOR = 8n;

let bot: Awaited<ReturnType<typeof talk>>;
let discord: ReturnType<typeof createEmulator>;
let open: AtGateway;
let place: { server: string; channel: string; dm: string; ann: string };
const faults: unknown[] = [];
const clock = realClock(() => Date.now());

beforeAll(async () => {
	bot = await talk();
	discord = createEmulator({ clock, seed: "gateway" });
	const owner = discord.addUser({ name: "owner" });
	const ann = discord.addUser({ name: "ann" });
	const guild = discord.addGuild({ name: "Coins", ownerId: owner.id });
	discord.addMember(guild.id, ann.id);
	const channel = discord.addChannel(guild.id, { name: "general" });
	discord.installTo({ guildId: guild.id, permissions: ADMINISTRATOR });
	place = { server: guild.id, channel: channel.id, dm: discord.openDm(ann.id).id, ann: ann.id };
	open = await atGateway(discord, bot.bot, (error) => faults.push(error), bot.handle);
});
afterAll(() => open.close());
afterEach(() => {
	expect(faults).toEqual([]);
	expect(discord.violations).toEqual([]);
	// Half a minute later nobody is asking too fast.
	bot.pass(31_000);
});

const answersTo = (channel: string, question: APIMessage) =>
	discord
		.as(place.ann)
		.sees(channel)
		.filter((message) => message.message_reference?.message_id === question.id);
const answerTo = (channel: string, question: APIMessage) => until(() => answersTo(channel, question)[0]);
/** What an embed says; the emulator adds Discord's own fields (type) to it. */
const said = (embed: APIEmbed | undefined) =>
	embed && {
		title: embed.title,
		color: embed.color,
		description: embed.description,
		fields: embed.fields?.map(({ name, value }) => ({ name, value })),
		footer: embed.footer?.text,
	};

test("handle, HTTP, gateway, direct message and mention give the same embed", async () => {
	const ann = discord.as(place.ann);
	const direct = await bot.send(slash("ask", { question: QUESTION }));
	const expected = said(direct.data.embeds?.[0]);
	expect(expected?.title).toBe("BitMart · third-party insurance");

	const overSocket = await ann.slash(place.channel, "ask", { question: QUESTION });
	expect(said(overSocket.message?.embeds[0])).toEqual(expected);

	const app = httpApp({ handle: bot.handle, key: discord.application.publicKey, now: () => Date.now(), onFault: (error) => faults.push(error) });
	const door = await listen(app, "127.0.0.1", 0);
	expect(await discord.verifyEndpoint(`${door.url}/interactions`)).toEqual([]);
	discord.deliver = overHttp(`${door.url}/interactions`);
	const overPost = await ann.slash(place.channel, "ask", { question: QUESTION });
	discord.deliver = overGateway();
	await door.close();
	expect(said(overPost.message?.embeds[0])).toEqual(expected);

	const inDm = ann.say(place.dm, QUESTION);
	expect(said((await answerTo(place.dm, inDm)).embeds[0])).toEqual(expected);

	const mention = ann.say(place.channel, `<@${discord.botUser.id}> ${QUESTION}`);
	expect(said((await answerTo(place.channel, mention)).embeds[0])).toEqual(expected);
});

test("a dropped socket is resumed, what was asked in between is answered, and nothing twice", async () => {
	const ann = discord.as(place.ann);
	discord.dropSockets();
	const during = ann.say(place.dm, "does kraken have insurance");
	const answer = await answerTo(place.dm, during);
	expect(answer.embeds[0]?.title).toBe("Kraken · third-party insurance");
	discord.askReconnect();
	const after = ann.say(place.dm, "does coinbase have insurance");
	await answerTo(place.dm, after);
	expect(answersTo(place.dm, during)).toHaveLength(1);
	expect(answersTo(place.dm, after)).toHaveLength(1);
	await until(() => (open.gateway.shards().ready === 1 ? true : undefined));
	expect(open.gateway.shards()).toEqual({ all: 1, ready: 1 });
});

test("what comes twice is answered once, however much was said in between that is not for the bot", async () => {
	const ann = discord.as(place.ann);
	const [session] = discord.world.sessions.values();
	if (!session) return expect.unreachable("nobody is logged in");
	const again = (frame: string) => {
		session.seq += 1;
		session.link?.send(frame.replace(/"s":\d+/, `"s":${session.seq}`));
	};
	const frameOf = (id: string) => session.sent.find(({ frame }) => frame.includes("MESSAGE_CREATE") && frame.includes(`"id":"${id}"`))?.frame ?? "";
	const asked = ann.say(place.dm, QUESTION);
	await answerTo(place.dm, asked);
	const chatter = ann.say(place.channel, "did anybody see the match?");
	const like = frameOf(chatter.id);
	for (let i = 0; i < 20_001; i++) again(like.replace(chatter.id, discord.world.newId()));
	again(frameOf(asked.id));
	const last = ann.say(place.dm, "is kraken insured?");
	await answerTo(place.dm, last);
	expect(answersTo(place.dm, asked)).toHaveLength(1);
});

test("messages that do not name the bot, and other bots, get no answer", async () => {
	const ann = discord.as(place.ann);
	const other = discord.addUser({ name: "helper", bot: true });
	discord.addMember(place.server, other.id);
	const plain = ann.say(place.channel, QUESTION);
	const fromBot = discord.as(other.id).say(place.channel, `<@${discord.botUser.id}> ${QUESTION}`);
	const asked = ann.say(place.channel, `<@${discord.botUser.id}> is kraken insured`);
	await answerTo(place.channel, asked);
	expect(answersTo(place.channel, plain)).toEqual([]);
	expect(answersTo(place.channel, fromBot)).toEqual([]);
});

test("asking too fast: one kind word, then silence", async () => {
	const ann = discord.as(place.ann);
	const asked = Array.from({ length: 9 }, (_, i) => ann.say(place.dm, `is kraken insured ${i}`));
	const word = await answerTo(place.dm, asked[6] as APIMessage);
	expect(word.content).toContain("a lot at once");
	expect(answersTo(place.dm, asked[7] as APIMessage)).toEqual([]);
	expect(answersTo(place.dm, asked[8] as APIMessage)).toEqual([]);
});

test("registering again changes nothing", async () => {
	expect(await registerCommands(open.credentials, registered(commands, "everybody"), null)).toEqual([]);
});

test("a seed phrase in a message is neither answered nor quoted", async () => {
	const seed = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
	discord.as(place.ann).say(place.channel, `<@${discord.botUser.id}> my wallet is ${seed}`);
	const answer = await until(() =>
		discord
			.as(place.ann)
			.sees(place.channel)
			.find(({ content }) => content.includes("move them to a new wallet")),
	);
	expect(JSON.stringify(answer)).not.toContain("abandon");
});
