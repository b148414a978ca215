import { PermissionFlagsBits } from "discord-api-types/v10";
import { LIMITS } from "../src/limits/index.ts";
import { messageSeen } from "./interactions/components.ts";
import type { GivenFile } from "./interactions/options.ts";
import { createMessage } from "./messages/messages.ts";
import { may, toWriteIn } from "./permissions.ts";
import { addThread, shareGuild } from "./places.ts";
import { refuse } from "./rest/errors.ts";
import { type Channel, type Message, type Poll, tell, type User, type World } from "./world.ts";

export type Spoken = {
	replyTo?: string;
	/** Whether the author of what is answered is told of it; they are, unless the person switches that off. */
	ping?: boolean;
	files?: readonly GivenFile[];
	poll?: Poll;
};

/** A message that a person writes. A reply tells the author of what it answers, as the client's default is. */
export function speak(world: World, channel: Channel, user: User, text: string, more: Spoken): Message {
	checkSpeaker(world, channel, user);
	if (text.trim() === "" && !more.files?.length && !more.poll) refuse("There is nothing to send.");
	if (text.length > LIMITS.content) refuse(`Your message has ${text.length} characters, at most ${LIMITS.content}.`);
	const uploads = (more.files ?? []).map((file, index) => ({ contentType: "application/octet-stream", ...file, index }));
	const referenceId = more.replyTo === undefined ? {} : { referenceId: messageSeen(world, more.replyTo, user.id).id };
	const body = { content: text, allowed_mentions: { parse: ["users", "roles", "everyone"], replied_user: more.ping !== false } };
	return createMessage(world, { channel, authorId: user.id, ...referenceId, ...(more.poll ? { poll: more.poll } : {}) }, { body, uploads });
}

/** Passes a message on to another channel, as it is now. Whose it was does not go with it. */
export function forward(world: World, channel: Channel, user: User, messageId: string): Message {
	checkSpeaker(world, channel, user);
	const message = messageSeen(world, messageId, user.id);
	if (message.onlyFor !== undefined) refuse("A private answer cannot be forwarded.");
	const snapshot = message.forwarded?.snapshot ?? structuredClone(message);
	const forwarded = { snapshot, messageId: message.id, channelId: message.channelId };
	return createMessage(world, { channel, authorId: user.id, forwarded }, { body: {}, uploads: [] });
}

/** Discord itself writes that somebody pinned a message (type 6). */
export function pin(world: World, channel: Channel, user: User, messageId: string): Message {
	const message = messageSeen(world, messageId, user.id);
	if (message.channelId !== channel.id) refuse("That message is in another channel.");
	if (channel.guildId !== undefined && !may(world, channel, user.id, PermissionFlagsBits.PinMessages)) refuse("You may not pin messages here.");
	message.pinned = true;
	tell(world, { type: "edit", channelId: message.channelId, messageId: message.id, message });
	return createMessage(world, { channel, authorId: user.id, type: 6, referenceId: message.id }, { body: {}, uploads: [] });
}

function checkSpeaker(world: World, channel: Channel, user: User): void {
	if (channel.type === 15) refuse("A forum takes posts, not messages.");
	if (!may(world, channel, user.id, toWriteIn(channel))) refuse("You may not write in this channel.");
	const toApp = channel.guildId === undefined && channel.recipients.includes(world.application.id);
	if (toApp && !shareGuild(world, user.id) && !world.userInstalls.has(user.id))
		refuse("You share no server with this app and have not installed it.");
}

/** A forum's post, or a thread under a text channel, with its first message. A post's first message has the post's own id. */
export function beginThread(world: World, parent: Channel, user: User, name: string, text: string): { thread: Channel; first: Message } {
	const needed = parent.type === 15 ? PermissionFlagsBits.SendMessages : PermissionFlagsBits.CreatePublicThreads;
	if (!may(world, parent, user.id, needed)) refuse("You may not begin a thread there.");
	if (name.trim() === "" || name.length > LIMITS.threadName) refuse(`A thread's name has 1 to ${LIMITS.threadName} characters.`);
	const thread = addThread(world, parent, user.id, name);
	const id = parent.type === 15 ? { id: thread.id } : {};
	// Under a text channel everybody is told of it there, by a message that has the thread's name (type 18).
	if (parent.type === 0) createMessage(world, { channel: parent, authorId: user.id, type: 18 }, { body: { content: name }, uploads: [] });
	return { thread, first: createMessage(world, { channel: thread, authorId: user.id, ...id }, { body: { content: text }, uploads: [] }) };
}
