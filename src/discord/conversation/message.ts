/** Free text: a direct message, or a message that mentions the bot. What to answer, if anything. Pure but for the memory it is given. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { Bot } from "../pipeline/command.ts";
import { type Cooldown, KIND_WORD } from "../pipeline/cooldown.ts";
import { shelfOf } from "../pipeline/library-here.ts";
import { guildOf } from "../protocol/guild-context.ts";
import { mentionsWanted } from "./preferences.ts";
import { answerQuestion, type QuestionReply } from "./question.ts";

const HELLO = 'Ask me whether coins on an exchange are covered, such as "is my money safe on BitMart?". In a server, /ask answers privately.';

/**
 * @param self the bot's own user id
 * @returns null where the message is not for the bot, is a bot's, or comes too fast
 */
export async function answerMessageText(
	bot: Bot,
	message: GatewayMessageCreateDispatchData,
	self: string,
	cooldown: Cooldown,
): Promise<QuestionReply | null> {
	if (message.author.bot || message.webhook_id || !isFor(message, self)) return null;
	const server = guildOf(message);
	if (server !== null && !(await mentionsWanted(bot, server))) return null;
	const pace = cooldown(message.author.id);
	if (pace !== "go") return pace === "word" ? warned(message, plain(KIND_WORD)) : null;
	const question = message.content.replaceAll(new RegExp(`<@!?${self}>`, "g"), " ").trim();
	if (!question) return warned(message, plain(HELLO));
	// Where it reads messages the bot is a member, so the server installed it: its layer applies.
	const library = await shelfOf(bot, server);
	return warned(message, await answerQuestion(bot, library, question, { person: message.author.id, channel: message.channel_id, server }, false));
}

/** Whoever asks in public is written to by frauds within minutes: an answer in a server says so, an embed in its footer already. */
function warned(message: GatewayMessageCreateDispatchData, reply: QuestionReply): QuestionReply {
	const { content, embeds } = reply.data;
	if (guildOf(message) === null || embeds || content === undefined) return reply;
	return { ...reply, data: { ...reply.data, content: `${content}\n-# Staff will never message you first.` } };
}

function plain(content: string): QuestionReply {
	return { data: { content }, secret: false, target: null, aside: async () => {} };
}

/** Whether it is a direct message, or names the bot in its own text: a mere reply or @everyone is not for the bot. */
export function isFor(message: GatewayMessageCreateDispatchData, self: string): boolean {
	return guildOf(message) === null || new RegExp(`<@!?${self}>`).test(message.content);
}
