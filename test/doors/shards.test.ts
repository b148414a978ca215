/** Two processes with a shard each: every server is answered by the one whose it is, direct messages by shard 0, nothing twice. */
import { REST } from "@discordjs/rest";
import { expect, test } from "vitest";
import { createEmulator, overGateway, realClock } from "../../emulator/index.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { openGateway } from "../../src/doors/gateway.ts";
import { ASK } from "../emulator/town.ts";
import { talk } from "../talk.ts";

test("each shard hears its own servers", async () => {
	const discord = createEmulator({ clock: realClock(() => Date.now()), seed: "shards" });
	const ann = discord.addUser({ name: "ann" });
	const channels = Array.from({ length: 4 }, (_, i) => {
		// The shard of a server is decided by the time in its id (events/gateway#sharding).
		const guild = discord.addGuild({ name: `Coins ${i}`, ownerId: ann.id, id: String((1_000_000_000n + BigInt(i)) << 22n) });
		discord.installTo({ guildId: guild.id });
		return discord.addChannel(guild.id, { name: "general" }).id;
	});
	const dm = discord.openDm(ann.id).id;
	const api = await discord.listen();
	const { token } = discord.application;
	const rest = new REST({ api: `${api.url}/api`, version: "10" }).setToken(token);
	await rest.put(`/applications/${discord.application.id}/commands`, { body: [ASK] });
	const { bot } = await talk();
	const heard: [string[], string[]] = [[], []];
	const open = (shard: 0 | 1) =>
		openGateway({
			bot: { ...bot, discord: createDiscordApi(rest) },
			handle: async ({ channel_id = "" }) => {
				heard[shard].push(channel_id);
				return { response: { type: 4, data: { content: `shard ${shard}` } } };
			},
			token,
			api: `${api.url}/api`,
			mentions: false,
			shards: { ids: [shard], of: 2 },
			now: () => Date.now(),
			onFault: (error) => expect.unreachable(String(error)),
		});
	const doors = [await open(0), await open(1)];
	discord.deliver = overGateway();
	for (const channel of [...channels, dm]) {
		const outcome = await discord.as(ann.id).slash(channel, "ask", { question: "anything" });
		expect(outcome.state).toBe("answered");
	}
	expect(heard).toEqual([
		[channels[0], channels[2], dm],
		[channels[1], channels[3]],
	]);
	for (const door of doors) await door.close();
	await api.close();
});
