/** Right-click a message → Apps → Answer this: a private answer to what somebody wrote; moderators may post it as a reply. */
import { ApplicationCommandType } from "discord-api-types/v10";
import { pictured } from "../src/discord/conversation/picture-reply.ts";
import { notePosted } from "../src/discord/conversation/posted-answers.ts";
import { answerQuestion } from "../src/discord/conversation/question.ts";
import { button, withButton } from "../src/discord/messages/button.ts";
import { unreadIn } from "../src/discord/messages/suspect.ts";
import { writtenIn } from "../src/discord/messages/written-in.ts";
import type { Bot, Command, Pressed } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { libraryHere } from "../src/discord/pipeline/library-here.ts";
import { customId } from "../src/discord/protocol/custom-id.ts";
import { askerOf, serverOf } from "../src/discord/protocol/guild-context.ts";
import { appMayPost, isModerator } from "../src/discord/protocol/permissions.ts";
import { whyNotPosted } from "../src/discord/protocol/refusal.ts";
import { isOwnDm } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";
import { parseTarget, writeTarget } from "../src/matching/target.ts";

type Pressing = Parameters<Pressed>;
type Where = Parameters<typeof serverOf>[0] & Parameters<typeof isModerator>[0];

export const answerThis = {
	data: { type: ApplicationCommandType.Message, name: "Answer this", ...EVERYWHERE },
	async runOnMessage(bot, interaction) {
		const message = interaction.data.resolved.messages[interaction.data.target_id];
		const hidden = !isOwnDm(interaction);
		const library = await libraryHere(bot, interaction);
		if (message?.author?.id === interaction.application_id) throw new UserError("That message is my own. Use this on somebody's question.");
		const written = writtenIn(message ?? {});
		if (!written && message && unreadIn(message).alone)
			throw new UserError("There are only pictures or files in that message, which I cannot read. Ask it in your own words with /ask.");
		const { data, target, aside } = await answerQuestion(bot, library, written, askerOf(interaction), hidden);
		// Without a target there is nothing sure to post, least of all where the message contained a secret.
		const id = message && target ? customId("postreply", writeTarget(target), message.id) : null;
		const post = id && id.length <= LONGEST_ID && mayPost(interaction) ? button("Post as reply", id) : null;
		return { ...data, components: post ? withButton(data.components ?? [], post) : (data.components ?? []), private: hidden, aside };
	},
	components: { postreply: postReply },
} satisfies Command;

/** A custom id holds 100 characters. */
const LONGEST_ID = 100;

/** Moderators of a server where the app is a member that may write. */
function mayPost(where: Where): boolean {
	return serverOf(where) !== null && isModerator(where) && appMayPost(where);
}

/** Asked again: rights may have changed since the button was shown, and a button can be pressed by anybody who sees it. */
async function postReply(bot: Bot, interaction: Pressing[1], [argument, messageId = ""]: Pressing[2]) {
	if (serverOf(interaction) === null) throw new UserError("I can post a reply only in a server that has installed me.");
	if (!isModerator(interaction)) throw new UserError("Only moderators may post my answer as a reply: it takes Manage Messages or Manage Server.");
	if (!appMayPost(interaction))
		throw new UserError("I may not write in this channel. Give my role View Channel and Send Messages here, then press again.");
	const target = parseTarget(argument);
	const library = await libraryHere(bot, interaction);
	const answer = target && library.answer(target);
	if (!answer || !/^\d+$/.test(messageId))
		throw new UserError("What that button led to is no longer there. Please use Answer this on the message again.");
	const channel = interaction.channel?.id ?? "";
	const data = await pictured(bot, library, answer, false);
	const after = async () => {
		const done = await bot.discord.post(channel, data, messageId).then(
			async (posted) => {
				await notePosted(bot, target, { server: serverOf(interaction) ?? "", channel, message: posted, form: "whole" });
				return "Posted as a reply to the message.";
			},
			async (error: unknown) => {
				const why = whyNotPosted(error);
				if (why) return why;
				// Nobody is left with "Posting it …", whatever it was; it is logged all the same.
				await bot.discord.edit(interaction, { content: "It was not posted: something went wrong on the way. Please press again in a minute." });
				throw error;
			},
		);
		await bot.discord.edit(interaction, { content: done });
	};
	return { content: "Posting it as a reply …", private: true, after };
}
