/** Discord closes a connection in good order, before or after it took what was sent: everybody is answered, and once. */
import { REST } from "@discordjs/rest";
import type { APIInteraction } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createEmulator, createFaults, overGateway, overHttp, realClock } from "../../emulator/index.ts";
import type { Handle, Handled } from "../../src/discord/pipeline/handle.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { openGateway } from "../../src/doors/gateway.ts";
import { httpApp, listen } from "../../src/doors/http.ts";
import { ASK } from "../emulator/town.ts";
import { talk } from "../talk.ts";

type Closed = "closed before" | "closed after";
const KINDS: readonly Closed[] = ["closed before", "closed after"];

let discord: ReturnType<typeof createEmulator>;
let botApi: ReturnType<typeof createDiscordApi>;
let handle: Handle;
let place: { ann: string; channel: string; dm: string };
let door: string;
const closing: (() => Promise<void>)[] = [];
const faults: unknown[] = [];

beforeAll(async () => {
	discord = createEmulator({ clock: realClock(() => Date.now()), seed: "closed" });
	const ann = discord.addUser({ name: "ann" });
	const guild = discord.addGuild({ name: "Coins", ownerId: ann.id });
	const channel = discord.addChannel(guild.id, { name: "general" });
	discord.installTo({ guildId: guild.id });
	place = { ann: ann.id, channel: channel.id, dm: discord.openDm(ann.id).id };
	const api = await discord.listen();
	const { token, publicKey, id } = discord.application;
	const rest = new REST({ api: `${api.url}/api`, version: "10" }).setToken(token);
	await rest.put(`/applications/${id}/commands`, { body: [ASK] });
	botApi = createDiscordApi(rest);
	const given: Handle = (interaction) => handle(interaction);
	const onFault = (error: unknown) => void faults.push(error);
	const bot = { ...(await talk()).bot, discord: botApi };
	const gateway = await openGateway({ bot, handle: given, token, api: `${api.url}/api`, mentions: true, now: () => Date.now(), onFault });
	const http = await listen(httpApp({ handle: given, key: publicKey, now: () => Date.now(), onFault, answer: botApi.answer }), "127.0.0.1", 0);
	door = `${http.url}/interactions`;
	closing.push(http.close, gateway.close, api.close);
});
afterAll(async () => {
	for (const close of closing) await close();
});
afterEach(() => {
	discord.strike(null);
	expect(faults.splice(0)).toEqual([]);
});

/** The first call to such a path meets it. */
function strike(kind: Closed, path: RegExp): () => number {
	let left = 1;
	const call = (asked: string) => (path.test(asked) && left-- > 0 ? kind : null);
	discord.strike({ ...createFaults({ seed: "1", chances: {} }), call });
	return () => 1 - Math.max(0, left);
}

/** Answers with one message to everybody, and with another one after it. */
const inTwo: Handle = async (interaction): Promise<Handled> => {
	const reply = { content: "first", private: false };
	return {
		response: { type: 4, data: { content: "first" } },
		reply,
		after: async () => void (await botApi.followUp(interaction, { content: "second", private: false })),
	};
};
/** Announces and answers later. */
const later: Handle = async (interaction: APIInteraction) => ({
	response: { type: 5, data: {} },
	after: () => botApi.edit(interaction, { content: "Here it is." }),
});
const ask = () => discord.as(place.ann).slash(place.channel, "ask", { question: "anything" });
const doors = { gateway: () => overGateway(), http: () => overHttp(door, { verify: false }) };

for (const [name, deliver] of Object.entries(doors)) {
	test.each(KINDS)(`${name}: the connection of the first answer is %s: one answer, and what follows it`, async (kind) => {
		handle = inTwo;
		discord.deliver = deliver();
		const struck = strike(kind, /\/callback$/);
		const outcome = await ask();
		await expect.poll(() => outcome.followups.map(({ content }) => content)).toEqual(["second"]);
		expect([outcome.message?.content, struck()]).toEqual(["first", 1]);
	});
}

test.each(KINDS)("the connection of an announcement is %s: the answer still takes its place", async (kind) => {
	handle = later;
	discord.deliver = overGateway();
	const struck = strike(kind, /\/callback$/);
	expect((await (await ask()).completed()).message?.content).toBe("Here it is.");
	expect(struck()).toBe(1);
});

test.each(KINDS)("the connection of the late answer itself is %s", async (kind) => {
	handle = later;
	discord.deliver = overGateway();
	const struck = strike(kind, /\/messages\/[^/]*original$/);
	expect((await (await ask()).completed()).message?.content).toBe("Here it is.");
	expect(struck()).toBe(1);
});

test("the connection of what follows is closed before it was taken: it comes all the same", async () => {
	handle = inTwo;
	discord.deliver = overGateway();
	const struck = strike("closed before", /\/webhooks\/\d+\/[\w-]+$/);
	const outcome = await ask();
	await expect.poll(() => outcome.followups.map(({ content }) => content)).toEqual(["second"]);
	expect(struck()).toBe(1);
});

test.each(KINDS)("the connection of a reply to a direct message is %s: it is posted once", async (kind) => {
	const struck = strike(kind, /\/channels\/\d+\/messages$/);
	const asked = discord.as(place.ann).say(place.dm, "is kraken insured?");
	const replies = () =>
		discord
			.as(place.ann)
			.sees(place.dm)
			.filter((message) => message.message_reference?.message_id === asked.id);
	await expect.poll(() => replies().length).toBeGreaterThan(0);
	// Where it was posted twice, the second is there as soon as a request more has gone round.
	await botApi.post(place.dm, { content: "one more" });
	expect([replies().length, struck()]).toEqual([1, 1]);
});
