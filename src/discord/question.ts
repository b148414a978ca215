/** A question in any door becomes a reply here: answered, offered choices, or declined in one kind line. */
import type { Library } from "../library.ts";
import { answerMessage, nearMessage } from "./answer-message.ts";
import type { Bot } from "./command.ts";
import type { Asker } from "./recent.ts";
import type { MessageData } from "./reply.ts";

/** @param showable whether a private answer may later be put in the channel */
export function answerQuestion(bot: Bot, question: string, asker: Asker, showable: boolean): MessageData {
	const { decision, answer, message } = bot.library.ask(question, bot.recent.before(asker));
	if (decision.kind === "none") return { content: message ?? "" };
	bot.recent.remember(asker, standsFor(bot.library, question, decision));
	if (decision.kind === "near") return nearMessage(bot.library, decision.choices);
	return answer ? answerMessage(bot.library, answer, { showable, today: bot.now() }) : { content: "I have no answer to that yet." };
}

/** What is remembered of a follow-up is what it came to mean, so that the next one can lean on it in turn. */
function standsFor(library: Library, question: string, decision: ReturnType<Library["ask"]>["decision"]): string {
	return decision.kind === "sure" ? library.questionFor(decision.target) : question;
}
