/**
 * The app's hand on Discord: the answer itself where the app sends it, later edits, further messages, posts in a channel. What a filter
 * or a missing permission refuses goes out again plainer.
 */
import { randomBytes } from "node:crypto";
import type { REST } from "@discordjs/rest";
import { type APIChannel, type APIInteraction, type APIInteractionResponse, type APIMessage, MessageFlags, Routes } from "discord-api-types/v10";
import { mayNotPoint, refusalCode } from "../protocol/refusal.ts";
import { type MessageData, messageBody, messageResponse, NO_MENTIONS, type Reply } from "../protocol/reply.ts";
import { despiteClosing } from "./despite-closing.ts";
import { downloadText, keptByDiscord } from "./download.ts";
import { sendWithFallback } from "./send-with-fallback.ts";

/** Which answer: its interaction's application and token, good for fifteen minutes. */
export type Answerable = Pick<APIInteraction, "application_id" | "token">;

/** Each function throws what the REST client throws: a DiscordAPIError has Discord's own code. */
export type DiscordApi = {
	/** The first answer to an interaction, as a request of the app's own. Needs no bot token. */
	readonly answer: (interaction: APIInteraction, reply: Reply) => Promise<void>;
	/** The first answer where it is no message: a form, suggestions, "thinking". Needs no bot token. */
	readonly respond: (interaction: APIInteraction, response: APIInteractionResponse) => Promise<void>;
	/** Replaces the answer to an interaction, or the "thinking" that stands for it. Needs no bot token. */
	readonly edit: (interaction: Answerable, data: MessageData) => Promise<void>;
	/** Takes the answer to an interaction away, or the "thinking" that stands for it. Needs no bot token. */
	readonly withdraw: (interaction: Answerable) => Promise<void>;
	/** One more message to an interaction. Needs no bot token. @returns the message's id */
	readonly followUp: (interaction: Answerable, reply: Reply) => Promise<string>;
	/** Posts in a channel as the bot, which must be a member there; pointing at a message where it may. @returns the message's id */
	readonly post: (channel: string, data: MessageData, replyTo?: string) => Promise<string>;
	/** Posts once, however often it is tried within minutes: `once` is at most 25 characters. No plainer form: what is refused is for the caller. */
	readonly postOnce: (channel: string, data: MessageData, once: string) => Promise<string>;
	/** Whether one of the newest messages there has this text in an embed's footer. */
	readonly saidLately: (channel: string, footer: string) => Promise<boolean>;
	/** The id of the answer to an interaction. Needs no bot token. */
	readonly answerId: (interaction: Answerable) => Promise<string>;
	/** A channel as Discord knows it: needed for threads, whose messages do not say where they are. */
	readonly place: (channel: string) => Promise<Place>;
	/** The words over a message of the bot's own in a channel. */
	readonly contentOf: (channel: string, message: string) => Promise<string>;
	/** Replaces a message of the bot's own in a channel, its files too. */
	readonly editPost: (channel: string, message: string, data: MessageData) => Promise<void>;
	/** Whether an address is where Discord keeps what people attach: nothing else is ever fetched. */
	readonly keeps: (address: URL) => boolean;
	/** The text of a file that somebody attached. @throws where it cannot be had or holds more than `most` bytes */
	readonly download: (url: string, most: number) => Promise<string>;
};

/** A thread's name is a forum post's title; `parent` is the channel or forum that it is under, else a category or null. */
export type Place = { readonly name: string; readonly parent: string | null };

type Rest = Pick<REST, "get" | "post" | "patch" | "delete">;

