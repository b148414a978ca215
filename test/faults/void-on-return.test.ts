/** A session is resumed and declared void in the same breath: discord.js trips over it, and the door must stay open. */
import { expect, test } from "vitest";
import { createEmulator, overGateway, realClock } from "../../emulator/index.ts";
import { openGateway } from "../../src/doors/gateway.ts";
import { talk } from "../talk.ts";

test("RESUMED and op 9 in one packet are no end: the door logs in anew", async () => {
	const discord = createEmulator({ clock: realClock(() => Date.now()), seed: "void" });
	const api = await discord.listen();
	const faults: string[] = [];
	const door = await openGateway({
		bot: (await talk()).bot,
		handle: async () => ({ response: { type: 4, data: { content: "here" } } }),
		token: discord.application.token,
		api: `${api.url}/api`,
		mentions: false,
		now: () => Date.now(),
		onFault: (error, what) => faults.push(`${what}: ${String(error)}`),
	});
	discord.deliver = overGateway();
	const sessions = () => [...discord.world.sessions.keys()];
	const [first] = sessions();
	const resumed = new Promise<void>((done) => {
		discord.subscribe((change) => {
			if (change.type !== "transcript" || change.entry.what !== "RESUMED") return;
			queueMicrotask(() => {
				discord.invalidateSessions();
				done();
			});
		});
	});
	discord.dropSockets();
	await resumed;
	await expect.poll(sessions, { timeout: 20_000 }).not.toEqual([]);
	expect(sessions()).not.toEqual([first]);
	expect(faults.filter((fault) => !fault.includes("sequence"))).toEqual([]);
	await door.close();
	await api.close();
}, 60_000);
