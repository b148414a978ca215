import {
	type APIApplicationCommand,
	InteractionContextType as Context,
	ApplicationIntegrationType as Installed,
	PermissionFlagsBits,
} from "discord-api-types/v10";
import { channelPermissions, guildPermissions, may } from "../permissions.ts";
import { shareGuild } from "../places.ts";
import { refuse } from "../rest/errors.ts";
import type { Channel, Guild, Owners, World } from "../world.ts";

/** Where an interaction happens, in Discord's words: in a server 0, with the app's bot 1, among people 2. */
export function contextOf(world: World, channel: Channel): Context {
	if (channel.guildId !== undefined) return Context.Guild;
	return channel.type === 1 && channel.recipients.includes(world.application.id) ? Context.BotDM : Context.PrivateChannel;
}

/** Through which installations the app is present here for this person (authorizing_integration_owners). */
export function ownersOf(world: World, channel: Channel, userId: string, types: readonly number[]): Owners {
	const owners: Owners = {};
	if (types.includes(Installed.GuildInstall)) {
		if (channel.guildId !== undefined && world.guilds.get(channel.guildId)?.installed) owners[Installed.GuildInstall] = channel.guildId;
		// In the direct message with the bot the server's place is taken by "0".
		if (contextOf(world, channel) === Context.BotDM && shareGuild(world, userId)) owners[Installed.GuildInstall] = "0";
	}
	if (types.includes(Installed.UserInstall) && world.userInstalls.has(userId)) owners[Installed.UserInstall] = userId;
	return owners;
}

/** Kinds of installation for which a command is offered; a server's own command is for that server's installation. */
export function installTypes(command: APIApplicationCommand): readonly number[] {
	return command.guild_id === undefined ? (command.integration_types ?? [0, 1]) : [Installed.GuildInstall];
}

/** Why a person cannot use a command in a channel, or undefined if they can. */
function whyNot(world: World, command: APIApplicationCommand, channel: Channel, userId: string): string | undefined {
	const context = contextOf(world, channel);
	const name = `"${command.name}"`;
	if (command.guild_id !== undefined && command.guild_id !== channel.guildId) return `${name} is a command of another server.`;
	if (command.guild_id === undefined && command.contexts && !command.contexts.includes(context))
		return `${name} is not available in ${PLACES[context]}.`;
	const owners = ownersOf(world, channel, userId, installTypes(command));
	const needed =
		context === Context.PrivateChannel ? owners[Installed.UserInstall] : (owners[Installed.GuildInstall] ?? owners[Installed.UserInstall]);
	if (needed === undefined) return `The app is not installed where ${name} could be used here.`;
	const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
	if (!guild) return undefined;
	if (!may(world, channel, userId, PermissionFlagsBits.UseApplicationCommands)) return "You may not use application commands in this channel.";
	if (owners[Installed.GuildInstall] !== undefined && !permitted(world, command, guild, channel, userId))
		return `You may not use ${name} in this server.`;
	return undefined;
}

const PLACES = ["a server", "a direct message with the app", "a private channel"] as const;

/** Default member permissions, and over them what the server's moderators set for this command. */
function permitted(world: World, command: APIApplicationCommand, guild: Guild, channel: Channel, userId: string): boolean {
	const held = guildPermissions(guild, userId);
	if (held & PermissionFlagsBits.Administrator) return true;
	const rules = guild.commandRules.get(command.id) ?? [];
	// "All channels" is the server's id less one (interactions/application-commands#application-command-permissions-constants).
	const allChannels = String(BigInt(guild.id) - 1n);
	const place = rules.find((rule) => rule.type === 3 && rule.id === channel.id) ?? rules.find((rule) => rule.type === 3 && rule.id === allChannels);
	if (place && !place.permission) return false;
	const own = rules.find((rule) => rule.type === 2 && rule.id === userId);
	if (own) return own.permission;
	const roles = guild.members.get(userId)?.roles ?? [];
	const byRole = rules.filter((rule) => rule.type === 1 && roles.includes(rule.id));
	if (byRole.length > 0) return byRole.some((rule) => rule.permission);
	const everyone = rules.find((rule) => rule.type === 1 && rule.id === guild.id);
	if (everyone) return everyone.permission;
	const needed = command.default_member_permissions;
	if (needed === null || needed === undefined) return true;
	if (BigInt(needed) === 0n) return false;
	return (channelPermissions(world, channel, userId) & BigInt(needed)) === BigInt(needed);
}

/** The commands that Discord's client offers a person in a channel. */
export function commandsFor(world: World, channel: Channel, userId: string): APIApplicationCommand[] {
	return [...world.commands.values()].filter((command) => whyNot(world, command, channel, userId) === undefined);
}

/** The command of that name and type that a person means here; a server's own goes before a global one. */
export function commandNamed(world: World, name: string, type: number, channel: Channel, userId: string): APIApplicationCommand {
	const named = [...world.commands.values()].filter((command) => command.name === name && command.type === type);
	named.sort((a, b) => Number(b.guild_id !== undefined) - Number(a.guild_id !== undefined));
	const usable = named.find((command) => whyNot(world, command, channel, userId) === undefined);
	if (usable) return usable;
	const [first] = named;
	return refuse(first ? (whyNot(world, first, channel, userId) ?? "") : `There is no command "${name}".`);
}

/**
 * Whether an answer in this channel is turned private whatever the app says: the app is there only through the person, and
 * the server has taken Use External Apps from them (topics/permissions, 1 << 50).
 */
export function forcedPrivate(world: World, channel: Channel, userId: string, owners: Owners): boolean {
	if (channel.guildId === undefined || world.guilds.get(channel.guildId)?.installed) return false;
	return owners[Installed.UserInstall] !== undefined && !may(world, channel, userId, PermissionFlagsBits.UseExternalApps);
}
