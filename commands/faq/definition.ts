/** /faq as Discord lists it: every subcommand with its options and the sentences that moderators read beside them. */
import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandSubcommandOption,
	ApplicationCommandType,
	ApplicationIntegrationType,
	ChannelType,
	InteractionContextType,
	PermissionFlagsBits,
	ApplicationCommandOptionType as Type,
} from "discord-api-types/v10";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import type { Command } from "../../src/discord/pipeline/command.ts";
import { CHOOSABLE } from "./channel.ts";

export const data = {
	type: ApplicationCommandType.ChatInput,
	name: "faq",
	description: "For moderators: correct and add what I answer in this server",
	default_member_permissions: String(PermissionFlagsBits.ManageGuild),
	integration_types: [ApplicationIntegrationType.GuildInstall],
	contexts: [InteractionContextType.Guild],
	options: [
		sub("add", "Write an entry of this server's own"),
		sub(
			"edit",
			"Change an entry: your words over the shared ones, or one of your own; without one, look through them",
			{ ...entry(), required: false },
			words("review-by", "Remind moderators from this day on, such as 2027-01-31; “never” takes it off", 10),
		),
		sub("remove", "Take an entry of yours away, or your edit off a shared one", entry(), words("reason", "Why", 300)),
		sub("restore", "Bring a removed entry back", entry(), words("reason", "Why", 300)),
		sub("history", "Who changed an entry, when, why, and what", entry()),
		sub("undo", "Take back the newest change of an entry", entry(), words("reason", "Why", 300)),
		sub("drafts", "What you wrote and have not published"),
		sub("review", "Edits with new links that wait for a second moderator"),
		{
			type: Type.SubcommandGroup,
			name: "phrasing",
			description: "Other ways of asking for an entry",
			options: [
				sub("add", "One more way of asking for an entry", entry(), words("text", "The question as members ask it", 200, true)),
				sub("remove", "Take one of them away", entry(), { ...words("text", "Which one", 200, true), autocomplete: true }),
			],
		},
		sub("test", "What would be answered to a question, and why", words("question", "The question as a member would ask it", 1000, true)),
		sub("queue", "Questions that I could not answer, or whose answer was marked wrong"),
		sub("usage", "How much is asked and answered here, week by week, or of one entry", { ...entry(), required: false }),
		sub("stale", "Edits whose shared entry has changed, and what is old", exchange("Only this exchange's shared answers", false)),
		sub(
			"banner",
			"One notice on every answer about an exchange here; without a text it is taken down",
			exchange("The exchange", true),
			words("text", "What members will read", 200),
			words("until", "Such as 3 days, 12 hours or 2026-12-01", 20),
			{ type: Type.Boolean, name: "post", description: "Post it too, in the channels that follow the exchange" },
		),
		sub(
			"panel",
			"Post a panel to pin: members pick their exchange and are answered privately",
			{
				type: Type.Channel,
				name: "channel",
				description: "Where; here, if you leave it out",
				channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
			},
			{ ...words("exchanges", "The exchanges that stand first, such as: Kraken, BitMart", 200), autocomplete: true },
			{ type: Type.Boolean, name: "refresh", description: "Renew the panels that were posted here instead" },
		),
		{
			type: Type.SubcommandGroup,
			name: "scam",
			description: "What frauds use here, for “Is this a scam?”",
			options: [
				sub(
					"add",
					"A host, phrase or handle that frauds use here; it is tried on honest messages first",
					{ ...pick("kind", "What it is", ["host", "phrase", "handle"]), required: true },
					words("pattern", "The host, the words, or the handle", 100, true),
				),
				sub("remove", "Take one off the list", { ...words("pattern", "Which one", 100, true), autocomplete: true }),
				sub("list", "What moderators have added here"),
			],
		},
		{
			type: Type.SubcommandGroup,
			name: "channel",
			description: "Where I answer questions though nobody calls me",
			options: [
				sub("add", "Choose a channel or a forum", channel()),
				sub("remove", "Answer there no more", channel()),
				sub("list", "Which are chosen"),
			],
		},
		sub(
			"alerts",
			"Tell a channel when an exchange's answers change; without a channel: who is told",
			{ ...channel(), required: false },
			exchange("The exchange", false),
			pick("topic", "This topic alone", [...CELL_TOPICS]),
			{ type: Type.Boolean, name: "stop", description: "End it instead" },
		),
		{
			type: Type.SubcommandGroup,
			name: "digest",
			description: "A message a week: what was asked, not answered, and is old",
			options: [sub("on", "Post it", { ...channel(), required: false }), sub("off", "Post it no more")],
		},
		sub("posted", "Public answers of the last thirty days"),
		sub("export", "Everything that moderators wrote here, as a file"),
		sub(
			"import",
			"Put a file from /faq export in the place of what is here",
			{ type: Type.Attachment, name: "file", description: "The file", required: true },
			words("reason", "Why", 300),
		),
		sub(
			"settings",
			"What is set here, how to change it, and how to open /faq to a role",
			pick("review", "Whether a new link waits for a second moderator", ["off", "links"]),
			pick("unvetted", "Links to hosts that are not vetted", ["refused", "review"]),
			words("trusted", "Hosts of this server's own sites, with commas; “none” takes them off", 200),
			{
				type: Type.Channel,
				name: "log",
				description: "Where each change is posted",
				channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
			},
			{ type: Type.Boolean, name: "log-off", description: "Post changes nowhere" },
			pick("answers", "Whether answers to /ask are private unless their person chooses", ["private", "public"]),
			pick("mentions", "Whether I answer messages that mention me", ["on", "off"]),
			pick("queue", "Whether unanswered questions are kept, masked and without names", ["on", "off"]),
		),
		{
			type: Type.SubcommandGroup,
			name: "delete",
			description: "Delete what is kept of this server",
			options: [sub("everything", "All that I keep of this server, for good")],
		},
		sub("doctor", "What I lack for which feature, in sentences"),
	],
} satisfies Command["data"];

function sub(name: string, description: string, ...options: APIApplicationCommandBasicOption[]): APIApplicationCommandSubcommandOption {
	return { type: Type.Subcommand, name, description, ...(options.length > 0 ? { options } : {}) };
}

function entry() {
	return {
		type: Type.String as const,
		name: "entry",
		description: "Start typing its question",
		required: true,
		autocomplete: true as const,
		max_length: 100,
	};
}

function exchange(description: string, required: boolean) {
	return { type: Type.String as const, name: "exchange", description, required, autocomplete: true as const, max_length: 60 };
}

function channel() {
	return { type: Type.Channel as const, name: "channel", description: "Which one", required: true, channel_types: [...CHOOSABLE] };
}

function words(name: string, description: string, max_length: number, required = false) {
	return { type: Type.String as const, name, description, max_length, required };
}

function pick(name: string, description: string, values: readonly string[]) {
	return { type: Type.String as const, name, description, choices: values.map((value) => ({ name: value, value })) };
}
