import { GatewayCloseCodes as Close, GatewayIntentBits as Intent, GatewayOpcodes as Op } from "discord-api-types/v10";
import { userJson } from "../json.ts";
import { note, violate, type World } from "../world.ts";
import { guildCreateJson, send } from "./events.ts";
import { type Link, missedSince, onShard, type Session } from "./session.ts";

/** 120 sends in 60 seconds (events/gateway#rate-limiting). */
const SENDS = 120;
const ALL_INTENTS = Object.values(Intent).reduce<number>((all, bit) => (typeof bit === "number" ? all | bit : all), 0);
const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;

/** One socket's side of the conversation: what it receives, and that it closed. */
export type SocketTalk = { receive(text: string): void; closed(code: number): void };

/** Speaks the gateway's protocol over one link, from HELLO on. */
export function talk(world: World, link: Link, heartbeatMs: number): SocketTalk {
	let session: Session | undefined;
	let sends: number[] = [];
	const frame = (op: number, d: unknown = null) => link.send(JSON.stringify({ op, d, s: null, t: null }));
	const close = (code: number, sentence: string) => {
		violate(world, "the gateway", code, sentence);
		link.close(code, sentence);
	};

	frame(Op.Hello, { heartbeat_interval: heartbeatMs });
	return {
		receive(text) {
			const now = world.clock.now();
			sends = [...sends.filter((at) => at > now - 60_000), now];
			if (sends.length > SENDS) return close(Close.RateLimited, `more than ${SENDS} sends in 60 seconds`);
			const packet = parse(text);
			if (!packet) return close(Close.DecodeError, "what was sent is no JSON object with an op");
			if (packet.op === Op.Heartbeat) return frame(Op.HeartbeatAck);
			note(world, { from: "app", via: "gateway", what: Op[packet.op] ?? `op ${packet.op}`, body: withoutToken(packet.d) });
			if (packet.op === Op.Identify || packet.op === Op.Resume) {
				// After an invalid session (op 9) the same socket may resume or identify.
				if (session?.link === link) return close(Close.AlreadyAuthenticated, "identified twice on one socket");
				session = packet.op === Op.Identify ? identify(world, link, packet.d, frame, close) : resume(world, link, packet.d, frame, close);
				return;
			}
			if (session?.link !== link) return close(Close.NotAuthenticated, "something was sent before IDENTIFY");
			const known = [Op.PresenceUpdate, Op.VoiceStateUpdate, Op.RequestGuildMembers, Op.RequestSoundboardSounds].includes(packet.op);
			if (!known) close(Close.UnknownOpcode, `op ${packet.op} is unknown`);
		},
		closed(code) {
			if (session?.link !== link) return;
			session.link = undefined;
			// A client that closes with 1000 or 1001 is gone for good (events/gateway#disconnecting).
			if (code === 1000 || code === 1001) world.sessions.delete(session.id);
		},
	};
}

function parse(text: string): { op: number; d: unknown } | undefined {
	try {
		const packet: unknown = JSON.parse(text);
		return typeof packet === "object" && packet !== null && "op" in packet && typeof packet.op === "number"
			? (packet as { op: number; d: unknown })
			: undefined;
	} catch {
		return undefined;
	}
}

function withoutToken(d: unknown): unknown {
	return typeof d === "object" && d !== null && "token" in d ? { ...d, token: "…" } : d;
}

type CloseWith = (code: number, sentence: string) => void;

type SendFrame = (op: number, d: unknown) => void;

function identify(world: World, link: Link, d: unknown, frame: SendFrame, close: CloseWith): Session | undefined {
	const { token, intents, shard = [0, 1] } = (d ?? {}) as { token?: unknown; intents?: unknown; shard?: [number, number] };
	if (token !== world.application.token && token !== `Bot ${world.application.token}`) {
		close(Close.AuthenticationFailed, "the token is wrong");
		return undefined;
	}
	if (typeof intents !== "number" || (intents & ~ALL_INTENTS) !== 0) {
		close(Close.InvalidIntents, `${String(intents)} are no intents`);
		return undefined;
	}
	if (intents & PRIVILEGED & ~world.application.privilegedIntents) {
		close(Close.DisallowedIntents, "a privileged intent that is not switched on for this app");
		return undefined;
	}
	if (!Array.isArray(shard) || shard.length !== 2 || !(shard[0] >= 0 && shard[0] < shard[1])) {
		close(Close.InvalidShard, "that is no shard");
		return undefined;
	}
	if (world.clock.now() < world.sessionLimit.resetAt && world.sessionLimit.remaining-- <= 0) {
		world.sessionLimit.refused += 1;
		frame(Op.InvalidSession, false);
		return undefined;
	}
	const session: Session = { id: world.random(16).toString("hex"), intents, shard, seq: 0, sent: [], link };
	world.sessions.set(session.id, session);
	const guilds = [...world.guilds.values()].filter((guild) => guild.installed && onShard(session, guild.id));
	send(world, session, "READY", readyJson(world, session, guilds));
	if (intents & Intent.Guilds) for (const guild of guilds) send(world, session, "GUILD_CREATE", guildCreateJson(world, guild));
	return session;
}

function readyJson(world: World, session: Session, guilds: readonly { id: string }[]): object {
	const me = world.users.get(world.application.id);
	return {
		v: 10,
		user: { ...(me ? userJson(me) : {}), verified: true, mfa_enabled: true, email: null },
		guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
		session_id: session.id,
		session_type: "normal",
		resume_gateway_url: gatewayUrl(world),
		shard: session.shard,
		application: { id: world.application.id, flags: 0 },
		private_channels: [],
		relationships: [],
		user_settings: {},
		presences: [],
	};
}

function resume(world: World, link: Link, d: unknown, frame: SendFrame, close: CloseWith): Session | undefined {
	const { token, session_id, seq } = (d ?? {}) as { token?: unknown; session_id?: unknown; seq?: unknown };
	if (token !== world.application.token && token !== `Bot ${world.application.token}`) {
		close(Close.AuthenticationFailed, "the token is wrong");
		return undefined;
	}
	const session = world.sessions.get(String(session_id));
	if (session && (typeof seq !== "number" || seq > session.seq)) {
		close(Close.InvalidSeq, `the sequence ${String(seq)} was never sent`);
		return undefined;
	}
	const missed = session && missedSince(session, seq as number);
	if (!session || !missed) {
		frame(Op.InvalidSession, false);
		return undefined;
	}
	session.link?.drop();
	session.link = link;
	for (const event of missed) link.send(event);
	send(world, session, "RESUMED", { _trace: [] });
	return session;
}

/** The address of the gateway, on the same port as everything else. */
export function gatewayUrl(world: World): string {
	return `${world.publicUrl.replace(/^http/, "ws")}/gateway`;
}
