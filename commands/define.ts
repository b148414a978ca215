/** /define: a term of this field in one or two plain sentences. */

import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { COLOUR } from "../src/discord/messages/colours.ts";
import type { Command } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { escapeMarkdown } from "../src/discord/protocol/markdown.ts";
import { focused, text } from "../src/discord/protocol/options.ts";
import { isOwnDm } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";
import { monthName } from "../src/text/months.ts";

export const define = {
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "define",
		description: "A term of this field in plain words, such as cold wallet",
		...EVERYWHERE,
		options: [
			{ type: ApplicationCommandOptionType.String, name: "term", description: "The term", required: true, max_length: 60, autocomplete: true },
		],
	},
	run(bot, interaction) {
		const term = bot.library.terms.one(text(interaction.data.options, "term") ?? "");
		if (!term) throw new UserError("I have no such term. Start typing in /define to see those that I know.");
		const sources = term.sources.map((source, i) => {
			const title = escapeMarkdown(source.title);
			return `\`${i + 1}\` ${source.link ? `[${title}](${source.link})` : title}, ${escapeMarkdown(source.publisher)}, ${monthName(source.published)}`;
		});
		return {
			embeds: [{ title: term.term, color: COLOUR.neutral, description: term.says, fields: [{ name: "Sources", value: sources.join("\n") }] }],
			private: !isOwnDm(interaction),
		};
	},
	autocomplete(bot, interaction) {
		return bot.library.terms.like(focused(interaction.data.options)?.value ?? "", 25).map(({ term }) => ({ name: term, value: term }));
	},
} satisfies Command;
