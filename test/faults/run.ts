/**
 * The gateway door under fire: discord.js against the emulator, with faults at random in calls, sockets, sessions, permissions and
 * filters. Each kind is counted, and a battle without one of them proves nothing.
 */
import { ComponentType } from "discord-api-types/v10";
import { createFaults, type Emulator } from "../../emulator/index.ts";
import { pick, type Random, seeded } from "../fuzz/mutate.ts";
import { type Field, openField, type Place } from "./field.ts";
import { type Judged, judge } from "./judge.ts";
import { dealStrikes, KINDS, type Struck } from "./strikes.ts";

export type Battle = {
	readonly interactions: number;
	readonly perSecond: number;
	readonly seed: number;
	readonly strikeEveryMs: number;
	/** How many of the emulator's seconds pass in one; 1 unless said. */
	readonly speed?: number;
	/** How much likelier than in a long battle the rare kinds are. */
	readonly rare?: number;
	/** How often what leaves the session alone comes for what ends it. */
	readonly mildPerGrave: number;
	/** How many times longer people take to ask while the bot is away: each of them is lost to that. */
	readonly awayPace?: number;
};
export type Report = Judged & {
	/** What the door reported as faults. */
	readonly faults: readonly string[];
	/** How often each kind was injected. */
	readonly struck: Struck;
	readonly minutes: number;
};

const CHANCES = { "rate limited": 0.02, failed: 0.03, "answer lost": 0.02, "closed before": 0.02, "closed after": 0.02, late: 0.03, slow: 0.02 };
const RARE = { "globally rate limited": 0.001, overdue: 0.002, "token expired": 0.05, "heartbeat lost": 0.02 };
const HEARTBEAT_MS = 1000;
/** A battle goes on until every kind has come, though no longer than so many times its length. */
const AT_MOST = 3;
/** What is announced is answered by then, or will not be. */
const SETTLED_MS = 8000;
/** A client that was cut off last of all is back by then and hears what it missed, however crowded the machine. */
const BACK_MS = 30_000;

export async function battle(plan: Battle, onProgress: (done: number) => void = () => {}): Promise<Report> {
	const { interactions, perSecond, seed, strikeEveryMs, mildPerGrave, awayPace = 1, speed = 1, rare = 1 } = plan;
	const random = seeded(seed);
	const field = await openField(seed, speed);
	const { discord, place } = field;
	const likelier = Object.fromEntries(Object.entries(RARE).map(([kind, chance]) => [kind, chance * rare]));
	const lasting = { lateMs: 400 * speed, slowMs: 300 * speed, heartbeatMs: HEARTBEAT_MS };
	const faults = createFaults({ seed: String(seed), chances: { ...CHANCES, ...likelier }, ...lasting });
	const globals: number[] = [];
	const call = (path: string) => {
		const fault = faults.call(path);
		if (fault === "globally rate limited") globals.push(discord.world.clock.now());
		return fault;
	};
	discord.strike({ ...faults, call });
	// Heartbeats come as often as the line says at its beginning: the one that was opened before the faults knew of none.
	discord.askReconnect();
	const strikes = dealStrikes(discord, place, seed, mildPerGrave);
	const striking = setInterval(strikes.next, strikeEveryMs);
	const began = discord.world.clock.now();
	const waiting: Promise<unknown>[] = [];
	const struck = () => Object.fromEntries(KINDS.map((kind) => [kind, faults.counts[kind] ?? strikes.counts[kind] ?? 0])) as Struck;
	const enough = (i: number) => i >= interactions && (missing(struck()).length === 0 || i >= AT_MOST * interactions);
	let due = performance.now();
	for (let i = 0; !enough(i); i++) {
		waiting.push(act(discord, place, random).catch((error: unknown) => field.faults.push(String(error))));
		onProgress(Math.min(i + 1, interactions));
		const away = ![...discord.world.sessions.values()].some(({ link }) => link);
		due += (1000 / perSecond) * (away ? awayPace : 1);
		await new Promise((done) => setTimeout(done, due - performance.now()));
	}
	clearInterval(striking);
	await Promise.all(waiting);
	await settled(field);
	const minutes = Math.round((discord.world.clock.now() - began) / 6000) / 10;
	strikes.end();
	const judged = judge(field, globals, faults.met);
	await field.close();
	return { ...judged, faults: field.faults, struck: struck(), minutes };
}

/** The kinds that were injected not even once. */
export const missing = (struck: Struck) => KINDS.filter((kind) => struck[kind] === 0);

async function settled({ discord, sent, handled }: Field): Promise<void> {
	const connected = () => [...discord.world.sessions.values()].filter(({ link }) => link).map(({ id }) => id);
	const unheard = (here: readonly string[]) =>
		[...sent].some(([id, { sessions }]) => !handled.has(id) && sessions.some((session) => here.includes(session)));
	const away = () => connected().length === 0 || unheard(connected());
	for (let waited = 0; waited < BACK_MS && away(); waited += 100) await new Promise((done) => setTimeout(done, 100));
	const open = () => [...discord.world.interactions.values()].some(({ state, bornAt }) => state === "thinking" && alive(discord, bornAt));
	for (let waited = 0; waited < SETTLED_MS && open(); waited += 100) await new Promise((done) => setTimeout(done, 100));
}

function alive({ world }: Emulator, bornAt: number): boolean {
	return world.clock.now() <= bornAt + world.lifetimes.token;
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
	const outcome = await who.slash(where, "ask", { question: pick(random, QUESTIONS), ...(kind < 0.4 ? { public: true } : {}) });
	const parts = ((outcome.message?.components ?? []) as { components?: { type: number; custom_id?: string }[] }[]).flatMap(
		(row) => row.components ?? [],
	);
	const button = parts.find(({ type, custom_id }) => type === ComponentType.Button && custom_id !== undefined)?.custom_id;
	if (kind > 0.8 && outcome.message && button !== undefined) await who.press(outcome.message.id, button);
}
