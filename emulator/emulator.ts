import { GatewayOpcodes } from "discord-api-types/v10";
import { type Application, createApplication, signature } from "./application.ts";
import type { Clock } from "./clock.ts";
import type { Faults } from "./faults/faults.ts";
import { sendEvents } from "./gateway/events.ts";
import { randomness, snowflakes } from "./ids.ts";
import { verifyEndpoint } from "./interactions/delivery-http.ts";
import type { Deliver } from "./interactions/interactions.ts";
import { createPerson, type Person } from "./person.ts";
import * as places from "./places.ts";
import { type Listening, listen } from "./rest/listen.ts";
import { restApp } from "./rest/rest.ts";
import type { Change, Channel, CommandRule, Filter, Guild, Member, Role, TranscriptEntry, User, Violation, World } from "./world.ts";

export type EmulatorOptions = {
	clock: Clock;
	/** Where files and gateway are said to be; without it, where `listen` opens the port. */
	publicUrl?: string;
	/** Makes keys, tokens and session ids the same in every run. For tests. */
	seed?: string;
	/** Three seconds and fifteen minutes times this. */
	timeScale?: number;
	/** Says `guild_id: null` in direct messages and interactions there, instead of nothing. */
	guildNull?: boolean;
	app?: Partial<Pick<Application, "name" | "integrationTypes" | "privilegedIntents" | "shards">>;
};

export type Emulator = {
	/** The whole state, for a page that draws it. Change it through the functions here. */
	readonly world: World;
	readonly application: Application;
	readonly botUser: User;
	/** What apps did that Discord does not take, in sentences, oldest first. */
	readonly violations: readonly Violation[];
	/** Raw JSON both ways. */
	readonly transcript: readonly TranscriptEntry[];
	/** How interactions reach the app: overHttp(url) or overGateway(). */
	deliver: Deliver;
	addUser(user: places.NewUser): User;
	addGuild(guild: places.NewGuild): Guild;
	addRole(guildId: string, name: string, permissions?: bigint): Role;
	addMember(guildId: string, userId: string, member?: places.NewMember): Member;
	addChannel(guildId: string, channel: places.NewChannel): Channel;
	/** With the app, if one person is named; else among the people named. */
	openDm(...userIds: string[]): Channel;
	installTo(where: { guildId: string; permissions?: bigint } | { userId: string }): void;
	/** What messages of this server or channel must not hold; what an app sends is refused with 200000 or 240000. */
	filter(placeId: string, filter: Filter | null): void;
	ruleCommand(guildId: string, commandName: string, rules: CommandRule[]): void;
	as(userId: string): Person;
	subscribe(listener: (change: Change) => void): () => void;
	/** REST without a port, for tests. */
	fetch(request: Request): Promise<Response>;
	listen(port?: number, host?: string): Promise<Listening>;
	verifyEndpoint(url: string): Promise<string[]>;
	/** The signature that Discord would put over a timestamp and a body. */
	sign(timestamp: string, body: string): string;
	/** From now on calls and sockets meet these faults; null: none. */
	strike(faults: Faults | null): void;
	/** Cuts every socket as a broken line does; the sessions can be resumed. */
	dropSockets(): void;
	/** Closes every socket with one of the gateway's close codes; after some of them a client has to identify anew. */
	closeSockets(code: number): void;
	/** From now on everything answers 503 for so long, and no socket is opened. */
	goAway(ms: number): void;
	/** Tells every client to reconnect and resume (op 7). */
	askReconnect(): void;
	/** Tells every client that its session is void (op 9): forgotten, or with `resumable` kept for a RESUME on the same socket. */
	invalidateSessions(resumable?: boolean): void;
	/** So many sessions may be started in that time; what identifies beyond it is told that its session is invalid. */
	limitSessions(remaining: number, resetMs: number): void;
};

/** After these close codes no session can be resumed (topics/opcodes-and-status-codes#gateway-gateway-close-event-codes). */
const ENDING: ReadonlySet<number> = new Set([1000, 1001, 4003, 4004, 4005, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014]);
/** Discord's documentation, Receiving and responding to interactions: three seconds, and a token of fifteen minutes. */
const ANSWER_MS = 3000;
const TOKEN_MS = 15 * 60_000;

