import { PermissionFlagsBits } from "discord-api-types/v10";
import { may } from "../permissions.ts";
import type { MessageBody } from "../rest/bodies.ts";
import type { Channel, World } from "../world.ts";

export type Mentions = { mentions: string[]; mentionRoles: string[]; mentionEveryone: boolean };

/**
 * Who is told about a message: what its text names, less what `allowed_mentions` leaves out
 * (resources/message#allowed-mentions-object). Without that field everything named is told.
 */
export function mentionsOf(
	world: World,
	channel: Channel,
	authorId: string,
	content: string,
	allowed: MessageBody["allowed_mentions"],
	repliedTo?: string,
): Mentions {
	const users = found(content, /<@!?(\d+)>/g).filter((id) => world.users.has(id));
	const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
	const roles = found(content, /<@&(\d+)>/g).filter((id) => guild?.roles.has(id));
	const parse = allowed ? (allowed.parse ?? []) : ["users", "roles", "everyone"];
	const takes = (kind: "users" | "roles", id: string) => parse.includes(kind) || (allowed?.[kind] ?? []).includes(id);
	const everyone = /@(everyone|here)\b/.test(content) && parse.includes("everyone");
	const replied = repliedTo !== undefined && (allowed ? allowed.replied_user === true : true) ? [repliedTo] : [];
	return {
		mentions: [...new Set([...users.filter((id) => takes("users", id)), ...replied])],
		mentionRoles: roles.filter((id) => takes("roles", id)),
		mentionEveryone: everyone && guild !== undefined && may(world, channel, authorId, PermissionFlagsBits.MentionEveryone),
	};
}

function found(content: string, pattern: RegExp): string[] {
	return [...new Set([...content.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}
