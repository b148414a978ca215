/** Right-click a message → Apps → Is this a scam?: what in it marks this field's frauds, for whoever pressed. */
import { ApplicationCommandType } from "discord-api-types/v10";
import { scamMessage } from "../src/discord/messages/scam-message.ts";
import { hasPictures, suspectOf } from "../src/discord/messages/suspect.ts";
import type { Command } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { isOwnDm } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";

export const scamCheck = {
	data: { type: ApplicationCommandType.Message, name: "Is this a scam?", ...EVERYWHERE },
	runOnMessage(bot, interaction) {
		const message = interaction.data.resolved.messages[interaction.data.target_id];
		if (!message) throw new UserError("I did not get that message from Discord. Please try again on the message itself.");
		if (message.author?.id === interaction.application_id)
			throw new UserError("That message is my own. I never message first, and never ask for a password, key, code or money.");
		// The shared dataset's hosts: what a server's own entries say is no ground to call a host official.
		const checked = bot.library.judgeFraud(suspectOf(message));
		return { ...scamMessage(bot.library, checked, hasPictures(message)), private: !isOwnDm(interaction) };
	},
} satisfies Command;
