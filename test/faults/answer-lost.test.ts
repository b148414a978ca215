/** Discord took the answer, and its "taken" got lost: the door tries again, hears 40060, and must go on with what follows. */
import { REST } from "@discordjs/rest";
import { expect, test } from "vitest";
import { createEmulator, createFaults, overGateway, realClock } from "../../emulator/index.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { openGateway } from "../../src/doors/gateway.ts";
import { ASK } from "../emulator/town.ts";
import { talk } from "../talk.ts";

test("a late answer still replaces its thinking, though the acknowledgement of the thinking was lost", async () => {
	const discord = createEmulator({ clock: realClock(() => Date.now()), seed: "lost" });
	const ann = discord.addUser({ name: "ann" });
	const guild = discord.addGuild({ name: "Coins", ownerId: ann.id });
	const channel = discord.addChannel(guild.id, { name: "general" });
	discord.installTo({ guildId: guild.id });
	const api = await discord.listen();
	const { token } = discord.application;
	const rest = new REST({ api: `${api.url}/api`, version: "10" }).setToken(token);
	await rest.put(`/applications/${discord.application.id}/commands`, { body: [ASK] });
	const botApi = createDiscordApi(rest);
	const faults: unknown[] = [];
	const door = await openGateway({
		bot: { ...(await talk()).bot, discord: botApi },
		handle: async (interaction) => ({ response: { type: 5, data: {} }, after: () => botApi.edit(interaction, { content: "Here it is." }) }),
		token,
		api: `${api.url}/api`,
		mentions: false,
		now: () => Date.now(),
		onFault: (error) => faults.push(error),
	});
	discord.deliver = overGateway();
	discord.strike({ ...createFaults({ seed: "1", chances: {} }), call: (path) => (path.endsWith("/callback") ? "answer lost" : null) });
	const asked = discord.as(ann.id).slash(channel.id, "ask", { question: "anything" });
	await asked.then(() => discord.strike(null));
	expect((await (await asked).completed()).message?.content).toBe("Here it is.");
	expect(faults).toEqual([]);
	await door.close();
	await api.close();
});
