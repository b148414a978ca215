/** /faq channel add, remove and list: where I answer questions though nobody calls me. */
import { ChannelType, PermissionFlagsBits as P } from "discord-api-types/v10";
import type { Bot } from "../../src/discord/pipeline/command.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import type { ChosenChannel } from "../../src/store/contract.ts";
import { logLine } from "./log-channel.ts";
import { lackingThere, type Picked, pickedChannel } from "./picked-channel.ts";
import type { SlashStep } from "./session.ts";

export const CHOOSABLE = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum] as const;
/** Far more than a server has channels for questions. */
const MOST = 25;

export const channelAdd: SlashStep = async (session, options, interaction) => {
	const { servers, server, bot } = session;
	const channel = picked(options, interaction);
	const { id, type } = channel;
	const settings = await servers.settings(server);
	const chosen: ChosenChannel = { id, kind: type === ChannelType.GuildForum ? "forum" : "text" };
	if (settings.channels.some((one) => one.id === id)) throw new UserError(`<#${id}> is chosen already.`);
	if (settings.channels.length >= MOST) throw new UserError(`${MOST} channels are chosen already. Take one off with /faq channel remove first.`);
	await servers.saveSettings(server, { ...settings, channels: [...settings.channels, chosen] });
	const where = chosen.kind === "forum" ? "a new post's title and first message are read as one question" : "questions are read, in its threads too";
	return {
		content: [
			`Chosen: <#${id}>. There ${where}. I answer what I am sure of, and am silent for all else.`,
			...lacking(bot.reads, channel, chosen.kind),
		].join("\n"),
		private: true,
		after: logLine(session, `I answer questions in <#${id}> from now on`),
	};
};

export const channelRemove: SlashStep = async (session, options, interaction) => {
	const { servers, server } = session;
	const { id } = picked(options, interaction);
	const settings = await servers.settings(server);
	if (!settings.channels.some((one) => one.id === id)) throw new UserError(`<#${id}> is not among the channels where I answer by myself.`);
	await servers.saveSettings(server, { ...settings, channels: settings.channels.filter((one) => one.id !== id) });
	return {
		content: `In <#${id}> I answer nothing any more unless somebody mentions me.`,
		private: true,
		after: logLine(session, `I answer by myself in <#${id}> no more`),
	};
};

export const channelList: SlashStep = async ({ servers, server, bot }) => {
	const { channels } = await servers.settings(server);
	if (channels.length === 0) return { content: "No channel is chosen: I answer commands and mentions. /faq channel add chooses one.", private: true };
	const lines = channels.map(({ id, kind }) => `- <#${id}>${kind === "forum" ? " (forum: each new post)" : ""}`);
	return { content: ["Here I answer questions by myself:", ...lines, ...unread(bot.reads).map((says) => `🔶 ${says}`)].join("\n"), private: true };
};

/** Why chosen channels are not read at all, with what the operator has to do; nothing where they are. */
export function unread(reads: Bot["reads"]): string[] {
	if (reads === "content") return [];
	const gateway = reads === "nothing" ? "add gateway to DOORS, " : "";
	const mentions = reads === "messages" ? "set MENTIONS=on, " : "";
	return [
		`Chosen channels are not read yet, for that takes Discord's Message Content intent. Whoever runs me has to ${gateway}${mentions}set MESSAGE_CONTENT=on, and switch on Message Content Intent in the Developer Portal under Bot, Privileged Gateway Intents.`,
	];
}

function lacking(reads: Bot["reads"], picked: Picked, kind: ChosenChannel["kind"]): string[] {
	const needed = [
		[P.ViewChannel, "View Channel"],
		...(kind === "text" ? [[P.SendMessages, "Send Messages"] as const] : []),
		[P.SendMessagesInThreads, "Send Messages in Threads"],
		[P.EmbedLinks, "Embed Links"],
		[P.ReadMessageHistory, "Read Message History"],
	] as const;
	return [...unread(reads).map((says) => `🔶 ${says}`), ...lackingThere(picked, needed)];
}

function picked(options: Parameters<SlashStep>[1], interaction: Parameters<SlashStep>[2]): Picked {
	const channel = pickedChannel(options, interaction);
	if (!channel) throw new UserError("Pick a channel from the list.");
	return channel;
}
