import { Client, Events, GatewayIntentBits, MessageFlags, ModalBuilder, REST, Routes, TextInputBuilder, TextInputStyle } from "discord.js";
import { afterEach, expect, test } from "vitest";
import { overGateway, realClock } from "../../emulator/index.ts";
import { ASK, button, town } from "./town.ts";

const PATIENT = { timeout: 20_000 };
const open: (() => unknown)[] = [];
afterEach(async () => {
	for (const close of open.splice(0).reverse()) await close();
});

const USUAL = GatewayIntentBits.DirectMessages | GatewayIntentBits.GuildMessages;

/** discord.js as it is, told only where the API lies. @param closing is given what ends it */
async function loggedIn(intents = USUAL, closing: (close: () => Promise<void>) => void = (close) => void open.push(close)) {
	// A minute to answer instead of three seconds: a busy machine must not decide this test.
	const t = town({ clock: realClock(Date.now), timeScale: 20 });
	const { url, close } = await t.discord.listen();
	closing(close);
	t.discord.deliver = overGateway();
	const rest = { api: `${url}/api`, version: "10" };
	await new REST(rest).setToken(t.discord.application.token).put(Routes.applicationCommands(t.discord.application.id), { body: [ASK] });
	const client = new Client({ intents, rest });
	closing(() => client.destroy());
	const ready = new Promise((done) => client.once(Events.ClientReady, done));
	await client.login(t.discord.application.token);
	await ready;
	return { ...t, client, ask: () => t.who.slash(t.channel.id, "ask", { question: "why" }) };
}

test("logs in, receives an interaction, replies and follows up", async () => {
	const { client, discord, ask, channel, mod } = await loggedIn();
	expect(client.user?.id).toBe(discord.application.id);
	client.on(Events.InteractionCreate, async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.reply({ content: `about ${interaction.options.getString("question")}`, flags: MessageFlags.Ephemeral });
		await interaction.followUp({ content: "and more", files: [{ attachment: Buffer.from("1"), name: "a.txt" }] });
		await interaction.editReply("edited");
	});
	const outcome = await ask();
	expect(outcome.message).toMatchObject({ content: "about why", flags: 64 });
	await expect.poll(() => outcome.message?.content, PATIENT).toBe("edited");
	expect(discord.as(mod.id).sees(channel.id)).toMatchObject([{ content: "and more", attachments: [{ filename: "a.txt" }] }]);
	expect(discord.violations).toEqual([]);
});

test("defers, edits, and knows the message by with_response", async () => {
	const { client, ask } = await loggedIn();
	let id: string | undefined;
	client.on(Events.InteractionCreate, async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		const { interaction: answered } = await interaction.deferReply({ withResponse: true });
		id = answered.responseMessageId ?? undefined;
		await interaction.editReply("done");
	});
	const outcome = await (await ask()).completed();
	expect(outcome.message).toMatchObject({ id, content: "done", flags: 0 });
});

test("autocomplete, a button, a form and its answer", async () => {
	const { client, who, channel, app, discord } = await loggedIn();
	const text = new TextInputBuilder().setCustomId("field").setStyle(TextInputStyle.Short);
	const modal = new ModalBuilder().setCustomId("m").setTitle("A form");
	modal.addLabelComponents((label) => label.setLabel("Field").setTextInputComponent(text));
	client.on(Events.InteractionCreate, async (interaction) => {
		if (interaction.isAutocomplete()) await interaction.respond([{ name: "BitMart", value: "bitmart" }]);
		if (interaction.isButton()) await interaction.showModal(modal);
		if (interaction.isModalSubmit() && interaction.isFromMessage()) await interaction.update(interaction.fields.getTextInputValue("field"));
	});
	expect(await who.autocomplete(channel.id, "ask", { question: "b" }, "question")).toEqual([{ name: "BitMart", value: "bitmart" }]);
	const { json } = await app.send(channel.id, { content: "x", components: [button("b")] });
	const pressed = await who.press(json.id ?? "", "b");
	expect((await who.submit(pressed.modal, { field: "typed" })).message).toMatchObject({ id: json.id, content: "typed" });
	expect(discord.violations).toEqual([]);
});

