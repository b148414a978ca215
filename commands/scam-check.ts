/** Right-click a message → Apps → Is this a scam?: what in it marks this field's frauds, for the person who pressed, who may tell the moderators. */

import { ApplicationCommandType } from "discord-api-types/v10";
import { COLOUR } from "../src/discord/messages/colours.ts";
import { scamMessage } from "../src/discord/messages/scam-message.ts";
import { suspectOf, unreadIn } from "../src/discord/messages/suspect.ts";
import type { Command, Pressed } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { customId } from "../src/discord/protocol/custom-id.ts";
import { askerOf, serverOf } from "../src/discord/protocol/guild-context.ts";
import { isOwnDm } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";

export const scamCheck = {
	data: { type: ApplicationCommandType.Message, name: "Is this a scam?", ...EVERYWHERE },
	async runOnMessage(bot, interaction) {
		const message = interaction.data.resolved.messages[interaction.data.target_id];
		if (!message) throw new UserError("I did not get that message from Discord. Please try again on the message itself.");
		if (message.author?.id === interaction.application_id)
			throw new UserError("That message is my own. I never message first, and never ask for a password, key, code or money.");
		// The shared dataset's hosts: what a server's own entries say is no ground to call a host official.
		const server = serverOf(interaction);
		const settings = server === null ? null : await bot.servers.settingsHere(server);
		const checked = bot.library.judgeFraud(suspectOf(message), settings?.frauds ?? []);
		const report = settings?.logChannel ? customId("scamreport", message.channel_id, message.id, checked.verdict) : null;
		return { ...scamMessage(bot.library, checked, unreadIn(message), report), private: !isOwnDm(interaction) };
	},
	components: { scamreport: tell },
} satisfies Command;

const ID = /^\d{15,20}$/;
const FOUND: Readonly<Record<string, string>> = {
	marks: "it has the marks of a fraud",
	care: "there is reason for care",
	told: "it speaks of a fraud",
};

/** Posts the message's address, and who pressed, in the moderators' channel: never its words. */
async function tell(
	bot: Parameters<Pressed>[0],
	interaction: Parameters<Pressed>[1],
	[channel = "", message = "", verdict = ""]: Parameters<Pressed>[2],
) {
	const server = serverOf(interaction);
	const log = server === null ? null : ((await bot.servers.settingsHere(server))?.logChannel ?? null);
	if (server === null || log === null || !ID.test(channel) || !ID.test(message))
		throw new UserError("The moderators can no longer be told from here. Please write to one of them yourself.");
	const description = [
		`<@${askerOf(interaction).person}> asks you to look at [this message](https://discord.com/channels/${server}/${channel}/${message}).`,
		`-# My check of it: ${FOUND[verdict] ?? "nothing on my list matched, which is no proof of anything"}.`,
	].join("\n");
	try {
		await bot.discord.post(log, { embeds: [{ title: "A member reports a message", color: COLOUR.danger, description }] });
	} catch {
		throw new UserError("I could not reach the moderators' channel. Please write to one of them yourself.");
	}
	return {
		content: "The moderators have the message's address now, and your name. Do not answer the message. Who wrote it is not told.",
		private: !isOwnDm(interaction),
	};
}
