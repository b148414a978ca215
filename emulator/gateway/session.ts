import type { World } from "../world.ts";

/** The wire to one connected client. */
export type Link = { send(frame: string): void; close(code: number, reason: string): void; drop(): void };

/** A client's session: it outlives its socket, so that RESUME can replay what was missed. */
export type Session = {
	id: string;
	intents: number;
	shard: readonly [number, number];
	seq: number;
	sent: { seq: number; frame: string }[];
	link: Link | undefined;
};

/** How many sessions may be started until when (events/gateway#session-start-limit-object), and how often that was not minded. */
export type SessionLimit = { remaining: number; resetAt: number; refused: number };

/** Events kept for RESUME; anybody who missed more has to identify anew. */
const REPLAY = 1000;

/** Puts one event onto a session: numbered, kept for a RESUME, sent if somebody is connected. */
export function push(session: Session, t: string, d: unknown): void {
	session.seq += 1;
	const frame = JSON.stringify({ op: 0, t, s: session.seq, d });
	session.sent.push({ seq: session.seq, frame });
	if (session.sent.length > REPLAY) session.sent.shift();
	session.link?.send(frame);
}

/** Whether a session's shard is the one for that server; direct messages are shard 0's (events/gateway#sharding). */
export function onShard(session: Session, guildId: string | undefined): boolean {
	const [mine, count] = session.shard;
	return guildId === undefined ? mine === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === mine;
}

/** The sessions that are told about something in that server, or in direct messages. */
export function sessionsFor(world: World, guildId: string | undefined, intent: number): Session[] {
	return [...world.sessions.values()].filter((session) => onShard(session, guildId) && (session.intents & intent) === intent);
}

/** The events after `seq`, or undefined if some are gone. */
export function missedSince(session: Session, seq: number): string[] | undefined {
	const missed = session.sent.filter((event) => event.seq > seq);
	return missed.length === session.seq - seq ? missed.map((event) => event.frame) : undefined;
}
