import type { APIChannel, APIGuild, APIGuildMember, APIRole, APIUser } from "discord-api-types/v10";
import { iso } from "./clock.ts";
import { channelPermissions } from "./permissions.ts";
import { ERRORS } from "./rest/errors.ts";
import type { Channel, Guild, Member, Role, User, World } from "./world.ts";

/** A user object (resources/user#user-object). */
export function userJson(user: User): APIUser {
	return {
		id: user.id,
		username: user.name,
		discriminator: user.bot ? "0001" : "0",
		global_name: user.bot ? null : user.displayName,
		avatar: null,
		banner: null,
		accent_color: null,
		avatar_decoration_data: null,
		collectibles: null,
		primary_guild: null,
		public_flags: 0,
		flags: 0,
		...(user.bot ? { bot: true } : {}),
	} as unknown as APIUser;
}

type PartialMember = Omit<APIGuildMember, "user" | "deaf" | "mute">;

/** A member without its user, as in resolved data and in a message's `member`. */
export function partialMemberJson(member: Member): PartialMember {
	return {
		avatar: null,
		banner: null,
		communication_disabled_until: null,
		flags: 0,
		joined_at: iso(member.joinedAt),
		nick: member.nick,
		pending: false,
		premium_since: null,
		roles: member.roles,
	} as unknown as PartialMember;
}

/** A member with its user. */
export function memberJson(world: World, member: Member): APIGuildMember {
	const user = world.users.get(member.userId);
	if (!user) throw ERRORS.unknownUser();
	return { ...partialMemberJson(member), user: userJson(user), deaf: false, mute: false } as APIGuildMember;
}

/** A role object (topics/permissions#role-object). */
export function roleJson(guild: Guild, role: Role): APIRole {
	return {
		id: role.id,
		name: role.name,
		description: null,
		permissions: String(role.permissions),
		position: [...guild.roles.keys()].indexOf(role.id),
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: false,
		managed: false,
		mentionable: false,
		icon: null,
		unicode_emoji: null,
		flags: 0,
	} as unknown as APIRole;
}

/** A channel as the app fetches it. */
export function channelJson(world: World, channel: Channel): APIChannel {
	const common = { id: channel.id, type: channel.type, last_message_id: channel.lastMessageId, flags: 0 };
	if (channel.guildId === undefined) {
		const others = channel.recipients.filter((id) => id !== world.application.id);
		return { ...common, recipients: others.flatMap((id) => world.users.get(id) ?? []).map(userJson) } as APIChannel;
	}
	if (channel.type === 11) return threadJson(channel, common);
	return {
		...common,
		guild_id: channel.guildId,
		name: channel.name,
		position: 0,
		permission_overwrites: channel.overwrites.map((o) => ({ id: o.id, type: o.type, allow: String(o.allow), deny: String(o.deny) })),
		parent_id: null,
		topic: null,
		nsfw: false,
		rate_limit_per_user: 0,
	} as APIChannel;
}

/** A thread (resources/channel#channel-object, topics/threads). */
function threadJson({ guildId, name, parentId, ownerId }: Channel, common: object): APIChannel {
	const metadata = { archived: false, auto_archive_duration: 1440, locked: false };
	return { ...common, guild_id: guildId, name, parent_id: parentId, owner_id: ownerId, thread_metadata: metadata } as APIChannel;
}

/** A channel inside an interaction, with what its person may do there. */
export function partialChannelJson(world: World, channel: Channel, userId: string): APIChannel {
	const full = channelJson(world, channel);
	if (channel.guildId === undefined) return full;
	const { permission_overwrites: _, ...rest } = full as APIChannel & { permission_overwrites: unknown };
	return { ...rest, permissions: String(channelPermissions(world, channel, userId)) } as unknown as APIChannel;
}

/** A guild as an interaction names it. */
export function guildPartialJson(guild: Guild): { id: string; locale: string; features: string[] } {
	return { id: guild.id, locale: guild.locale, features: [] };
}

/** A guild as GET /guilds/{id} shows it. */
export function guildJson(guild: Guild): APIGuild {
	return {
		id: guild.id,
		name: guild.name,
		icon: null,
		splash: null,
		discovery_splash: null,
		owner_id: guild.ownerId,
		afk_channel_id: null,
		afk_timeout: 300,
		verification_level: 0,
		default_message_notifications: 0,
		explicit_content_filter: 0,
		roles: [...guild.roles.values()].map((role) => roleJson(guild, role)),
		emojis: [],
		stickers: [],
		features: [],
		mfa_level: 0,
		application_id: null,
		system_channel_id: null,
		system_channel_flags: 0,
		rules_channel_id: null,
		vanity_url_code: null,
		description: null,
		banner: null,
		premium_tier: 0,
		preferred_locale: guild.locale,
		public_updates_channel_id: null,
		nsfw_level: 0,
		region: "rotterdam",
		home_header: null,
		widget_enabled: false,
		widget_channel_id: null,
		max_presences: null,
		max_members: 500_000,
		max_video_channel_users: 25,
		max_stage_video_channel_users: 50,
		premium_subscription_count: 0,
		nsfw: false,
		incidents_data: null,
		premium_progress_bar_enabled: false,
		safety_alerts_channel_id: null,
		approximate_member_count: guild.members.size,
		approximate_presence_count: guild.members.size,
	} as unknown as APIGuild;
}
