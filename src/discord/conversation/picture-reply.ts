/** An answer's message with its picture, where it is a table and the picture came in time; the words alone otherwise. */
import type { Answer } from "../../answering/answer.ts";
import type { Library } from "../../library.ts";
import { altText, tableOf } from "../../picture/table.ts";
import { answerMessage, type Shown } from "../messages/answer-message.ts";
import type { Bot } from "../pipeline/command.ts";
import type { MessageData } from "../protocol/reply.ts";

/** @param showable whether the answer may still be put in the channel */
export async function pictured(bot: Bot, library: Library, answer: Answer, showable: boolean): Promise<MessageData> {
	const shown: Shown = { showable, today: bot.now() };
	const message = answerMessage(library, answer, shown);
	const table = tableOf(library.dataset, answer);
	const data = table && (await bot.pictures.draw(table));
	return data ? { ...message, files: [{ name: "table.png", data, description: altText(table) }] } : message;
}
