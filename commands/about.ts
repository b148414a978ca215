/** /about: what this is, how fresh, what it stores, where its facts come from, how to correct it. */

import { ApplicationCommandType } from "discord-api-types/v10";
import { CELL_TOPICS } from "../src/dataset/topics.ts";
import { COLOUR } from "../src/discord/messages/colours.ts";
import type { Command } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { escapeMarkdown } from "../src/discord/protocol/markdown.ts";
import { isOwnDm } from "../src/discord/protocol/reply.ts";
import { ISSUES, REPOSITORY, VERSION } from "../src/project.ts";
import { monthName, newest } from "../src/text/months.ts";

export const about = {
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "about",
		description: "What CoverBot is, how fresh its facts are, what it stores, how to correct it",
		...EVERYWHERE,
	},
	run(bot, interaction) {
		const { exchanges, questions, general, edition } = bot.library.dataset;
		const evidence = [...exchanges.flatMap((exchange) => CELL_TOPICS.flatMap((topic) => exchange.topics[topic].evidence)), ...general];
		const claims = evidence.filter((item) => !item.absence);
		const pages = new Set(claims.flatMap((item) => item.sources.map((source) => source.key))).size;
		const undated = claims.filter((item) => !item.asOf).length;
		return {
			embeds: [
				{
					title: `About CoverBot ${VERSION}`,
					color: COLOUR.neutral,
					description:
						"I answer whether coins on an exchange are covered, who pays after a theft, and what to do. Every statement is numbered to its source; where sources disagree I show both sides; where I do not know I say so. I write no text of my own, and nothing here is financial advice.",
					fields: [
						{
							name: "What I know",
							value: `${exchanges.length} exchanges on ${CELL_TOPICS.length} topics and ${questions.length} general questions: ${claims.length} statements from ${pages} pages. Edition ${edition.id} (${monthName(edition.id)}); others may use it under ${edition.licence}.`,
						},
						{
							name: "How fresh",
							value: `Newest statement: ${monthName(newest(claims.map((item) => item.asOf)))}. What was looked for and not found was last looked for in ${monthName(newest(evidence.filter((item) => item.absence).map((item) => item.asOf)))}. ${undated} statements come from pages that bear no date. Every answer says how old its newest evidence is.`,
						},
						{
							name: "What I store",
							value:
								"For ten minutes what your last question in this channel came to, so that you can follow up, and in memory for twenty seconds the lines that you type, so that they are read together. For good: how often each entry was asked, by week, without who asked. In servers that installed me: questions that I could not answer or that were marked wrong, with names, links and numbers masked and without who asked, for 90 days, unless the moderators switch that off; what moderators write, with their ids. A vote is held against double counting by a key that is thrown away each month. No question stands in a log. /privacy shows what leads to you, deletes it, and leaves your questions out of the counts.",
						},
						{
							name: "How to correct me",
							value: `*Wrong or old?* under an answer reaches ${bot.operator.channel ? "this server's moderators; in direct messages, whoever runs me" : "the moderators of a server that installed me"}. Or tell the project, with a source for what is right: ${ISSUES}`,
						},
						{
							name: "Who runs me",
							value: `${bot.operator.contact ? `This copy: ${escapeMarkdown(bot.operator.contact)}. ` : "Whoever runs this copy left no contact. "}The project: ${REPOSITORY}`,
						},
						{
							name: "What I never do",
							value: "Message you first, ask for a password, key or seed phrase, or offer to get money back. Whoever does so in my name is a fraud.",
						},
					],
				},
			],
			private: !isOwnDm(interaction),
		};
	},
} satisfies Command;
