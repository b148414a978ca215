/** /compare: two to four exchanges side by side, as a picture and in cited words. */
import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { CELL_TOPICS, type TopicId } from "../src/dataset/topics.ts";
import { pictured } from "../src/discord/conversation/picture-reply.ts";
import type { Command } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { libraryHere } from "../src/discord/pipeline/library-here.ts";
import { focused, text } from "../src/discord/protocol/options.ts";
import { isOwnDm } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";
import type { Library } from "../src/library.ts";
import { aboutExchanges } from "../src/matching/target.ts";

const PLACES = ["first", "second", "third", "fourth"] as const;

export const compare = {
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "compare",
		description: "Two to four exchanges side by side: what protects customers, topic by topic",
		...EVERYWHERE,
		options: [
			...PLACES.map(
				(name, i): APIApplicationCommandBasicOption => ({
					type: ApplicationCommandOptionType.String,
					name,
					description: i < 2 ? `The ${name} exchange, such as ${i === 0 ? "BitMart" : "Kraken"}` : `A ${name} exchange, if you like`,
					required: i < 2,
					max_length: 60,
					autocomplete: true,
				}),
			),
			{
				type: ApplicationCommandOptionType.String,
				name: "topic",
				description: "One topic instead of all",
				choices: CELL_TOPICS.map((topic) => ({ name: topic.replaceAll("-", " "), value: topic })),
			},
		],
	},
	async run(bot, interaction) {
		const library = await libraryHere(bot, interaction);
		const named = PLACES.map((place) => exchangeNamed(library, place, text(interaction.data.options, place)));
		const ids = [...new Set(named.filter((id) => id !== null))];
		if (ids.length < 2) throw new UserError("That is one exchange twice. Name two different ones, or use /exchange for one by itself.");
		const answer = library.answer(aboutExchanges(ids, (text(interaction.data.options, "topic") ?? "overview") as TopicId));
		if (!answer) throw new UserError("I do not know that topic. Pick one from the list.");
		const hidden = !isOwnDm(interaction);
		return { ...(await pictured(bot, library, answer, hidden)), private: hidden };
	},
	autocomplete(bot, interaction) {
		return bot.library.exchanges.like(focused(interaction.data.options)?.value ?? "", 25).map(({ id, name }) => ({ name, value: id }));
	},
} satisfies Command;

/**
 * @returns null where nothing was named
 * @throws UserError for an exchange that is not covered: it is said, never guessed around, and what was typed is not echoed
 */
function exchangeNamed(library: Library, place: string, name: string | null): string | null {
	if (name === null) return null;
	const found = library.exchanges.one(name);
	if (found) return found.id;
	throw new UserError(`I have nothing on the exchange that you named ${place}. Start typing its name in /compare to see those that I know.`);
}