/** An in-memory Discord with one app and nobody in it. */
export function createEmulator(options: EmulatorOptions): Emulator {
	const world = createWorld(options);
	const botUser = places.addUser(world, { id: world.application.id, name: world.application.name, bot: true });
	sendEvents(world);
	const rest = restApp(world);
	const links = () => [...world.sessions.values()].flatMap((session) => session.link ?? []);
	const emulator: Emulator = {
		world,
		application: world.application,
		botUser,
		violations: world.violations,
		transcript: world.transcript,
		deliver: async () => ({ failed: "nothing was said about how interactions are delivered: set `deliver`" }),
		addUser: (user) => places.addUser(world, user),
		addGuild: (guild) => places.addGuild(world, guild),
		addRole: (guildId, name, permissions) => places.addRole(world, guildId, name, permissions),
		addMember: (guildId, userId, member = {}) => places.addMember(world, guildId, userId, member),
		addChannel: (guildId, channel) => places.addChannel(world, guildId, channel),
		openDm: (...userIds) => places.openDm(world, ...userIds),
		installTo: (where) => places.installTo(world, where),
		filter: (placeId, filter) => void (filter ? world.filters.set(placeId, filter) : world.filters.delete(placeId)),
		ruleCommand: (guildId, name, rules) => places.ruleCommand(world, guildId, name, rules),
		as: (userId) => createPerson(world, () => emulator.deliver, userId),
		subscribe(listener) {
			world.listeners.add(listener);
			return () => world.listeners.delete(listener);
		},
		fetch: async (request) => rest.fetch(request),
		listen: (port = 0, host = "127.0.0.1") => listen(world, rest, port, host, options.publicUrl !== undefined),
		verifyEndpoint: (url) => verifyEndpoint(world, url),
		sign: (timestamp, body) => signature(world.application, timestamp, body),
		strike: (faults) => {
			world.faults = faults;
		},
		dropSockets: () => {
			for (const link of links()) link.drop();
		},
		closeSockets: (code) => {
			for (const session of [...world.sessions.values()]) {
				session.link?.close(code, `closed with ${code}`);
				session.link = undefined;
				if (ENDING.has(code)) world.sessions.delete(session.id);
			}
		},
		goAway: (ms) => {
			world.awayUntil = world.clock.now() + ms;
		},
		askReconnect: () => {
			for (const link of links()) link.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null, s: null, t: null }));
		},
		invalidateSessions: (resumable = false) => {
			for (const session of world.sessions.values()) {
				session.link?.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable, s: null, t: null }));
				session.link = undefined;
			}
			if (!resumable) world.sessions.clear();
		},
		limitSessions: (remaining, resetMs) => {
			world.sessionLimit = { ...world.sessionLimit, remaining, resetAt: world.clock.now() + resetMs };
		},
	};
	return emulator;
}

function createWorld(options: EmulatorOptions): World {
	const { clock } = options;
	const scale = options.timeScale ?? 1;
	const newId = snowflakes(clock);
	const random = randomness(options.seed);
	const application = { ...createApplication(newId(), options.app?.name ?? "CoverBot", random), ...options.app };
	return {
		clock,
		lifetimes: { answer: ANSWER_MS * scale, token: TOKEN_MS * scale },
		newId,
		random,
		publicUrl: options.publicUrl ?? "http://127.0.0.1",
		application,
		users: new Map(),
		guilds: new Map(),
		channels: new Map(),
		messages: new Map(),
		commands: new Map(),
		commandCreates: new Map(),
		files: new Map(),
		interactions: new Map(),
		modals: new Map(),
		userInstalls: new Set(),
		filters: new Map(),
		sessions: new Map(),
		sessionLimit: { remaining: 0, resetAt: 0, refused: 0 },
		awayUntil: 0,
		guildNull: options.guildNull ?? false,
		nonces: new Map(),
		faults: null,
		violations: [],
		transcript: [],
		listeners: new Set(),
	};
}
