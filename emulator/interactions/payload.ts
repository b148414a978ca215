import type { APIInteraction, InteractionContextType } from "discord-api-types/v10";
import { guildPartialJson, memberJson, partialChannelJson, userJson } from "../json.ts";
import { messageJson } from "../messages/message-json.ts";
import { appPermissions, channelPermissions } from "../permissions.ts";
import { ATTACHMENT_LIMIT } from "../rest/uploads.ts";
import type { Channel, Message, Owners, User, World } from "../world.ts";

export type Occasion = {
	type: number;
	user: User;
	channel: Channel;
	data: unknown;
	owners: Owners;
	context: InteractionContextType;
	message?: Message;
};

/** An interaction as Discord sends it (interactions/receiving-and-responding#interaction-object). */
export function interactionJson(world: World, id: string, token: string, what: Occasion): APIInteraction {
	const { channel, user } = what;
	const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
	const member = guild?.members.get(user.id);
	const person =
		guild && member
			? {
					guild_id: guild.id,
					guild: guildPartialJson(guild),
					guild_locale: guild.locale,
					member: { ...memberJson(world, member), permissions: String(channelPermissions(world, channel, user.id)) },
				}
			: { user: userJson(user), ...(world.guildNull ? { guild_id: null } : {}) };
	return {
		id,
		application_id: world.application.id,
		type: what.type,
		token,
		version: 1,
		data: what.data,
		channel: partialChannelJson(world, channel, user.id),
		channel_id: channel.id,
		...person,
		locale: user.locale,
		app_permissions: String(appPermissions(world, channel)),
		entitlements: [],
		authorizing_integration_owners: what.owners,
		context: what.context,
		attachment_size_limit: ATTACHMENT_LIMIT,
		...(what.message ? { message: messageJson(world, what.message) } : {}),
	} as unknown as APIInteraction;
}
