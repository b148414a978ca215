import type { APIUser } from "discord-api-types/v10";
import { partialChannelJson, partialMemberJson, roleJson, userJson } from "../json.ts";
import { attachmentJson, messageJson } from "../messages/message-json.ts";
import { appPermissions, channelPermissions } from "../permissions.ts";
import { refuse } from "../rest/errors.ts";
import type { Channel, Message, StoredFile, World } from "../world.ts";

/** `resolved` of an interaction: the full objects behind the ids that a person chose. */
export type Resolved = {
	users?: { [id: string]: APIUser };
	members?: { [id: string]: unknown };
	roles?: { [id: string]: unknown };
	channels?: { [id: string]: unknown };
	messages?: { [id: string]: unknown };
	attachments?: { [id: string]: unknown };
};

/** Fills `resolved` for one place and person. */
export function resolver(world: World, channel: Channel, userId: string) {
	const resolved: Resolved = {};
	const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
	return {
		resolved,
		user(id: string): void {
			const user = world.users.get(id) ?? refuse(`There is no user ${id}.`);
			resolved.users = { ...resolved.users, [id]: userJson(user) };
			const member = guild?.members.get(id);
			if (!member) return;
			const permissions = String(channelPermissions(world, channel, id));
			resolved.members = { ...resolved.members, [id]: { ...partialMemberJson(member), permissions } };
		},
		role(id: string): void {
			const role = guild?.roles.get(id);
			if (!guild || !role) refuse(`There is no role ${id} here.`);
			resolved.roles = { ...resolved.roles, [id]: roleJson(guild, role) };
		},
		channel(id: string, kinds: readonly number[] = []): void {
			const chosen = world.channels.get(id);
			if (!chosen || chosen.guildId === undefined || chosen.guildId !== channel.guildId) refuse(`There is no channel ${id} here.`);
			if (kinds.length > 0 && !kinds.includes(chosen.type)) refuse("That kind of channel is not offered there.");
			const json = { ...partialChannelJson(world, chosen, userId), app_permissions: String(appPermissions(world, chosen)) };
			resolved.channels = { ...resolved.channels, [id]: json };
		},
		mentionable(id: string): void {
			if (guild?.roles.has(id)) this.role(id);
			else this.user(id);
		},
		message(message: Message): void {
			resolved.messages = { ...resolved.messages, [message.id]: messageJson(world, message) };
		},
		attachment(file: StoredFile): void {
			resolved.attachments = { ...resolved.attachments, [file.id]: attachmentJson(world, file) };
		},
	};
}

export type Resolver = ReturnType<typeof resolver>;
