/**
 * The gateway door under fire: discord.js against the emulator, with faults at random in calls, sockets, sessions, permissions and
 * filters. Who was not answered is told apart by whose fault it was.
 */
import { REST } from "@discordjs/rest";
import { type APIInteraction, ComponentType, PermissionFlagsBits } from "discord-api-types/v10";
import { commands } from "../../commands/index.ts";
import { guardedHandle } from "../../src/discord/guarded-handle.ts";
import { createReach } from "../../src/discord/reach.ts";
import { openGateway } from "../../src/doors/gateway.ts";
import { registerCommands } from "../../src/doors/register.ts";
import { createEmulator, createFaults, type Emulator, overGateway, realClock } from "../../src/emulator/index.ts";
import { pick, type Random, seeded } from "../fuzz/mutate.ts";
import { talk } from "../talk.ts";

export type Battle = { readonly interactions: number; readonly perSecond: number; readonly seed: number; readonly strikeEveryMs: number };
export type Report = {
	answered: number;
	/** The line's or Discord's fault: its session ended before it came, it came too late, or every try to answer was struck. */
	lost: { sessionEnded: number; cameLate: number; everyTryStruck: number };
	/** Ours: it came in time and could have been answered. */
	ours: string[];
	/** More than one message, or worked on more than once. */
	twice: string[];
	/** What the door reported as faults. */
	faults: readonly string[];
	struck: Readonly<Record<string, number>>;
};

const CHANCES = {
	"rate limited": 0.02,
	"globally rate limited": 0.001,
	failed: 0.03,
	"answer lost": 0.02,
	late: 0.03,
	"heartbeat lost": 0.2,
	slow: 0.02,
};
const PEOPLE = 40;
/** What is handled later than this after it was sent has no second left for tries that are struck. */
const IN_TIME_MS = 1500;
/** discord.js tries a call four times. */
const TRIES = 4;

export async function battle(
	{ interactions, perSecond, seed, strikeEveryMs }: Battle,
	onProgress: (done: number) => void = () => {},
): Promise<Report> {
	const random = seeded(seed);
	const field = await openField(seed);
	const { discord, place } = field;
	const faults = createFaults({ seed: String(seed), chances: CHANCES, heartbeatMs: 5000 });
	discord.strike(faults);
	const striking = setInterval(() => strike(discord, place, random), strikeEveryMs);
	const waiting: Promise<unknown>[] = [];
	for (let i = 0; i < interactions; i++) {
		waiting.push(act(discord, place, random).catch((error: unknown) => field.faults.push(String(error))));
		onProgress(i + 1);
		await new Promise((done) => setTimeout(done, 1000 / perSecond));
	}
	await Promise.all(waiting);
	clearInterval(striking);
	const report = judge(discord, field, faults.met);
	await field.close();
	return { ...report, faults: field.faults, struck: faults.counts };
}

type Place = { guild: string; channel: string; people: string[]; dms: string[] };
type Field = { handled: Map<string, number[]>; sentOn: Map<string, string> };

async function openField(seed: number) {
	const discord = createEmulator({ clock: realClock(Date.now), seed: `battle ${seed}` });
	const owner = discord.addUser({ name: "owner" });
	const guild = discord.addGuild({ name: "Coins", ownerId: owner.id });
	const channel = discord.addChannel(guild.id, { name: "general" });
	discord.installTo({ guildId: guild.id, permissions: PermissionFlagsBits.Administrator });
	const people = Array.from({ length: PEOPLE }, (_, i) => discord.addUser({ name: `person${i}` }).id);
	for (const id of people) discord.addMember(guild.id, id);
	const place: Place = { guild: guild.id, channel: channel.id, people, dms: people.map((id) => discord.openDm(id).id) };
	const api = await discord.listen();
	const { token } = discord.application;
	const rest = new REST({ api: `${api.url}/api`, version: "10" }).setToken(token);
	const bot = { ...(await talk()).bot, reach: createReach(rest) };
	const faults: string[] = [];
	const handled: Field["handled"] = new Map();
	const sentOn: Field["sentOn"] = new Map();
	// Flood control has tests of its own; here forty people ask without a pause, so that their clock runs fast.
	let fast = 0;
	const guarded = guardedHandle(
		bot,
		commands,
		(_reference, error) => faults.push(String(error)),
		() => (fast += 60_000),
	);
	const gateway = await openGateway({
		bot,
		handle: (interaction: APIInteraction) => {
			handled.set(interaction.id, [...(handled.get(interaction.id) ?? []), Date.now()]);
			return guarded(interaction);
		},
		token,
		api: `${api.url}/api`,
		mentions: true,
		now: Date.now,
		onFault: (error, what) => faults.push(`${what}: ${String(error)}`),
	});
	await registerCommands(
		{ application: gateway.application, token, api: `${api.url}/api` },
		commands.map(({ data }) => data),
		null,
	);
	const overSocket = overGateway();
	discord.deliver = (world, interaction) => {
		const [session] = world.sessions.keys();
		if (session !== undefined) sentOn.set(interaction.id, session);
		return overSocket(world, interaction);
	};
	const close = async () => {
		discord.strike(null);
		await gateway.close();
		await api.close();
	};
	return { discord, place, handled, sentOn, faults, close };
}

