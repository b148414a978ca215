/** The app's hand on Discord beyond the answer itself: later edits, further messages, posts in a channel. */
import type { REST } from "@discordjs/rest";
import { type APIInteraction, type APIMessage, MessageFlags, Routes } from "discord-api-types/v10";
import { downloadText } from "./download.ts";
import { type MessageData, messageBody, NO_MENTIONS, type Reply } from "./reply.ts";

/** Which answer: its interaction's application and token, good for fifteen minutes. */
export type Answerable = Pick<APIInteraction, "application_id" | "token">;

/** Each function throws what the REST client throws: a DiscordAPIError bears Discord's own code. */
export type Reach = {
	/** Replaces the answer to an interaction, or the "thinking" that stands for it. Needs no bot token. */
	readonly edit: (interaction: Answerable, data: MessageData) => Promise<void>;
	/** One more message to an interaction. Needs no bot token. */
	readonly followUp: (interaction: Answerable, reply: Reply) => Promise<void>;
	/** Posts in a channel as the bot, which must be a member there. @returns the message's id */
	readonly post: (channel: string, data: MessageData, replyTo?: string) => Promise<string>;
	/** The text of a file that somebody attached. @throws where it cannot be had or holds more than `most` bytes */
	readonly download: (url: string, most: number) => Promise<string>;
};

export function createReach(rest: Pick<REST, "post" | "patch">): Reach {
	return {
		async edit({ application_id, token }, data) {
			const route = Routes.webhookMessage(application_id, token, "@original");
			await rest.patch(route, { body: messageBody(data), files: filesOf(data), auth: false });
		},
		async followUp({ application_id, token }, reply) {
			const body = { ...messageBody(reply), ...(reply.private ? { flags: MessageFlags.Ephemeral } : {}) };
			await rest.post(Routes.webhook(application_id, token), { body, files: filesOf(reply), auth: false });
		},
		async post(channel, data, replyTo) {
			const pointing = replyTo ? { message_reference: { message_id: replyTo, fail_if_not_exists: false } } : {};
			const body = { ...messageBody(data), allowed_mentions: { ...NO_MENTIONS, replied_user: false }, ...pointing };
			return ((await rest.post(Routes.channelMessages(channel), { body, files: filesOf(data) })) as APIMessage).id;
		},
		download: downloadText,
	};
}

/** Files as the REST client takes them. */
export function filesOf({ files = [] }: Pick<MessageData, "files">) {
	return files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
}
