/** Where a battle is fought: a server with forty people, and the bot's gateway door on discord.js, its work now and then slow. */
import { readdirSync, readFileSync } from "node:fs";
import { REST } from "@discordjs/rest";
import { type APIInteraction, PermissionFlagsBits } from "discord-api-types/v10";
import { commands } from "../../commands/index.ts";
import { createEmulator, overGateway, realClock } from "../../emulator/index.ts";
import { patiently } from "../../src/app/patiently.ts";
import { type Command, registered } from "../../src/discord/pipeline/command.ts";
import { guardedHandle } from "../../src/discord/pipeline/guarded-handle.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { registerCommands } from "../../src/discord/sending/register-commands.ts";
import { openGateway } from "../../src/doors/gateway.ts";
import { type Random, seeded } from "../fuzz/mutate.ts";
import { talk } from "../talk.ts";

export type Place = { readonly guild: string; readonly channel: string; readonly people: readonly string[]; readonly dms: readonly string[] };
export type Field = Awaited<ReturnType<typeof openField>>;

const PEOPLE = 40;
/** No start takes so long. */
const AWAY_MS = 60_000;
/** So many questions take longer than the bot lets Discord wait, so that it is announced and its answer sent after. */
const SLOW_SHARE = 0.05;
const SLOW_MS = 2200;

/** @param speed how many seconds pass there in one of the machine's; Discord's three remain three of the machine's */
export async function openField(seed: number, speed: number) {
	const clock = realClock(Date.now, speed);
	const discord = createEmulator({ clock, seed: `battle ${seed}`, timeScale: speed, guildNull: true });
	const place = settle(discord);
	const api = await discord.listen();
	const { token } = discord.application;
	const rest = new REST({ api: `${api.url}/api`, version: "10" }).setToken(token);
	const bot = { ...(await talk()).bot, discord: createDiscordApi(rest) };
	const faults: string[] = [];
	const handled = new Map<string, number[]>();
	const lag = watchLag(clock);
	const sent = new Map<string, { at: number; sessions: readonly string[] }>();
	const slowed = new Set<string>();
	// Flood control has tests of its own; here forty people ask without a pause, so that their clock runs fast.
	let fast = 0;
	const guarded = guardedHandle(
		bot,
		sometimesSlow(seeded(seed + 1), slowed),
		(_reference, error) => faults.push(String(error)),
		() => (fast += 60_000),
	);
	// At boot the API is away until the door has noticed, however long that takes to come up.
	discord.goAway(AWAY_MS * speed);
	const open = () =>
		openGateway({
			bot,
			handle: (interaction: APIInteraction) => {
				handled.set(interaction.id, [...(handled.get(interaction.id) ?? []), clock.now()]);
				return guarded(interaction);
			},
			token,
			api: `${api.url}/api`,
			mentions: true,
			now: Date.now,
			onFault: (error, what) => faults.push(`${what}: ${String(error)}`),
		});
	let waited = 0;
	const onWaiting = () => {
		waited++;
		discord.goAway(0);
	};
	const gateway = await patiently(open, { signal: new AbortController().signal, onWaiting });
	if (waited === 0) throw new Error("The API was to be away at boot, and was not.");
	await registerCommands({ application: gateway.application, token, api: `${api.url}/api` }, registered(commands, "everybody"), null);
	const overSocket = overGateway();
	discord.deliver = (world, interaction) => {
		sent.set(interaction.id, { at: clock.now(), sessions: [...world.sessions.keys()] });
		return overSocket(world, interaction);
	};
	const close = async () => {
		lag.close();
		discord.strike(null);
		await gateway.close();
		await api.close();
	};
	return { discord, place, handled, late: lag.late, sent, slowed, faults, speed, close };
}

const LOOK_MS = 50;

/**
 * How much time a crowded machine took from this process: what its threads would have worked and had no core for, the one that answers and
 * those that read and reckon beside it. That is neither the line's fault nor ours; a thread that is busy with our own work loses nothing here.
 */
function watchLag({ now }: { now: () => number }) {
	/** On a crowded machine the look itself comes late: each tells of the time since the one before. */
	const late: { readonly from: number; readonly to: number; readonly ms: number }[] = [];
	let [from, before] = [now(), waitedForCore()];
	const timer = setInterval(() => {
		const [to, after] = [now(), waitedForCore()];
		if (after > before) late.push({ from, to, ms: after - before });
		[from, before] = [to, after];
	}, LOOK_MS);
	return { late, close: () => clearInterval(timer) };
}

/** Milliseconds, of all threads. Linux counts them; elsewhere it is what this thread was active without a processor. */
function waitedForCore(): number {
	try {
		const threads = readdirSync("/proc/self/task").map((id) => readFileSync(`/proc/self/task/${id}/schedstat`, "utf8"));
		return threads.reduce((ms, line) => ms + Number(line.split(" ")[1]) / 1e6, 0);
	} catch {
		const { user, system } = process.threadCpuUsage();
		return performance.eventLoopUtilization().active - (user + system) / 1000;
	}
}

function settle(discord: ReturnType<typeof createEmulator>): Place {
	const owner = discord.addUser({ name: "owner" });
	const guild = discord.addGuild({ name: "Coins", ownerId: owner.id });
	const channel = discord.addChannel(guild.id, { name: "general" });
	discord.installTo({ guildId: guild.id, permissions: PermissionFlagsBits.Administrator });
	const people = Array.from({ length: PEOPLE }, (_, i) => discord.addUser({ name: `person${i}` }).id);
	for (const id of people) discord.addMember(guild.id, id);
	return { guild: guild.id, channel: channel.id, people, dms: people.map((id) => discord.openDm(id).id) };
}

/** The real commands; which are slow is written down. */
function sometimesSlow(random: Random, slowed: Set<string>): readonly Command[] {
	return commands.map((command: Command): Command => {
		const { run } = command;
		if (!run) return command;
		return {
			...command,
			async run(bot, interaction) {
				if (random() < SLOW_SHARE) {
					slowed.add(interaction.id);
					await new Promise((done) => setTimeout(done, SLOW_MS));
				}
				return run(bot, interaction);
			},
		};
	});
}
