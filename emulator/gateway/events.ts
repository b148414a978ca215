import { GatewayIntentBits as Intent, PermissionFlagsBits } from "discord-api-types/v10";
import { iso } from "../clock.ts";
import { channelJson, guildJson, memberJson } from "../json.ts";
import { messageEventJson } from "../messages/message-json.ts";
import { may } from "../permissions.ts";
import { type Change, type Guild, type Message, note, type World } from "../world.ts";
import { push, type Session, sessionsFor } from "./session.ts";

/** Turns what happens into gateway events, for the sessions whose intents ask for them. */
export function sendEvents(world: World): void {
	world.listeners.add((change) => {
		if (change.type === "message") messageEvent(world, "MESSAGE_CREATE", change.message);
		else if (change.type === "edit") messageEvent(world, "MESSAGE_UPDATE", change.message);
		else if (change.type === "delete") messageGone(world, change);
		else if (change.type === "install") guildCreate(world, change.guildId);
	});
}

/** Where the app can listen in: channels of its servers that it may see, and its own direct messages. Never private answers. */
function heard(world: World, message: Message): { guildId: string | undefined; intent: number } | undefined {
	const channel = world.channels.get(message.channelId);
	if (!channel || message.onlyFor !== undefined || !may(world, channel, world.application.id, PermissionFlagsBits.ViewChannel)) return undefined;
	return { guildId: channel.guildId, intent: channel.guildId === undefined ? Intent.DirectMessages : Intent.GuildMessages };
}

function messageEvent(world: World, name: string, message: Message): void {
	const where = heard(world, message);
	if (!where) return;
	for (const session of sessionsFor(world, where.guildId, where.intent)) {
		const json = messageEventJson(world, message);
		const readable = contentAllowed(world, session, message, where.guildId);
		const replied = message.referenceId === undefined ? undefined : world.messages.get(message.referenceId);
		const quoted = json.referenced_message;
		const mayQuote = !replied || contentAllowed(world, session, replied, where.guildId);
		const shown = quoted && !mayQuote ? { ...json, referenced_message: unreadable(quoted) } : json;
		send(world, session, name, readable ? shown : unreadable(shown));
	}
}

/** What is left of a message without the intent: everything that was written is empty, or not there. */
export function unreadable<T extends object>(json: T): object {
	const { poll: _poll, message_snapshots: _snapshots, ...rest } = json as T & { poll?: unknown; message_snapshots?: unknown };
	return { ...rest, content: "", embeds: [], attachments: [], components: [] };
}

/** Without the privileged intent: own messages, direct messages, and those that mention the app (events/gateway#message-content-intent). */
function contentAllowed(world: World, session: Session, message: Message, guildId: string | undefined): boolean {
	const me = world.application.id;
	return guildId === undefined || message.authorId === me || message.mentions.includes(me) || (session.intents & Intent.MessageContent) !== 0;
}

function messageGone(world: World, change: Change & { type: "delete" }): void {
	const where = heard(world, change.message);
	if (!where) return;
	const d = { id: change.messageId, channel_id: change.channelId, ...(where.guildId === undefined ? {} : { guild_id: where.guildId }) };
	for (const session of sessionsFor(world, where.guildId, where.intent)) send(world, session, "MESSAGE_DELETE", d);
}

function guildCreate(world: World, guildId: string): void {
	const guild = world.guilds.get(guildId);
	if (!guild) return;
	for (const session of sessionsFor(world, guildId, Intent.Guilds)) send(world, session, "GUILD_CREATE", guildCreateJson(world, guild));
}

/** GUILD_CREATE (events/gateway-events#guild-create); of the members only the app itself, as without the members intent. */
export function guildCreateJson(world: World, guild: Guild): object {
	const me = guild.members.get(world.application.id);
	return {
		...guildJson(guild),
		joined_at: iso(me?.joinedAt ?? world.clock.now()),
		large: false,
		unavailable: false,
		member_count: guild.members.size,
		voice_states: [],
		members: me ? [memberJson(world, me)] : [],
		channels: [...world.channels.values()].filter((channel) => channel.guildId === guild.id).map((channel) => channelJson(world, channel)),
		threads: [],
		presences: [],
		stage_instances: [],
		guild_scheduled_events: [],
		soundboard_sounds: [],
	};
}

/** Sends one event to one session and writes it down. */
export function send(world: World, session: Session, t: string, d: unknown): void {
	note(world, { from: "discord", via: "gateway", what: t, body: d });
	push(session, t, d);
}
