/** /tips: what to do to protect an account, the most urgent first, for one topic or for all. */

import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import type { ResolvedTip } from "../src/dataset/dataset.ts";
import { TOPICS, type TopicId } from "../src/dataset/topics.ts";
import { COLOUR } from "../src/discord/messages/colours.ts";
import type { Command } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { escapeMarkdown } from "../src/discord/protocol/markdown.ts";
import { text } from "../src/discord/protocol/options.ts";
import { isOwnDm } from "../src/discord/protocol/reply.ts";
import { monthName } from "../src/text/months.ts";

/** More would not be read, nor fit an embed. */
const SHOWN = 5;

export const tips = {
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "tips",
		description: "How to protect your account and your coins, the most urgent first",
		...EVERYWHERE,
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: "topic",
				description: "Only what fits one topic",
				choices: TOPICS.map((topic) => ({ name: topic.replaceAll("-", " "), value: topic })),
			},
		],
	},
	run(bot, interaction) {
		const topic = text(interaction.data.options, "topic") as TopicId | null;
		const fitting = bot.library.dataset.tips.filter((tip) => !topic || tip.topics.includes(topic));
		const chosen = fitting.toSorted((a, b) => a.priority - b.priority).slice(0, SHOWN);
		const title = topic ? `Protect yourself: ${bot.library.dataset.topic(topic).title.toLowerCase()}` : "Protect yourself: first things first";
		return {
			embeds: [{ title, color: COLOUR.neutral, fields: chosen.map(tipField), footer: { text: "Staff will never message you first." } }],
			private: !isOwnDm(interaction),
		};
	},
} satisfies Command;

function tipField(tip: ResolvedTip) {
	const steps = tip.how.map((step, i) => `${i + 1}. ${step}`);
	const [source] = tip.sources;
	const from = source ? [`-# ${escapeMarkdown(source.publisher)}, ${monthName(source.published)}`] : [];
	return { name: tip.title, value: [tip.does, ...steps, ...from].join("\n") };
}