const QUESTIONS = [
	"is bitmart insured?",
	"is kraken safe?",
	"does coinbase have insurance",
	"what is cold storage",
	"what happened to ftx",
	"weather",
];

/** One person does one thing: asks in the server or alone, lets it suggest, presses what an answer offers. */
async function act(discord: Emulator, place: Place, random: Random): Promise<void> {
	const at = Math.floor(random() * place.people.length);
	const who = discord.as(place.people[at] ?? "");
	const where = random() < 0.7 ? place.channel : (place.dms[at] ?? "");
	const kind = random();
	if (kind < 0.2) return void (await who.autocomplete(where, "ask", { question: "bit" }, "question"));
	const outcome = await who.slash(where, "ask", { question: pick(random, QUESTIONS) });
	const parts = ((outcome.message?.components ?? []) as { components?: { type: number; custom_id?: string }[] }[]).flatMap(
		(row) => row.components ?? [],
	);
	const button = parts.find(({ type, custom_id }) => type === ComponentType.Button && custom_id !== undefined)?.custom_id;
	if (kind > 0.8 && outcome.message && button !== undefined) await who.press(outcome.message.id, button);
}

/** What befalls everybody at once. */
function strike(discord: Emulator, place: Place, random: Random): void {
	const links = ["Links", "SendMessages"] as const;
	pick(random, [
		() => discord.dropSockets(),
		() => discord.dropSockets(),
		() => discord.askReconnect(),
		// Logging in anew takes discord.js five seconds, in which nothing can come.
		() => (random() < 0.3 ? discord.invalidateSessions() : discord.askReconnect()),
		() => discord.filter(place.guild, { links: true }),
		() => discord.filter(place.guild, null),
		() => void permit(discord, place, pick(random, links) === "Links" ? PermissionFlagsBits.EmbedLinks : PermissionFlagsBits.SendMessages),
		() => void permit(discord, place, 0n),
	])();
}

/** Takes a permission away from the app in the channel, or gives all back. */
function permit(discord: Emulator, place: Place, deny: bigint): void {
	const channel = discord.world.channels.get(place.channel);
	if (channel) channel.overwrites = deny === 0n ? [] : [{ id: discord.botUser.id, type: 1, allow: 0n, deny }];
}

function judge(discord: Emulator, { handled, sentOn }: Field, met: ReadonlyMap<string, readonly string[]>): Omit<Report, "struck" | "faults"> {
	const report: Omit<Report, "struck" | "faults"> = { answered: 0, lost: { sessionEnded: 0, cameLate: 0, everyTryStruck: 0 }, ours: [], twice: [] };
	const ours = [...discord.world.messages.values()].filter(({ authorId }) => authorId === discord.application.id);
	const saidTo = Map.groupBy(ours, ({ origin }) => origin?.id);
	for (const live of discord.world.interactions.values()) {
		const times = handled.get(live.id) ?? [];
		const said = saidTo.get(live.id) ?? [];
		if (times.length > 1 || said.length > 1 + live.followups.length) report.twice.push(`${live.name}: worked on ${times.length} times`);
		if (live.state !== "failed" && live.state !== "thinking") {
			report.answered++;
			continue;
		}
		const strikes = met.get(live.id) ?? [];
		const session = sentOn.get(live.id);
		// A session that lives on hands over what was missed: what never came through it was lost by us.
		if (times[0] === undefined && !(session && discord.world.sessions.has(session))) report.lost.sessionEnded++;
		else if (times[0] !== undefined && times[0] - live.bornAt >= IN_TIME_MS) report.lost.cameLate++;
		else if (strikes.length >= TRIES) report.lost.everyTryStruck++;
		else
			report.ours.push(
				`${live.name}: ${live.state}, ${times[0] === undefined ? "never came" : "came in time"}, met ${strikes.join(", ") || "nothing"}`,
			);
	}
	return report;
}
