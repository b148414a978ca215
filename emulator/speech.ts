import { PermissionFlagsBits } from "discord-api-types/v10";
import { LIMITS } from "../src/limits/index.ts";
import { messageSeen } from "./interactions/components.ts";
import type { GivenFile } from "./interactions/options.ts";
import { createMessage } from "./messages/messages.ts";
import { may } from "./permissions.ts";
import { shareGuild } from "./places.ts";
import { refuse } from "./rest/errors.ts";
import type { Channel, Message, User, World } from "./world.ts";

/** A message that a person writes. A reply tells the author of what it answers, as the client's default is. */
export function speak(world: World, channel: Channel, user: User, text: string, more: { replyTo?: string; files?: readonly GivenFile[] }): Message {
	if (!may(world, channel, user.id, PermissionFlagsBits.SendMessages)) refuse("You may not write in this channel.");
	const toApp = channel.guildId === undefined && channel.recipients.includes(world.application.id);
	if (toApp && !shareGuild(world, user.id) && !world.userInstalls.has(user.id))
		refuse("You share no server with this app and have not installed it.");
	if (text.trim() === "" && !more.files?.length) refuse("There is nothing to send.");
	if (text.length > LIMITS.content) refuse(`Your message has ${text.length} characters, at most ${LIMITS.content}.`);
	const uploads = (more.files ?? []).map((file, index) => ({ contentType: "application/octet-stream", ...file, index }));
	const referenceId = more.replyTo === undefined ? {} : { referenceId: messageSeen(world, more.replyTo, user.id).id };
	return createMessage(world, { channel, authorId: user.id, ...referenceId }, { body: { content: text }, uploads });
}
