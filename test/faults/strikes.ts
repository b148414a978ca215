/** What befalls everybody at once, dealt like cards, in an order that a seed decides. */
import { PermissionFlagsBits } from "discord-api-types/v10";
import type { Emulator } from "../../emulator/index.ts";
import { pick, type Random, seeded } from "../fuzz/mutate.ts";
import type { Place } from "./field.ts";

/** Every kind of fault that a battle injects. */
export const KINDS = [
	"rate limited",
	"globally rate limited",
	"failed",
	"answer lost",
	"closed before",
	"closed after",
	"late",
	"overdue",
	"token expired",
	"heartbeat lost",
	"slow",
	"socket dropped",
	"socket closed",
	"reconnect asked",
	"session invalid",
	"session invalid, resumable",
	"session closed",
	"session limit",
	"permission taken",
	"message refused",
] as const;
export type Struck = Record<(typeof KINDS)[number], number>;

/** Discord's codes for a filter's refusal and for a missing permission. */
const REFUSED = new Set<unknown>([200000, 240000, 50013]);
/** Long enough for a client that was told to identify anew to do so. */
const LIMITED_MS = 60_000;
const LOOK_MS = 20;
/** Gateway close codes after which the session lives on, and those after which a client identifies anew; the rest end an app for good. */
const RESUMED = [4000, 4001, 4002];
const ANEW = [4003, 4005, 4007, 4008, 4009];

export type Strikes = { readonly next: () => void; readonly counts: Partial<Struck>; readonly end: () => void };

/** @param mildPerGrave how often each strike that leaves the session alone comes for one that ends it */
export function dealStrikes(discord: Emulator, place: Place, seed: number, mildPerGrave: number): Strikes {
	const random = seeded(seed);
	const counts: Partial<Struck> = {};
	const count = (kind: keyof Struck) => {
		counts[kind] = (counts[kind] ?? 0) + 1;
	};
	const { mild, grave } = cards(discord, place, count, random);
	const deck = [...Array.from({ length: mildPerGrave }, () => mild).flat(), ...grave];
	const connected = () => [...discord.world.sessions.values()].some(({ link }) => link !== undefined);
	let hand: (() => void)[] = [];
	const unsubscribe = discord.subscribe((change) => {
		if (change.type === "transcript" && REFUSED.has((change.entry.body as { code?: unknown } | null)?.code)) count("message refused");
	});
	const look = setInterval(() => liftLimit(discord, counts), LOOK_MS);
	return {
		counts,
		next() {
			// Who is away already is not struck.
			if (!connected()) return;
			if (hand.length === 0) hand = shuffled(deck, random);
			hand.pop()?.();
		},
		end() {
			clearInterval(look);
			unsubscribe();
		},
	};
}

/** A missing permission and a filter stay until they are dealt again. */
function cards(discord: Emulator, place: Place, count: (kind: keyof Struck) => void, random: Random) {
	const permission = () => pick(random, [PermissionFlagsBits.EmbedLinks, PermissionFlagsBits.SendMessages]);
	let denied = 0n;
	let filtered = false;
	const counted = (kind: keyof Struck, strike: () => void) => () => {
		count(kind);
		strike();
	};
	const mild = [
		counted("socket dropped", discord.dropSockets),
		counted("socket closed", () => discord.closeSockets(pick(random, RESUMED))),
		counted("reconnect asked", discord.askReconnect),
		counted("session invalid, resumable", () => discord.invalidateSessions(true)),
		() => {
			denied = denied === 0n ? permission() : 0n;
			if (denied !== 0n) count("permission taken");
			const channel = discord.world.channels.get(place.channel);
			if (channel) channel.overwrites = denied === 0n ? [] : [{ id: discord.botUser.id, type: 1, allow: 0n, deny: denied }];
		},
		() => {
			filtered = !filtered;
			discord.filter(place.guild, filtered ? { links: true } : null);
		},
	];
	/** After these the bot is away for five seconds or more: a client waits so long between two sessions. */
	const grave = [
		counted("session invalid", () => discord.invalidateSessions()),
		counted("session closed", () => discord.closeSockets(pick(random, ANEW))),
		() => {
			discord.limitSessions(0, LIMITED_MS);
			discord.invalidateSessions();
		},
	];
	return { mild, grave };
}

/** Once the limit was met, sessions may be started again: a client tries anew after five seconds. */
function liftLimit(discord: Emulator, counts: Partial<Struck>): void {
	const { refused } = discord.world.sessionLimit;
	if (refused === (counts["session limit"] ?? 0)) return;
	counts["session limit"] = refused;
	discord.limitSessions(0, 0);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
	return list
		.map((value) => ({ value, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ value }) => value);
}
