import { type APIAttachment, type APIEmbed, type APIMessage, ApplicationCommandType } from "discord-api-types/v10";
import { iso } from "../clock.ts";
import { partialMemberJson, userJson } from "../json.ts";
import { fileUrl } from "../rest/uploads.ts";
import type { Message, MessageOrigin, StoredFile, World } from "../world.ts";

/** A message as Discord sends it over REST and inside interactions. */
export function messageJson(world: World, message: Message): APIMessage {
	const author = world.users.get(message.authorId);
	const inEmbeds = JSON.stringify(message.embeds);
	// A file that an embed shows is not listed a second time.
	const files = message.files.filter((file) => !inEmbeds.includes(`"attachment://${file.filename}"`));
	const referred = message.referenceId === undefined ? undefined : world.messages.get(message.referenceId);
	return {
		id: message.id,
		type: message.type,
		channel_id: message.channelId,
		content: message.content,
		author: author ? userJson(author) : undefined,
		timestamp: iso(message.at),
		edited_timestamp: message.editedAt === null ? null : iso(message.editedAt),
		tts: false,
		mention_everyone: message.mentionEveryone,
		mentions: message.mentions.flatMap((id) => world.users.get(id) ?? []).map(userJson),
		mention_roles: message.mentionRoles,
		attachments: files.map((file) => attachmentJson(world, file)),
		embeds: message.embeds.map((embed) => embedJson(world, embed, message.files)),
		components: message.components,
		pinned: message.pinned ?? false,
		flags: message.flags,
		...(message.webhook ? { application_id: world.application.id, webhook_id: world.application.id } : {}),
		...(message.origin ? { interaction_metadata: originJson(world, message.origin) } : {}),
		...(message.referenceId === undefined ? {} : reference(world, message.referenceId, referred)),
		...(message.forwarded ? forwardJson(world, message.forwarded) : {}),
		...(message.poll ? { poll: pollJson(message.poll) } : {}),
	} as APIMessage;
}

/** A forward is a reference of type 1, and what the message contained then (resources/message#message-reference-types). */
function forwardJson(world: World, { snapshot, messageId, channelId }: NonNullable<Message["forwarded"]>): object {
	const guildId = world.channels.get(channelId)?.guildId;
	const message = {
		type: snapshot.type,
		content: snapshot.content,
		embeds: snapshot.embeds.map((embed) => embedJson(world, embed, snapshot.files)),
		attachments: snapshot.files.map((file) => attachmentJson(world, file)),
		timestamp: iso(snapshot.at),
		edited_timestamp: snapshot.editedAt === null ? null : iso(snapshot.editedAt),
		flags: snapshot.flags,
		mentions: snapshot.mentions.flatMap((id) => world.users.get(id) ?? []).map(userJson),
		mention_roles: snapshot.mentionRoles,
		components: snapshot.components,
	};
	const place = { channel_id: channelId, ...(guildId === undefined ? {} : { guild_id: guildId }) };
	return { message_reference: { type: 1, message_id: messageId, ...place }, message_snapshots: [{ message }] };
}

/** A poll that nobody has voted in yet (resources/poll). */
function pollJson({ question, answers }: NonNullable<Message["poll"]>): object {
	const listed = answers.map((text, i) => ({ answer_id: i + 1, poll_media: { text } }));
	return { question: { text: question }, answers: listed, expiry: null, allow_multiselect: false, layout_type: 1 };
}

function reference(world: World, id: string, message: Message | undefined): object {
	const guildId = message && world.channels.get(message.channelId)?.guildId;
	const place = { ...(message ? { channel_id: message.channelId } : {}), ...(guildId === undefined ? {} : { guild_id: guildId }) };
	const quoted = message ? { ...messageJson(world, { ...message, referenceId: undefined } as unknown as Message) } : null;
	return { message_reference: { type: 0, message_id: id, ...place }, referenced_message: quoted };
}

/** `interaction_metadata` of an answer (resources/message#message-interaction-metadata-object). */
function originJson(world: World, origin: MessageOrigin): object {
	const user = world.users.get(origin.userId);
	const target = origin.targetUserId === undefined ? undefined : world.users.get(origin.targetUserId);
	return {
		id: origin.id,
		type: origin.type,
		...(user ? { user: userJson(user) } : {}),
		authorizing_integration_owners: origin.owners,
		...(origin.commandName === undefined ? {} : { name: origin.commandName, command_type: commandType(origin) }),
		...(origin.originalId === undefined ? {} : { original_response_message_id: origin.originalId }),
		...(origin.interactedMessageId === undefined ? {} : { interacted_message_id: origin.interactedMessageId }),
		...(origin.targetMessageId === undefined ? {} : { target_message_id: origin.targetMessageId }),
		...(target ? { target_user: userJson(target) } : {}),
	};
}

function commandType(origin: MessageOrigin): ApplicationCommandType {
	if (origin.targetMessageId !== undefined) return ApplicationCommandType.Message;
	return origin.targetUserId === undefined ? ApplicationCommandType.ChatInput : ApplicationCommandType.User;
}

/** An attachment with the address at which it can be fetched. */
export function attachmentJson(world: World, file: StoredFile): APIAttachment {
	const url = fileUrl(world, file);
	return {
		id: file.id,
		filename: file.filename,
		size: file.bytes.byteLength,
		url,
		proxy_url: url,
		content_type: file.contentType,
		...(file.description === undefined ? {} : { description: file.description }),
		...(file.ephemeral ? { ephemeral: true } : {}),
	};
}

function embedJson(world: World, embed: APIEmbed, files: readonly StoredFile[]): APIEmbed {
	const address = (text: string) => {
		const file = files.find((one) => text === `attachment://${one.filename}`);
		return file ? fileUrl(world, file) : text;
	};
	const json = JSON.parse(JSON.stringify(embed), (key, value) =>
		(key === "url" || key === "icon_url") && typeof value === "string" ? address(value) : value,
	);
	return { type: "rich", ...json } as APIEmbed;
}

/** A message as a gateway event carries it: with server and member. */
export function messageEventJson(world: World, message: Message): APIMessage & { guild_id?: string | null } {
	const guildId = world.channels.get(message.channelId)?.guildId;
	const json = messageJson(world, message);
	if (guildId === undefined) return world.guildNull ? { ...json, guild_id: null } : json;
	const member = world.guilds.get(guildId)?.members.get(message.authorId);
	return { ...json, guild_id: guildId, ...(member ? { member: { ...partialMemberJson(member), deaf: false, mute: false } } : {}) };
}
