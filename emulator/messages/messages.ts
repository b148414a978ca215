import type { APIEmbed } from "discord-api-types/v10";
import { ComponentType, MessageFlags } from "discord-api-types/v10";
import { checkMessage } from "../../src/limits/index.ts";
import { BODIES, type MessageBody, read } from "../rest/bodies.ts";
import { ERRORS, invalidForm } from "../rest/errors.ts";
import { attach, type Incoming } from "../rest/uploads.ts";
import { type Channel, type Message, type MessageOrigin, type Row, type StoredFile, tell, type World } from "../world.ts";
import { checkFilters } from "./filters.ts";
import { mentionsOf } from "./mentions.ts";

/** What a new message has besides its body. */
export type Envelope = {
	channel: Channel;
	authorId: string;
	/** Only a forum post's first message comes with one: the post's. */
	id?: string;
	type?: number;
	onlyFor?: string;
	origin?: MessageOrigin;
	referenceId?: string;
	forwarded?: Message["forwarded"];
	poll?: Message["poll"];
	webhook?: boolean;
	/** Flags that the sender may set: those of create message, plus EPHEMERAL where an interaction is answered. */
	allowedFlags?: number;
};

/** "… pinned a message to this channel." */
const SYSTEM_PIN = 6;
const SENDABLE = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications;
export const EPHEMERAL = MessageFlags.Ephemeral;
export const LOADING = MessageFlags.Loading;

/** Reads a message's body and says what its shape breaks. */
export function readMessage(body: unknown): MessageBody {
	const message = read(BODIES.message, body);
	if ((message.flags ?? 0) & MessageFlags.IsComponentsV2) throw invalidForm(["flags asks for Components V2, which this emulator does not hold"]);
	return message;
}

/** Puts a message into its channel, if Discord would take it. */
export function createMessage(world: World, envelope: Envelope, incoming: Incoming): Message {
	const body = readMessage(incoming.body);
	const ephemeral = envelope.onlyFor !== undefined;
	checkFlags(body.flags ?? 0, SENDABLE | (envelope.allowedFlags ?? 0));
	// A forward, a poll and what Discord writes itself need no words.
	if (!envelope.forwarded && !envelope.poll && envelope.type !== SYSTEM_PIN)
		check({ ...content(body), fileCount: incoming.uploads.length }, body.attachments ?? []);
	if (envelope.authorId === world.application.id) checkFilters(world, envelope.channel, content(body));
	const files = attach(world, incoming.uploads, body.attachments ?? undefined, [], ephemeral);
	checkEmbedFiles(content(body).embeds, files);
	const text = body.content ?? "";
	const referred = envelope.referenceId === undefined ? undefined : world.messages.get(envelope.referenceId);
	// An answer to an interaction is told of no reply (events/gateway#message-content-intent).
	const repliedTo = envelope.webhook || referred?.webhook ? undefined : referred?.authorId;
	return put(world, {
		...blank(world, envelope),
		...content(body),
		...mentionsOf(world, envelope.channel, envelope.authorId, text, body.allowed_mentions, repliedTo),
		files,
		flags: ((body.flags ?? 0) & SENDABLE) | (ephemeral ? EPHEMERAL : 0),
	});
}

/** "… is thinking": the place that a deferred answer will take. */
export function createThinking(world: World, envelope: Envelope): Message {
	return put(world, { ...blank(world, envelope), flags: LOADING | (envelope.onlyFor === undefined ? 0 : EPHEMERAL) });
}

/** Changes a message; a field that is not named stays. What comes out must again be a message that Discord takes. */
export function editMessage(world: World, message: Message, incoming: Incoming): Message {
	const body = readMessage(incoming.body);
	const channel = world.channels.get(message.channelId);
	if (!channel) throw ERRORS.unknownChannel();
	const named = content(body);
	const next = {
		content: body.content === undefined ? message.content : named.content,
		embeds: body.embeds === undefined ? message.embeds : named.embeds,
		components: body.components === undefined ? message.components : named.components,
	};
	const kept = body.attachments ? message.files.filter((file) => body.attachments?.some((one) => String(one.id) === file.id)) : message.files;
	check({ ...next, fileCount: kept.length + incoming.uploads.length }, body.attachments ?? []);
	checkFilters(world, channel, next);
	const files = attach(world, incoming.uploads, body.attachments ?? undefined, message.files, message.onlyFor !== undefined);
	checkEmbedFiles(next.embeds, files);
	const mentions = mentionsOf(world, channel, message.authorId, next.content, body.allowed_mentions);
	const settable = MessageFlags.SuppressEmbeds;
	const flags = body.flags == null ? message.flags : (message.flags & ~settable) | (body.flags & settable);
	// The first edit of a deferred answer is the answer itself, not an edit.
	const editedAt = message.flags & LOADING ? null : world.clock.now();
	for (const file of message.files) if (!files.includes(file)) world.files.delete(file.id);
	Object.assign(message, next, mentions, { files, flags: flags & ~LOADING, editedAt });
	tell(world, { type: "edit", channelId: message.channelId, messageId: message.id, message });
	return message;
}

