/** /define: a term of this field in one or two plain sentences. */

import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import type { ResolvedTerm } from "../src/dataset/dataset.ts";
import { COLOUR } from "../src/discord/messages/colours.ts";
import type { Command } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { escapeMarkdown } from "../src/discord/protocol/markdown.ts";
import { focused, text } from "../src/discord/protocol/options.ts";
import { isOwnDm } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";
import type { Finder } from "../src/matching/find-name.ts";
import { monthName } from "../src/text/months.ts";

const NEAR = 4;
/** Shorter words are spelled like anything. */
const SHORTEST = 4;

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
		const typed = text(interaction.data.options, "term") ?? "";
		const { terms } = bot.library;
		const term = terms.one(typed) ?? terms.within(typed);
		if (!term) throw new UserError(`I have no such term.${nearTerms(terms, typed)} Start typing in /define to see those that I know.`);
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

/** The terms that are spelled most like it, as a sentence with a space before it; empty where none is. */
function nearTerms(terms: Finder<ResolvedTerm>, typed: string): string {
	const lists = [typed, ...typed.split(/\s+/)].filter((part) => part.length >= SHORTEST).map((part) => terms.like(part, NEAR));
	const byRank = Array.from({ length: NEAR }, (_, rank) => lists.flatMap((list) => list.slice(rank, rank + 1))).flat();
	const names = [...new Set(byRank.map(({ term }) => term))].slice(0, NEAR);
	return names.length > 0 ? ` Near it: ${names.join(", ")}.` : "";
}
