/** Free text: a direct message, or a message that mentions the bot. What to answer, if anything. Pure but for the memory it is given. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { Library } from "../../library.ts";
import { answeredBy } from "../../matching/decision.ts";
import { rows } from "../messages/button.ts";
import { lostButton } from "../messages/lost-button.ts";
import type { Bot } from "../pipeline/command.ts";
import { type Cooldown, KIND_WORD } from "../pipeline/cooldown.ts";
import { tellsOfLoss } from "../pipeline/emergency.ts";
import { shelfOf } from "../pipeline/library-here.ts";
import { guildOf } from "../protocol/guild-context.ts";
import { mentionsWanted } from "./preferences.ts";
import { answerQuestion, type QuestionReply } from "./question.ts";

const HELLO = 'Ask me whether coins on an exchange are covered, such as "is my money safe on BitMart?". In a server, /ask answers privately.';

/**
 * @param self the bot's own user id
 * @returns null where the message is not for the bot, is a bot's, comes too fast, or its writer is not served; an emergency is answered in any case
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
	const refused = bot.admission.refusal({ person: message.author.id, server: guildOf(message) }) !== null;
	const pace = refused ? "silence" : cooldown(message.author.id);
	const typed = message.content.replaceAll(new RegExp(`<@!?${self}>`, "g"), " ").trim();
	if (!typed && pace === "go") return warned(message, plain(HELLO));
	const asker = { person: message.author.id, channel: message.channel_id, server };
	const together = bot.memory.withFragments(asker, typed);
	// Where it reads messages the bot is a member, so the server installed it: its layer applies.
	const library = await shelfOf(bot, server);
	const readings = isFragment(library, typed) || tellsOfLoss(library, typed) ? [together, typed] : [typed];
	const emergency = readings.find((text) => tellsOfLoss(library, text));
	// Flood control counts, but never silences somebody in need.
	if (pace !== "go" && emergency === undefined) return pace === "word" ? warned(message, plain(KIND_WORD)) : null;
	return warned(message, await answerQuestion(bot, library, emergency ?? typed, asker, false));
}

/** Whoever asks in public is written to by frauds within minutes: an answer in a server says so, an embed in its footer already. */
export function warned(message: GatewayMessageCreateDispatchData, reply: QuestionReply): QuestionReply {
	const { content, embeds } = reply.data;
	if (guildOf(message) === null || embeds || content === undefined) return reply;
	return { ...reply, data: { ...reply.data, content: `${content}\n-# Staff will never message you first.` } };
}

/** "from bitmart", "my coins": too short to be meant alone, or not understood alone. */
function isFragment(library: Library, typed: string): boolean {
	return typed.split(/\s+/).length <= FEW_WORDS || answeredBy(library.ask(typed).decision) === null;
}

const FEW_WORDS = 3;

/** With the way to first aid: it may be all that somebody needs. */
function plain(content: string): QuestionReply {
	return { data: { content, components: rows([lostButton()]) }, secret: false, target: null, aside: async () => {} };
}

/** Whether it is a direct message, or names the bot in its own text: a mere reply or @everyone is not for the bot. */
export function isFor(message: GatewayMessageCreateDispatchData, self: string): boolean {
	return guildOf(message) === null || new RegExp(`<@!?${self}>`).test(message.content);
}
