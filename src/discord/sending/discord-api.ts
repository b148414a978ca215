/**
 * The app's hand on Discord: the answer itself where the app sends it, later edits, further messages, posts in a channel. What a filter
 * or a missing permission refuses goes out again plainer.
 */
import type { REST } from "@discordjs/rest";
import { type APIInteraction, type APIMessage, MessageFlags, Routes } from "discord-api-types/v10";
import { mayNotPoint } from "../protocol/refusal.ts";
import { type MessageData, messageBody, messageResponse, NO_MENTIONS, type Reply } from "../protocol/reply.ts";
import { downloadText, keptByDiscord } from "./download.ts";
import { sendWithFallback } from "./send-with-fallback.ts";

/** Which answer: its interaction's application and token, good for fifteen minutes. */
export type Answerable = Pick<APIInteraction, "application_id" | "token">;

/** Each function throws what the REST client throws: a DiscordAPIError bears Discord's own code. */
export type DiscordApi = {
	/** The first answer to an interaction, as a request of the app's own. Needs no bot token. */
	readonly answer: (interaction: APIInteraction, reply: Reply) => Promise<void>;
	/** Replaces the answer to an interaction, or the "thinking" that stands for it. Needs no bot token. */
	readonly edit: (interaction: Answerable, data: MessageData) => Promise<void>;
	/** Takes the answer to an interaction away, or the "thinking" that stands for it. Needs no bot token. */
	readonly withdraw: (interaction: Answerable) => Promise<void>;
	/** One more message to an interaction. Needs no bot token. */
	readonly followUp: (interaction: Answerable, reply: Reply) => Promise<void>;
	/** Posts in a channel as the bot, which must be a member there; pointing at a message where it may. @returns the message's id */
	readonly post: (channel: string, data: MessageData, replyTo?: string) => Promise<string>;
	/** Replaces a message of the bot's own in a channel. */
	readonly editPost: (channel: string, message: string, data: MessageData) => Promise<void>;
	/** Whether an address is where Discord keeps what people attach: nothing else is ever fetched. */
	readonly keeps: (address: URL) => boolean;
	/** The text of a file that somebody attached. @throws where it cannot be had or holds more than `most` bytes */
	readonly download: (url: string, most: number) => Promise<string>;
};

type Rest = Pick<REST, "post" | "patch" | "delete">;

export function createDiscordApi(rest: Rest): DiscordApi {
	return {
		answer: (interaction, reply) => answerInteraction(rest, interaction, reply),
		async edit(interaction, data) {
			const { application_id, token } = interaction;
			const route = Routes.webhookMessage(application_id, token, "@original");
			await sendWithFallback(data, async (part, at) => {
				// What follows the answer is seen by whoever sees the answer; private is the safe side where that is not known.
				if (at > 0) return sendFollowUp(rest, interaction, { ...part, private: true });
				await rest.patch(route, { body: { ...(part === data ? {} : EMPTIED), ...messageBody(part) }, files: filesOf(part), auth: false });
			});
		},
		async withdraw({ application_id, token }) {
			await rest.delete(Routes.webhookMessage(application_id, token, "@original"), { auth: false });
		},
		async followUp(interaction, reply) {
			await sendWithFallback(reply, (part) => sendFollowUp(rest, interaction, { ...part, private: reply.private }));
		},
		keeps: keptByDiscord,
		download: downloadText,
		async editPost(channel, message, data) {
			await sendWithFallback(data, async (part, at) => {
				// What does not fit into the message any more is no reason for a second one.
				if (at > 0) return;
				await rest.patch(Routes.channelMessage(channel, message), { body: { ...EMPTIED, ...messageBody(part) }, files: filesOf(part) });
			});
		},
		post: (channel, data, replyTo) =>
			sendWithFallback(data, async (part, at) => {
				const body = { ...messageBody(part), allowed_mentions: { ...NO_MENTIONS, replied_user: false } };
				const send = async (pointing: object) =>
					((await rest.post(Routes.channelMessages(channel), { body: { ...body, ...pointing }, files: filesOf(part) })) as APIMessage).id;
				if (!replyTo || at > 0) return send({});
				return send({ message_reference: { message_id: replyTo, fail_if_not_exists: false } }).catch((error: unknown) => {
					// An answer that points at nothing is better than none.
					if (mayNotPoint(error)) return send({});
					throw error;
				});
			}),
	};
}

async function answerInteraction(rest: Rest, interaction: APIInteraction, reply: Reply): Promise<void> {
	const route = Routes.interactionCallback(interaction.id, interaction.token);
	await sendWithFallback(reply, async (part, at) => {
		const { private: hidden, update = false } = reply;
		if (at > 0) return sendFollowUp(rest, interaction, { ...part, private: hidden });
		await rest.post(route, { body: messageResponse({ ...part, private: hidden, update }), files: filesOf(part), auth: false });
	});
}

/** What an edit does not name stays: a plainer one takes away what it no longer holds. */
const EMPTIED = { content: "", embeds: [], components: [] };

async function sendFollowUp(rest: Rest, { application_id, token }: Answerable, reply: Reply): Promise<void> {
	const body = { ...messageBody(reply), ...(reply.private ? { flags: MessageFlags.Ephemeral } : {}) };
	await rest.post(Routes.webhook(application_id, token), { body, files: filesOf(reply), auth: false });
}

/** Files as the REST client takes them. */
export function filesOf({ files = [] }: Pick<MessageData, "files">) {
	return files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
}
