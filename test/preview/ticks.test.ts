/** Open pages look again once for what came together, and not at all for what nobody sees. */
import { expect, test } from "vitest";
import { type Change, createEmulator, realClock } from "../../emulator/index.ts";
import { onTicks } from "../../preview/ticks.ts";
import type { Tick } from "../../preview/view.ts";

function watched() {
	const discord = createEmulator({ clock: realClock(() => Date.now()), seed: "ticks" });
	const ticks: Tick[] = [];
	onTicks(discord, (tick) => ticks.push(tick));
	const tell = (change: Change) => {
		for (const listener of discord.world.listeners) listener(change);
	};
	return { discord, ticks, tell };
}

const NOTED: Change = { type: "transcript", entry: { at: 0, from: "app", via: "rest", what: "POST", body: null } };

test("a server, its channel and who is in it are told at once", async () => {
	const { discord, ticks } = watched();
	const owner = discord.addUser({ name: "owner" });
	const guild = discord.addGuild({ name: "Coins", ownerId: owner.id });
	discord.addChannel(guild.id, { name: "general" });
	expect(ticks).toEqual([]);
	await expect.poll(() => ticks).toEqual([{ changed: true }]);
	discord.addChannel(guild.id, { name: "more" });
	await expect.poll(() => ticks).toEqual([{ changed: true }, { changed: true }]);
});

test("what is only written down is for the inspector, who types is told, how an interaction stands is nobody's to see", async () => {
	const { ticks, tell } = watched();
	tell({ type: "interaction", id: "1", userId: "2", channelId: "3", state: "thinking" });
	tell(NOTED);
	await expect.poll(() => ticks).toEqual([{ noted: true }]);
	tell(NOTED);
	tell({ type: "typing", channelId: "3" });
	tell({ type: "places" });
	await expect.poll(() => ticks).toEqual([{ noted: true }, { noted: true, typing: "3", changed: true }]);
});