export function createDiscordApi(rest: Rest): DiscordApi {
	return {
		answer: (interaction, reply) => answerInteraction(rest, interaction, reply),
		respond: (interaction, response) => callBack(rest, interaction, response),
		async edit(interaction, data) {
			const { application_id, token } = interaction;
			const route = Routes.webhookMessage(application_id, token, "@original");
			await sendWithFallback(data, async (part, at) => {
				// What follows the answer is seen by anybody who sees the answer; private is the safe side where that is not known.
				if (at > 0) return void (await sendFollowUp(rest, interaction, { ...part, private: true }));
				const body = { ...(part === data ? {} : EMPTIED), ...messageBody(part) };
				await despiteClosing(() => rest.patch(route, { body, files: filesOf(part), auth: false }));
			});
		},
		async withdraw({ application_id, token }) {
			const route = Routes.webhookMessage(application_id, token, "@original");
			await despiteClosing(() => rest.delete(route, { auth: false }), { codes: GONE, given: undefined });
		},
		followUp: (interaction, reply) => sendWithFallback(reply, (part) => sendFollowUp(rest, interaction, { ...part, private: reply.private })),
		keeps: keptByDiscord,
		async postOnce(channel, data, once) {
			const body = { ...messageBody(data), nonce: once, enforce_nonce: true };
			return ((await despiteClosing(() => rest.post(Routes.channelMessages(channel), { body, files: filesOf(data) }))) as APIMessage).id;
		},
		async saidLately(channel, footer) {
			const newest = (await rest.get(Routes.channelMessages(channel), { query: new URLSearchParams({ limit: "100" }) })) as APIMessage[];
			return newest.some(({ embeds }) => embeds.some((embed) => embed.footer?.text === footer));
		},
		async answerId({ application_id, token }) {
			return ((await rest.get(Routes.webhookMessage(application_id, token, "@original"), { auth: false })) as APIMessage).id;
		},
		async place(channel) {
			const found = (await rest.get(Routes.channel(channel))) as APIChannel;
			return { name: found.name ?? "", parent: ("parent_id" in found && found.parent_id) || null };
		},
		download: downloadText,
		async contentOf(channel, message) {
			return ((await rest.get(Routes.channelMessage(channel, message))) as APIMessage).content;
		},
		async editPost(channel, message, data) {
			await sendWithFallback(data, async (part, at) => {
				// What does not fit into the message any more is no reason for a second one.
				if (at > 0) return;
				// A picture that is not named stays, and shows what the words no longer say.
				const body = { ...EMPTIED, attachments: [], ...messageBody(part) };
				await rest.patch(Routes.channelMessage(channel, message), { body, files: filesOf(part) });
			});
		},
		post: (channel, data, replyTo) =>
			sendWithFallback(data, async (part, at) => {
				const body = { ...messageBody(part), allowed_mentions: { ...NO_MENTIONS, replied_user: false } };
				const send = async (pointing: object) => {
					// Two processes that answer the same message, as when one of them hung, make one answer.
					const once = { nonce: replyTo && at === 0 ? `to ${replyTo}` : randomBytes(12).toString("base64url"), enforce_nonce: true };
					const route = Routes.channelMessages(channel);
					const posted = await despiteClosing(() => rest.post(route, { body: { ...body, ...once, ...pointing }, files: filesOf(part) }));
					return (posted as APIMessage).id;
				};
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
	await sendWithFallback(reply, async (part, at) => {
		const { private: hidden, update = false } = reply;
		if (at > 0) return void (await sendFollowUp(rest, interaction, { ...part, private: hidden }));
		await callBack(rest, interaction, messageResponse({ ...part, private: hidden, update }), part);
	});
}

/** Discord: "Interaction has already been acknowledged". */
const ALREADY_ANSWERED = 40060;
/** A server that forgets an interaction with its answer says that it does not know it, to anybody who answers again. */
const UNKNOWN_INTERACTION = 10062;
const TAKEN = new Set([ALREADY_ANSWERED, UNKNOWN_INTERACTION]);
/** Unknown message, unknown webhook. */
const GONE = new Set([10008, 10015]);

/** Where Discord took the answer and its reply to us was lost, the answer is out, and what follows it must follow. */
async function callBack(rest: Rest, { id, token }: APIInteraction, body: APIInteractionResponse, files: Pick<MessageData, "files"> = {}) {
	const post = () => rest.post(Routes.interactionCallback(id, token), { body, files: filesOf(files), auth: false });
	await despiteClosing<unknown>(post, { codes: TAKEN, given: undefined }).catch((error: unknown) => {
		// The REST client repeats by itself what Discord's servers failed at.
		if (refusalCode(error) !== ALREADY_ANSWERED) throw error;
	});
}

/** What an edit does not name stays: a plainer one takes away what it no longer holds. */
const EMPTIED = { content: "", embeds: [], components: [] };

async function sendFollowUp(rest: Rest, { application_id, token }: Answerable, reply: Reply): Promise<string> {
	const body = { ...messageBody(reply), ...(reply.private ? { flags: MessageFlags.Ephemeral } : {}) };
	// Nobody can ask whether it was taken; twice is milder than never.
	const sent = await despiteClosing(() => rest.post(Routes.webhook(application_id, token), { body, files: filesOf(reply), auth: false }));
	return (sent as APIMessage).id;
}

/** Files as the REST client takes them. */
export function filesOf({ files = [] }: Pick<MessageData, "files">) {
	return files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
}
