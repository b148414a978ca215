import { BOT, MEMBER } from "./permissions.ts";
import { refuse } from "./rest/errors.ts";
import { type Channel, type CommandRule, type Guild, type Member, type Overwrite, type Role, tell, type User, type World } from "./world.ts";

export type NewUser = { name: string; displayName?: string; id?: string; closedDms?: boolean; locale?: string; bot?: boolean };
export type NewGuild = { name: string; ownerId: string; id?: string; locale?: string; everyone?: bigint };
export type NewMember = { permissions?: bigint; roles?: string[]; nick?: string };
export type NewChannel = {
	name: string;
	id?: string;
	/** 15 for a forum. */
	type?: 0 | 15;
	overwrites?: { id: string; type: 0 | 1; allow?: bigint; deny?: bigint }[];
};

/** A new person. */
export function addUser(world: World, made: NewUser): User {
	const id = made.id ?? world.newId();
	const user: User = {
		id,
		name: made.name,
		displayName: made.displayName ?? made.name,
		bot: made.bot ?? false,
		closedDms: made.closedDms ?? false,
		locale: made.locale ?? "en-US",
	};
	world.users.set(id, user);
	tell(world, { type: "places" });
	return user;
}

/** A new server with its owner as the first member; the app is not in it until it is installed. */
export function addGuild(world: World, made: NewGuild): Guild {
	const id = made.id ?? world.newId();
	const guild: Guild = {
		id,
		name: made.name,
		ownerId: made.ownerId,
		locale: made.locale ?? "en-US",
		roles: new Map([[id, { id, name: "@everyone", permissions: made.everyone ?? MEMBER }]]),
		members: new Map(),
		installed: false,
		commandRules: new Map(),
	};
	world.guilds.set(id, guild);
	addMember(world, id, made.ownerId, {});
	return guild;
}

/** A role of a server. */
export function addRole(world: World, guildId: string, name: string, permissions = 0n): Role {
	const role = { id: world.newId(), name, permissions };
	guildOf(world, guildId).roles.set(role.id, role);
	tell(world, { type: "places" });
	return role;
}

/** Brings somebody into a server; `permissions` become a role of their own, on top of what @everyone has. */
export function addMember(world: World, guildId: string, userId: string, made: NewMember): Member {
	const guild = guildOf(world, guildId);
	const user = world.users.get(userId) ?? refuse(`There is no user ${userId}.`);
	for (const role of made.roles ?? []) if (!guild.roles.has(role)) refuse(`${guild.name} has no role ${role}.`);
	const own = made.permissions === undefined ? [] : [addRole(world, guildId, `of ${user.name}`, made.permissions).id];
	const member = { userId, roles: [...(made.roles ?? []), ...own], nick: made.nick ?? null, joinedAt: world.clock.now() };
	guild.members.set(userId, member);
	tell(world, { type: "places" });
	return member;
}

/** A text channel or a forum of a server. */
export function addChannel(world: World, guildId: string, made: NewChannel): Channel {
	guildOf(world, guildId);
	const overwrites: Overwrite[] = (made.overwrites ?? []).map((o) => ({ id: o.id, type: o.type, allow: o.allow ?? 0n, deny: o.deny ?? 0n }));
	return keep(world, {
		id: made.id ?? world.newId(),
		type: made.type ?? 0,
		name: made.name,
		guildId,
		overwrites,
		recipients: [],
		lastMessageId: null,
	});
}

/** A public thread under a channel, or a forum's post; who sees the one sees the other (topics/threads). @param id that of the message it grows from */
export function addThread(world: World, parent: Channel, ownerId: string, name: string, id = world.newId()): Channel {
	if (parent.guildId === undefined || (parent.type !== 0 && parent.type !== 15)) refuse("There are no threads there.");
	const thread = {
		id,
		type: 11,
		name,
		guildId: parent.guildId,
		parentId: parent.id,
		ownerId,
		overwrites: [],
		recipients: [],
		lastMessageId: null,
	} as const;
	return keep(world, { ...thread, overwrites: [], recipients: [] });
}

/** The direct message channel between a person and the app, or between the people named. */
export function openDm(world: World, ...userIds: string[]): Channel {
	const recipients = userIds.length === 1 ? [...userIds, world.application.id] : userIds;
	for (const id of recipients) if (!world.users.has(id)) refuse(`There is no user ${id}.`);
	const known = [...world.channels.values()].find(
		(channel) => channel.type === 1 && channel.recipients.length === recipients.length && recipients.every((id) => channel.recipients.includes(id)),
	);
	if (known) return known;
	const type = recipients.length > 2 ? 3 : 1;
	return keep(world, { id: world.newId(), type, name: "", overwrites: [], recipients, lastMessageId: null });
}

function keep(world: World, channel: Channel): Channel {
	world.channels.set(channel.id, channel);
	tell(world, { type: "places" });
	return channel;
}

/** Installs the app to a server (with its bot as a member) or to a person. */
export function installTo(world: World, where: { guildId: string; permissions?: bigint } | { userId: string }): void {
	if ("userId" in where) {
		if (!world.application.integrationTypes.includes(1)) refuse("This app cannot be installed to users: it is switched off in its settings.");
		world.userInstalls.add(where.userId);
		tell(world, { type: "places" });
		return;
	}
	if (!world.application.integrationTypes.includes(0)) refuse("This app cannot be installed to servers: it is switched off in its settings.");
	const guild = guildOf(world, where.guildId);
	guild.installed = true;
	addMember(world, guild.id, world.application.id, { permissions: where.permissions ?? BOT });
	tell(world, { type: "install", guildId: guild.id });
}

/** Server Settings → Integrations: who may use a command, and where. Only a person can do this, never the bot. */
export function ruleCommand(world: World, guildId: string, commandName: string, rules: CommandRule[]): void {
	const command = [...world.commands.values()].find((c) => c.name === commandName && (c.guild_id === undefined || c.guild_id === guildId));
	if (!command) refuse(`There is no command "${commandName}" in this server.`);
	guildOf(world, guildId).commandRules.set(command.id, rules);
	tell(world, { type: "commands", guildId });
}

/** The server of that id, or a refusal. */
function guildOf(world: World, id: string): Guild {
	return world.guilds.get(id) ?? refuse(`There is no server ${id}.`);
}

/** Whether app and person share a server. */
export function shareGuild(world: World, userId: string): boolean {
	return [...world.guilds.values()].some((guild) => guild.installed && guild.members.has(userId));
}
