/** /exchange: one exchange's card, the verdict of each topic at a glance, or one of its topics. */

import { type APIInteraction, ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { declinedMessage } from "../src/answering/declined.ts";
import { askBeside } from "../src/ask-beside.ts";
import { TOPICS, type TopicId } from "../src/dataset/topics.ts";
import { replyTo } from "../src/discord/conversation/question.ts";
import { answerMessage } from "../src/discord/messages/answer-message.ts";
import { everyExchange } from "../src/discord/messages/panel-message.ts";
import type { Bot, Command } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { libraryHere } from "../src/discord/pipeline/library-here.ts";
import { askerOf } from "../src/discord/protocol/guild-context.ts";
import { focused, text } from "../src/discord/protocol/options.ts";
import { isOwnDm, type Reply } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";
import type { Library } from "../src/library.ts";
import { aboutExchanges } from "../src/matching/target.ts";

export const exchange = {
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "exchange",
		description: "What protects customers of one exchange, topic by topic",
		...EVERYWHERE,
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: "name",
				description: "The exchange, such as BitMart; all of them, if you leave it out",
				max_length: 60,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: "topic",
				description: "One topic instead of the whole card",
				choices: TOPICS.filter((topic) => topic !== "overview").map((topic) => ({ name: topic.replaceAll("-", " "), value: topic })),
			},
		],
	},
	async run(bot, interaction) {
		const typed = text(interaction.data.options, "name");
		const library = await libraryHere(bot, interaction);
		if (typed === null) return { ...everyExchange(library, topicNamed(interaction.data.options)), private: !isOwnDm(interaction) };
		const found = library.exchanges.one(typed);
		if (!found) return notCoveredHere(bot, library, interaction, typed);
		const topic = topicNamed(interaction.data.options);
		const answer = topic ? library.answer(aboutExchanges([found.id], topic)) : null;
		if (!answer) throw new UserError("That part of the card is gone. Pick one from the list, or leave the topic out for all of it.");
		const hidden = !isOwnDm(interaction);
		return { ...answerMessage(library, answer, { showable: hidden, today: bot.now() }), private: hidden };
	},
	autocomplete(bot, interaction) {
		return bot.library.exchanges.like(focused(interaction.data.options)?.value ?? "", 25).map(({ id, name }) => ({ name, value: id }));
	},
} satisfies Command;

/** The same as /ask says of it. A name that is none is not repeated to the person who typed it. */
async function notCoveredHere(bot: Bot, library: Library, interaction: APIInteraction, typed: string): Promise<Reply> {
	const outcome = await askBeside(library, typed);
	const { decision, message } = outcome;
	const hidden = !isOwnDm(interaction);
	// Of a firm that failed it is told what a bankruptcy means.
	if (decision.kind === "likely" && decision.uncovered) {
		const { data } = await replyTo(bot, library, typed, outcome, askerOf(interaction), hidden);
		return { ...data, private: hidden };
	}
	if (decision.kind === "none" && (decision.reason === "unknown-exchange" || decision.reason === "secret") && message) throw new UserError(message);
	const known = library.dataset.names.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
	if (known) throw new UserError(declinedMessage(library.dataset, "unknown-exchange", [known.name]));
	throw new UserError("I have nothing on an exchange of that name. Start typing its name in /exchange to see those that I know.");
}

/** The whole card where no topic was picked; null for one that is no more. */
function topicNamed(options: Parameters<typeof text>[0]): TopicId | null {
	const named = text(options, "topic") ?? "overview";
	return TOPICS.find((one) => one === named) ?? null;
}
