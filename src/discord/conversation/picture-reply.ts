/** An answer's message with its picture, where it is a table and the picture came in time; the words alone otherwise. */
import type { Answer } from "../../answering/answer.ts";
import type { Library } from "../../library.ts";
import { altText, tableOf } from "../../picture/table.ts";
import { answerMessage, type Shown, shortMessage } from "../messages/answer-message.ts";
import type { Bot } from "../pipeline/command.ts";
import type { MessageData } from "../protocol/reply.ts";

/** @param showable whether the answer may still be put in the channel */
export async function pictured(bot: Bot, library: Library, answer: Answer, showable: boolean): Promise<MessageData> {
	const shown: Shown = { showable, today: bot.now() };
	return withTable(bot, library, answer, answerMessage(library, answer, shown));
}

/** The short form, for everybody in a channel. */
export function shortPictured(bot: Bot, library: Library, answer: Answer): Promise<MessageData> {
	return withTable(bot, library, answer, shortMessage(library, answer, bot.now()));
}

async function withTable(bot: Bot, library: Library, answer: Answer, message: MessageData): Promise<MessageData> {
	const table = tableOf(library.dataset, answer);
	const data = table && (await bot.pictures.draw(table));
	return data ? { ...message, files: [{ name: "table.png", data, description: altText(table) }] } : message;
}