test("a dropped socket is resumed and no event is lost", async () => {
	const { client, discord, ask } = await loggedIn();
	client.on(Events.InteractionCreate, async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply("here I am");
	});
	const resumed = new Promise((done) => client.once(Events.ShardResume, (_, replayed) => done(replayed)));
	discord.dropSockets();
	// Asked while nobody is connected: the answer comes after the resume.
	const outcome = await ask();
	expect(outcome.message?.content).toBe("here I am");
	await resumed;
	expect(discord.world.sessions.size).toBe(1);
});

test("op 7 brings it back on the same session, op 9 on a new one", async () => {
	const { client, discord } = await loggedIn();
	const resumed = new Promise((done) => client.once(Events.ShardResume, done));
	discord.askReconnect();
	await resumed;
	expect(discord.world.sessions.size).toBe(1);
});

test("direct messages and mentions come by the raw event, without partials and without the privileged intent", async () => {
	const { client, discord, who, dm, channel } = await loggedIn();
	const heard: string[] = [];
	client.on(Events.Raw, (packet: { t: string; d: { content: string; guild_id?: string } }) => {
		if (packet.t === "MESSAGE_CREATE") heard.push(packet.d.content);
	});
	who.say(dm.id, "is my money safe");
	who.say(channel.id, "not for you");
	who.say(channel.id, `<@${discord.application.id}> is it?`);
	await expect.poll(() => heard, PATIENT).toEqual(["is my money safe", "", `<@${discord.application.id}> is it?`]);
});

test("with the Guilds intent it knows its servers and channels", async () => {
	const { client, guild, channel, app, who } = await loggedIn(GatewayIntentBits.Guilds);
	expect(client.guilds.cache.get(guild.id)?.name).toBe("Coins");
	const found = client.channels.cache.get(channel.id);
	if (!found?.isSendable()) throw new Error("the channel is not known");
	await found.send({ content: "hello" });
	expect(who.sees(channel.id).map((message) => message.content)).toEqual(["hello"]);
	expect((await client.application?.fetch())?.id).toBe((await app.call("GET", "/oauth2/applications/@me")).json.id);
});

test("a closed direct message is discord.js' error 50007", async () => {
	const { client, discord, guild } = await loggedIn();
	const shy = discord.addUser({ name: "shy", closedDms: true });
	discord.addMember(guild.id, shy.id);
	const sent = client.users.send(shy.id, "hello");
	await expect(sent).rejects.toMatchObject({ code: 50007, status: 403 });
});

test("a wrong token is told so", async () => {
	const t = town();
	const { url, close } = await t.discord.listen();
	open.push(close);
	const client = new Client({ intents: [], rest: { api: `${url}/api`, version: "10" } });
	await expect(client.login("x.y.z")).rejects.toThrow(/invalid token/i);
});

test.each([4000, 4001, 4002])("a socket that is closed with %d is resumed, and what was asked meanwhile is answered", async (code) => {
	const { client, discord, ask } = await loggedIn();
	client.on(Events.InteractionCreate, async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply("here I am");
	});
	const [before] = discord.world.sessions.keys();
	discord.closeSockets(code);
	expect((await ask()).message?.content).toBe("here I am");
	expect([...discord.world.sessions.keys()]).toEqual([before]);
});

// Side by side: discord.js waits five seconds before it identifies anew.
test.concurrent.for([4003, 4009])("after %d a client identifies anew", async (code, { expect, onTestFinished }) => {
	const { client, discord, ask } = await loggedIn(USUAL, onTestFinished);
	client.on(Events.InteractionCreate, async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply("here I am");
	});
	const [before] = discord.world.sessions.keys();
	discord.closeSockets(code);
	expect(discord.world.sessions.size).toBe(0);
	await expect.poll(() => discord.world.sessions.size, PATIENT).toBe(1);
	expect([...discord.world.sessions.keys()]).not.toEqual([before]);
	expect((await ask()).message?.content).toBe("here I am");
});

test.each([4004, 4010, 4011, 4012, 4013, 4014])("after %d a client does not come back", async (code) => {
	const { client, discord } = await loggedIn();
	client.on("error", () => {});
	const gone = new Promise<number>((done) => client.once(Events.ShardDisconnect, (event) => done(event.code)));
	discord.closeSockets(code);
	expect(await gone).toBe(code);
	expect(discord.world.sessions.size).toBe(0);
});