/** Takes a message away. */
export function deleteMessage(world: World, message: Message): void {
	world.messages.delete(message.id);
	for (const file of message.files) world.files.delete(file.id);
	tell(world, { type: "delete", channelId: message.channelId, messageId: message.id, message });
}

function content(body: MessageBody): { content: string; embeds: APIEmbed[]; components: Row[] } {
	return {
		content: body.content ?? "",
		embeds: ((body.embeds ?? []) as APIEmbed[]).map(whole),
		components: numbered((body.components ?? []) as Row[]),
	};
}

function whole(embed: APIEmbed): APIEmbed {
	return embed.fields ? { ...embed, fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })) } : embed;
}

/** Discord numbers the components that have no id of their own (components/reference#anatomy-of-a-component). */
function numbered(rows: readonly Row[]): Row[] {
	let next = 1;
	return rows.map((row) => {
		const id = row.id || next++;
		return { ...row, id, components: (row.components ?? []).map((part) => ({ ...bounds(part), ...part, id: part.id || next++ })) };
	});
}

/** A select that names no bounds takes one. */
function bounds(part: Row["components"][number]): object {
	return part.type === ComponentType.Button ? {} : { min_values: 1, max_values: 1 };
}

function check(
	message: { content: string; embeds: APIEmbed[]; components: Row[]; fileCount: number },
	listed: readonly { description?: unknown }[],
): void {
	if (!message.content && message.embeds.length === 0 && message.components.length === 0 && message.fileCount === 0) throw ERRORS.empty();
	const described = listed.length > 0 ? listed : message.fileCount > 0 ? [{}] : [];
	const faults = checkMessage({ ...message, attachments: described as { description?: string }[] });
	if (faults.length > 0) throw invalidForm(faults);
}

function checkFlags(flags: number, allowed: number): void {
	if (flags & ~allowed) throw invalidForm([`flags ${flags & ~allowed} cannot be set here`]);
}

function checkEmbedFiles(embeds: readonly APIEmbed[], files: readonly StoredFile[]): void {
	for (const [, name] of JSON.stringify(embeds).matchAll(/"attachment:\/\/([^"]+)"/g)) {
		if (!files.some((file) => file.filename === name)) throw invalidForm([`embeds refers to attachment://${name}, which was not sent`]);
	}
}

function blank(world: World, envelope: Envelope): Message {
	return {
		id: envelope.id ?? world.newId(),
		channelId: envelope.channel.id,
		authorId: envelope.authorId,
		type: envelope.type ?? (envelope.referenceId === undefined ? 0 : 19),
		content: "",
		embeds: [],
		components: [],
		files: [],
		flags: 0,
		at: world.clock.now(),
		editedAt: null,
		mentions: [],
		mentionRoles: [],
		mentionEveryone: false,
		webhook: envelope.webhook ?? false,
		...(envelope.onlyFor === undefined ? {} : { onlyFor: envelope.onlyFor }),
		...(envelope.origin === undefined ? {} : { origin: envelope.origin }),
		...(envelope.referenceId === undefined ? {} : { referenceId: envelope.referenceId }),
		...(envelope.forwarded === undefined ? {} : { forwarded: envelope.forwarded }),
		...(envelope.poll === undefined ? {} : { poll: envelope.poll }),
	};
}

function put(world: World, message: Message): Message {
	world.messages.set(message.id, message);
	const channel = world.channels.get(message.channelId);
	if (channel && message.onlyFor === undefined) channel.lastMessageId = message.id;
	tell(world, { type: "message", channelId: message.channelId, messageId: message.id, message });
	return message;
}
