/** Right-click a message → Apps → Answer this: a private answer to what somebody wrote, for whoever pressed. */
import { ApplicationCommandType } from "discord-api-types/v10";
import type { Command } from "../src/discord/command.ts";
import { EVERYWHERE } from "../src/discord/everywhere.ts";
import { libraryHere } from "../src/discord/here.ts";
import { answerQuestion } from "../src/discord/question.ts";
import { askerOf } from "../src/discord/recent.ts";
import { isOwnDm } from "../src/discord/reply.ts";

export const answerThis = {
	data: { type: ApplicationCommandType.Message, name: "Answer this", ...EVERYWHERE },
	async runOnMessage(bot, interaction) {
		const message = interaction.data.resolved.messages[interaction.data.target_id];
		const hidden = !isOwnDm(interaction);
		const library = await libraryHere(bot, interaction);
		const { data, after } = answerQuestion(bot, library, message?.content ?? "", askerOf(interaction), hidden);
		return { ...data, private: hidden, after };
	},
} satisfies Command;
