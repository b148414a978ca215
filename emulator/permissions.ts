import { PermissionFlagsBits as P } from "discord-api-types/v10";
import type { Channel, Guild, World } from "./world.ts";

const ALL = Object.values(P).reduce((all, bit) => all | bit, 0n);

/** What @everyone may do in a new server (the part that matters to an app); mentioning everyone is among it. */
const EVERYONE =
	P.ViewChannel |
	P.SendMessages |
	P.CreatePublicThreads |
	P.SendMessagesInThreads |
	P.EmbedLinks |
	P.AttachFiles |
	P.ReadMessageHistory |
	P.MentionEveryone |
	P.AddReactions |
	P.UseExternalEmojis;
export const MEMBER = EVERYONE | P.UseApplicationCommands | P.UseExternalApps;

/** What an app gets when nobody thinks about it: enough to speak. */
export const BOT = P.ViewChannel | P.SendMessages | P.SendMessagesInThreads | P.EmbedLinks | P.AttachFiles | P.ReadMessageHistory;

/** In direct messages and groups (interactions/receiving-and-responding, app_permissions). */
const DM_APP = P.AttachFiles | P.EmbedLinks | P.MentionEveryone;

/** What a member may do in the whole server: its roles together; owner and administrators everything. */
export function guildPermissions(guild: Guild, userId: string): bigint {
	const member = guild.members.get(userId);
	if (!member) return 0n;
	if (guild.ownerId === userId) return ALL;
	const held = [guild.id, ...member.roles].reduce((all, id) => all | (guild.roles.get(id)?.permissions ?? 0n), 0n);
	return held & P.Administrator ? ALL : held;
}

/** What a person may do in a channel, with its overwrites (topics/permissions#permission-overwrites). */
export function channelPermissions(world: World, channel: Channel, userId: string): bigint {
	const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
	if (!guild) return channel.recipients.includes(userId) ? MEMBER : 0n;
	const base = guildPermissions(guild, userId);
	const member = guild.members.get(userId);
	if (!member || base === ALL) return base;
	// A thread has no overwrites of its own: those of its channel apply (topics/threads#permissions).
	const overwrites = (channel.parentId === undefined ? channel : world.channels.get(channel.parentId))?.overwrites ?? [];
	const everyone = overwrites.filter((o) => o.id === guild.id);
	const roles = overwrites.filter((o) => o.type === 0 && member.roles.includes(o.id));
	const own = overwrites.filter((o) => o.type === 1 && o.id === userId);
	let held = base;
	for (const group of [everyone, roles, own]) {
		held &= ~group.reduce((all, o) => all | o.deny, 0n);
		held |= group.reduce((all, o) => all | o.allow, 0n);
	}
	return held & P.ViewChannel ? held : 0n;
}

/** What writing there takes: a thread has a permission of its own for it. */
export function toWriteIn(channel: Channel): bigint {
	return channel.type === 11 ? P.SendMessagesInThreads : P.SendMessages;
}

/** Whether a person may do that in this channel. */
export function may(world: World, channel: Channel, userId: string, permission: bigint): boolean {
	return (channelPermissions(world, channel, userId) & permission) === permission;
}

/** `app_permissions` of an interaction: in a server what the app holds there, else what Discord grants in messages. */
export function appPermissions(world: World, channel: Channel): bigint {
	const appId = world.application.id;
	if (channel.guildId === undefined) return channel.recipients.includes(appId) ? DM_APP | P.UseExternalEmojis : DM_APP;
	const guild = world.guilds.get(channel.guildId);
	return guild?.members.has(appId) ? channelPermissions(world, channel, appId) : EVERYONE & ~(P.ViewChannel | P.ReadMessageHistory);
}
