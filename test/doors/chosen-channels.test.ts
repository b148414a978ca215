/** Channels that moderators chose, through the gateway door with the Message Content intent: what is answered there, and what is not. */
import { REST } from "@discordjs/rest";
import { type APIMessage, GatewayIntentBits } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createEmulator, realClock } from "../../emulator/index.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { DoorRefused } from "../../src/doors/door-refused.ts";
import { openGateway } from "../../src/doors/gateway.ts";
import { DEFAULTS } from "../../src/store/settings.ts";
import { talk } from "../talk.ts";
import { until } from "../until.ts";

const QUESTION = "is BitMart insured?";
let bot: Awaited<ReturnType<typeof talk>>;
let discord: ReturnType<typeof createEmulator>;
let gateway: Awaited<ReturnType<typeof openGateway>>;
let api: Awaited<ReturnType<ReturnType<typeof createEmulator>["listen"]>>;
let place: { server: string; ask: string; general: string; forum: string; ann: string; bo: string };
const faults: unknown[] = [];

const door = (content: boolean) => ({
	bot: { ...bot.bot, discord: createDiscordApi(new REST({ api: `${api.url}/api`, version: "10" }).setToken(discord.application.token)) },
	handle: bot.handle,
	token: discord.application.token,
	api: `${api.url}/api`,
	mentions: true,
	content,
	now: () => bot.bot.now().getTime(),
	onFault: (error: unknown) => faults.push(error),
});

beforeAll(async () => {
	bot = await talk();
	discord = createEmulator({ clock: realClock(() => Date.now()), seed: "chosen", app: { privilegedIntents: GatewayIntentBits.MessageContent } });
	const [owner, ann, bo] = ["owner", "ann", "bo"].map((name) => discord.addUser({ name }).id) as [string, string, string];
	const guild = discord.addGuild({ name: "Coins", ownerId: owner });
	for (const id of [ann, bo]) discord.addMember(guild.id, id);
	const [ask, general] = ["ask", "general"].map((name) => discord.addChannel(guild.id, { name }).id) as [string, string];
	const forum = discord.addChannel(guild.id, { name: "questions", type: 15 }).id;
	discord.installTo({ guildId: guild.id });
	place = { server: guild.id, ask, general, forum, ann, bo };
	const channels = [{ id: ask, kind: "text" } as const, { id: forum, kind: "forum" } as const];
	await bot.bot.servers.saveSettings(guild.id, { ...DEFAULTS, channels });
	api = await discord.listen();
	gateway = await openGateway(door(true));
});
afterAll(async () => {
	await gateway.close();
	await api.close();
});
afterEach(() => {
	expect(faults).toEqual([]);
	expect(discord.violations.filter(({ code }) => code !== 4014)).toEqual([]);
	bot.pass(11 * 60_000);
});

const ann = () => discord.as(place.ann);
const answers = (channel: string) =>
	discord
		.as(place.bo)
		.sees(channel)
		.filter(({ author }) => author.id === discord.botUser.id);
const answerTo = (channel: string, question: APIMessage) =>
	until(() => answers(channel).find((message) => message.message_reference?.message_id === question.id));
/** Everything said before it was looked at once this is answered: a mention is answered anywhere. */
async function afterAllElse(): Promise<void> {
	const mention = discord.as(place.bo).say(place.general, `<@${discord.botUser.id}> is gemini insured`);
	await answerTo(place.general, mention);
	// What is silent asked Discord for a thread's place at most: that is answered by now.
	await new Promise((done) => setTimeout(done, 100));
}

test("a question that nobody addressed to the bot is answered in a chosen channel, and only there", async () => {
	const elsewhere = ann().say(place.general, QUESTION);
	const asked = ann().say(place.ask, QUESTION);
	expect((await answerTo(place.ask, asked)).embeds[0]?.title).toBe("BitMart · third-party insurance");
	await afterAllElse();
	expect(answers(place.general).some((message) => message.message_reference?.message_id === elsewhere.id)).toBe(false);
});

