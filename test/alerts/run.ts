/** Many channels follow an exchange, an edition brings changes, and whoever sends the alerts is slowed by Discord and killed, again and again. */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { createEmulator, createFaults, realClock } from "../../emulator/index.ts";
import type { Edition } from "../../src/answering/edition.ts";
import { takeIn } from "../../src/app/alerts.ts";
import { openStore } from "../../src/store/open.ts";
import { withFolder } from "../store/temporary.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));

const edition = (changes: number, says: string): Edition =>
	Object.fromEntries(
		Array.from({ length: changes }, (_, n) => {
			const key = `bitmart part-${String(n).padStart(3, "0")}`;
			return [key, { exchange: "bitmart", topic: "insurance", title: `Part ${n}.`, says, source: null }];
		}),
	);

export type Fire = {
	readonly channels: number;
	readonly changes: number;
	readonly kills: number;
	readonly databaseUrl?: string;
	readonly slowed?: number;
};

/**
 * @param fire on SQLite where no PostgreSQL is named; of so many calls, from 0 to 1, Discord tells to slow down
 * @returns how many processes were killed, how often Discord told them to slow down, and how many messages that came to
 */
export async function alertsUnderFire({ channels, changes, kills, databaseUrl, slowed = 0.05 }: Fire, progress: (done: number) => void = () => {}) {
	return withFolder(async (folder) => {
		const place = { dataDir: databaseUrl ? null : folder, databaseUrl };
		const discord = createEmulator({ clock: realClock(Date.now), seed: "alerts" });
		const owner = discord.addUser({ name: "owner" });
		const guild = discord.addGuild({ name: "Coins", ownerId: owner.id });
		discord.installTo({ guildId: guild.id });
		const ids = Array.from({ length: channels }, (_, n) => discord.addChannel(guild.id, { name: `c${n}` }).id);
		const api = await discord.listen();
		const store = await openStore({ ...place, now: Date.now });
		for (const channel of ids) await store.follow({ server: guild.id, channel, exchange: "bitmart", topic: null });
		await takeIn(store, edition(changes, "as it was"), Date.now());
		await store.close();
		const faults = createFaults({ seed: "alerts", chances: { "rate limited": slowed, "globally rate limited": slowed / 5 }, retryAfter: 0.05 });
		discord.strike(faults);
		const file = `${folder}/edition.json`;
		writeFileSync(file, JSON.stringify(edition(changes, "as it is")));
		const messages = () => [...discord.world.messages.values()].filter(({ authorId }) => authorId === discord.botUser.id);
		const args = [MAIN, place.dataDir ?? "", databaseUrl ?? "", `${api.url}/api`, discord.application.token, file];
		/** @param after kills it once so many messages are out; null lets it end */
		const live = (after: number | null) =>
			new Promise<boolean>((resolve) => {
				const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
				const watch = setInterval(() => {
					progress(messages().length);
					if (after !== null && messages().length >= after) child.kill("SIGKILL");
				}, 5);
				child.once("close", (_, signal) => {
					clearInterval(watch);
					resolve(signal === "SIGKILL");
				});
			});
		let killed = 0;
		const all = channels * Math.ceil(changes / 5);
		for (let n = 1; n <= kills; n++) if (await live(Math.floor((all * n) / (kills + 1)))) killed++;
		await live(null);
		const got = new Map<string, number>();
		for (const { channelId, embeds } of messages())
			for (const { title } of embeds) got.set(`${channelId} ${title}`, (got.get(`${channelId} ${title}`) ?? 0) + 1);
		await api.close();
		expect(got.size, "every channel got every change").toBe(channels * changes);
		expect(
			[...got].filter(([, times]) => times !== 1),
			"and none twice",
		).toEqual([]);
		return { killed, limited: faults.counts["rate limited"] ?? 0, messages: messages().length };
	});
}
