/** No session may be started when the process starts: it waits instead of ending, and never identifies in vain. */
import { expect, test } from "vitest";
import { createEmulator, realClock } from "../../emulator/index.ts";
import { openGateway } from "../../src/doors/gateway.ts";
import { talk } from "../talk.ts";

test("the door waits until sessions may be started again", async () => {
	const discord = createEmulator({ clock: realClock(() => Date.now()), seed: "limit" });
	const api = await discord.listen();
	const { bot } = await talk();
	discord.limitSessions(0, 1500);
	const told: string[] = [];
	const door = await openGateway({
		bot,
		handle: async () => expect.unreachable(),
		token: discord.application.token,
		api: `${api.url}/api`,
		mentions: false,
		now: () => Date.now(),
		onFault: (error) => told.push(String(error)),
	});
	expect(told[0]).toMatch(/no more sessions for \d+ seconds\. Waiting/);
	expect(discord.world.sessionLimit.refused).toBe(0);
	await door.close();
	await api.close();
});