test("chatter, statements, replies to somebody, and what names somebody else get silence; so does the same question soon after", async () => {
	const before = answers(place.ask).length;
	const first = ann().say(place.ask, "is kraken insured?");
	await answerTo(place.ask, first);
	ann().say(place.ask, "gm everyone");
	ann().say(place.ask, "BitMart is insured by Lloyd's");
	ann().say(place.ask, "yes but is coinbase insured?", { replyTo: first.id });
	ann().say(place.ask, `<@${place.bo}> is coinbase insured?`);
	discord.as(place.bo).say(place.ask, "does kraken have insurance?");
	await afterAllElse();
	expect(answers(place.ask)).toHaveLength(before + 1);
	expect(bot.counted.filter((one) => one.startsWith("declined"))).toEqual([]);
});

test("a forum post's title and first message are one question, with one answer a post; no thread is opened", async () => {
	const post = ann().begin(place.forum, "BitMart question", "does it have insurance against a hack?");
	expect(post.message.id).toBe(post.channel.id);
	expect((await answerTo(post.channel.id, post.message)).embeds[0]?.title).toBe("BitMart · third-party insurance");
	discord.as(place.bo).say(post.channel.id, "is kraken insured?");
	await afterAllElse();
	expect(answers(post.channel.id)).toHaveLength(1);
	const chat = ann().begin(place.forum, "What do you all trade with", "just curious about everyone's setup");
	await afterAllElse();
	expect(answers(chat.channel.id)).toHaveLength(0);
	expect([...discord.world.channels.values()].filter(({ ownerId }) => ownerId === discord.botUser.id)).toEqual([]);
});

test("what was answered in a chosen channel, to a mention and under a forum post is remembered for corrections, by message", async () => {
	const asked = ann().say(place.ask, "is upbit insured?");
	const mention = discord.as(place.bo).say(place.general, `<@${discord.botUser.id}> is bitstamp insured`);
	const post = ann().begin(place.forum, "Luno question", "does it have insurance against a hack?");
	const [chosen, named, begun] = await Promise.all([
		answerTo(place.ask, asked),
		answerTo(place.general, mention),
		answerTo(post.channel.id, post.message),
	]);
	const posted = async () => (await bot.bot.store.posted(place.server)).map(({ channel, message, target }) => [channel, message, target]);
	const wanted = [
		[place.ask, chosen.id, "x.upbit.insurance"],
		[place.general, named.id, "x.bitstamp.insurance"],
		[post.channel.id, begun.id, "x.luno.insurance"],
	];
	// It is noted once it is out.
	await expect.poll(posted).toEqual(expect.arrayContaining(wanted));
});

test("in a server that adds it, it posts nothing unasked", async () => {
	const guild = discord.addGuild({ name: "New", ownerId: place.bo });
	const welcome = discord.addChannel(guild.id, { name: "welcome" }).id;
	discord.installTo({ guildId: guild.id });
	await afterAllElse();
	expect(answers(welcome)).toEqual([]);
});

test("a thread under a chosen channel is read too, its own announcement is not", async () => {
	const before = answers(place.ask).length;
	const { channel, message } = ann().begin(place.ask, "is okx insured?", "is gemini insured?");
	expect((await answerTo(channel.id, message)).embeds[0]?.title).toContain("Gemini");
	expect(answers(place.ask)).toHaveLength(before);
});

test("without the intent nothing is read that does not name the bot, and a switch that is off ends the start with a sentence", async () => {
	discord.application.privilegedIntents = 0;
	const refused = await openGateway(door(true)).catch((error: unknown) => error);
	expect(refused).toBeInstanceOf(DoorRefused);
	expect((refused as Error).message).toMatch(/Message Content Intent in the Developer Portal[\s\S]*MESSAGE_CONTENT=off/);
	await gateway.close();
	gateway = await openGateway(door(false));
	const before = answers(place.ask).length;
	ann().say(place.ask, "is bitget insured?");
	const post = ann().begin(place.forum, "bitget", "is bitget insured?");
	await afterAllElse();
	expect(answers(place.ask)).toHaveLength(before);
	expect(answers(post.channel.id)).toHaveLength(0);
});
