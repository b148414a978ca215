/** Answers are posted, the dataset changes and moderators want more corrected; who corrects is slowed by Discord and killed, again and again. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { createEmulator, createFaults, realClock } from "../../emulator/index.ts";
import { shownBy } from "../../src/discord/conversation/posted-answers.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { aboutExchanges, ownEntry, writeTarget } from "../../src/matching/target.ts";
import { openStore } from "../../src/store/open.ts";
import { entryKey } from "../key.ts";
import { realLibrary } from "../real-library.ts";
import type { Place } from "../store/process.ts";
import { NOW, revision } from "../store/sample.ts";
import { NEW_LINE } from "./otherwise.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const CHANGED = aboutExchanges(["bitmart"], "insurance");
const SAME = aboutExchanges(["kraken"], "insurance");
const OWN = ownEntry("guide");
/** A claim that is older belongs to a process that is gone: each life begins so much later. */
const LATER_MS = 180_000;

/**
 * @param messages of three kinds by turns: of the entry that changes, of a server's own that its moderators want corrected, and of one that stays
 * @returns what befell, and how often messages were edited
 */
export async function correctionsUnderFire(place: Place, messages: number, kills: number) {
	const discord = createEmulator({ clock: realClock(Date.now), seed: "corrections" });
	const owner = discord.addUser({ name: "owner" });
	const guild = discord.addGuild({ name: "Coins", ownerId: owner.id });
	discord.installTo({ guildId: guild.id });
	const channels = [0, 1, 2, 3].map((n) => discord.addChannel(guild.id, { name: `c${n}` }).id);
	const api = await discord.listen();
	const store = await openStore({ ...place, now: () => NOW });
	const content = { question: "Where is the guide?", answer: "Pinned in the first channel, and here.", links: [], phrasings: [] };
	await store.publish(revision(1, { server: guild.id, entry: entryKey("own.guide"), content }));
	const library = await realLibrary();
	const { REST } = await import("@discordjs/rest");
	const bot = createDiscordApi(new REST({ api: `${api.url}/api`, version: "10" }).setToken(discord.application.token));
	const posted: { readonly id: string; readonly kind: number }[] = [];
	for (let n = 0; n < messages; n++) {
		const [channel = "", kind] = [channels[n % channels.length], n % 3];
		const target = [CHANGED, OWN, SAME][kind] ?? SAME;
		const answer = library.answer(target);
		const id = await bot.post(channel, { content: `<@${owner.id}>`, embeds: [{ description: "as it was" }], ping: owner.id });
		posted.push({ id, kind });
		const shown = answer ? shownBy(answer) : "own";
		await store.notePosted({ message: id, channel, server: guild.id, target: writeTarget(target), form: "whole", shown, at: NOW });
	}
	await store.wantCorrected(guild.id, writeTarget(OWN));
	await store.close();

	const edits = new Map<string, number>();
	const total = () => [...edits.values()].reduce((sum, one) => sum + one, 0);
	discord.subscribe((change) => {
		if (change.type === "edit") edits.set(change.messageId, (edits.get(change.messageId) ?? 0) + 1);
	});
	const faults = createFaults({ seed: "corrections", chances: { "rate limited": 0.15, "globally rate limited": 0.05 }, retryAfter: 0.05 });
	discord.strike(faults);
	/** @param after kills it once so many edits were made; null lets it end */
	const live = (at: number, after: number | null = null) =>
		new Promise<boolean>((resolve) => {
			const args = [MAIN, place.dataDir ?? "", place.databaseUrl ?? "", `${api.url}/api`, discord.application.token, String(NOW + at * LATER_MS)];
			const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
			const stop = discord.subscribe(() => {
				if (after !== null && total() >= after) child.kill("SIGKILL");
			});
			child.once("close", (code, signal) => {
				stop();
				if (signal === null) expect(code).toBe(0);
				resolve(signal === "SIGKILL");
			});
		});
	let killed = 0;
	const due = posted.filter(({ kind }) => kind < 2);
	for (let n = 1; n <= kills; n++) if (await live(n, Math.floor((due.length * n) / (kills + 1)))) killed++;
	// Two at once, as where several processes share a database: the one does not do what the other did.
	await Promise.all([live(kills + 1), live(kills + 1)]);

	for (const { id, kind } of posted) {
		const message = discord.world.messages.get(id);
		const text = JSON.stringify([message?.content, message?.embeds]);
		if (kind === 2) expect([edits.get(id), text]).toEqual([undefined, expect.stringContaining("as it was")]);
		else {
			expect(text.split("corrected on ")).toHaveLength(2);
			expect(text).toContain(kind === 0 ? NEW_LINE : "Pinned in the first channel");
			expect(message?.content.startsWith(`<@${owner.id}>\n`)).toBe(true);
		}
	}
	await api.close();
	return { killed, edits: total(), due: due.length, limited: faults.counts["rate limited"] ?? 0, violations: discord.violations };
}
