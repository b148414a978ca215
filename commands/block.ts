/** /block, in the operator's own channel alone: whom this bot does not serve, as `npm run block` does from a terminal. */
import {
	type APIApplicationCommandBasicOption,
	ApplicationCommandType,
	type APIChatInputApplicationCommandInteraction as Interaction,
	PermissionFlagsBits as P,
	ApplicationCommandOptionType as Type,
} from "discord-api-types/v10";
import type { Bot, Command } from "../src/discord/pipeline/command.ts";
import { askerOf, serverOf } from "../src/discord/protocol/guild-context.ts";
import { escapeMarkdown } from "../src/discord/protocol/markdown.ts";
import { text } from "../src/discord/protocol/options.ts";
import { holds, permissionBits } from "../src/discord/protocol/permissions.ts";
import type { Reply } from "../src/discord/protocol/reply.ts";
import { subcommand } from "../src/discord/protocol/subcommand.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";
import { type Blocked, StoreUnavailable } from "../src/store/contract.ts";
import { isId, isKind, KINDS, NO_ID, type Whom } from "../src/store/whom.ts";

/** A line of the list. */
const LONGEST_WHY = 100;
/** What fits one message with reasons of that length. */
const LISTED = 12;
const SOON = "Every process knows within ten seconds.";
const AWAY: Reply = {
	content: "I cannot reach my store at the moment, so nothing was changed. Try again in a few minutes.",
	private: true,
	unavailable: true,
};

const WHOM: APIApplicationCommandBasicOption[] = [
	{ type: Type.String, name: "kind", description: "Whom", required: true, choices: KINDS.map((name) => ({ name, value: name })) },
	{
		type: Type.String,
		name: "id",
		description: "Their id: Developer Mode, then right-click, Copy ID",
		required: true,
		min_length: 17,
		max_length: 20,
	},
];

export const block = {
	changes: true,
	forOperator: true,
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "block",
		description: "For whoever runs this bot: whom it does not serve",
		default_member_permissions: String(P.ManageGuild),
		options: [
			{
				type: Type.Subcommand,
				name: "add",
				description: "Answer a person nowhere, or a server's members not in that server; first aid they always get",
				options: [...WHOM, { type: Type.String, name: "why", description: "For the list", max_length: LONGEST_WHY }],
			},
			{ type: Type.Subcommand, name: "remove", description: "Let them in again", options: WHOM },
			{ type: Type.Subcommand, name: "list", description: "Who is blocked, since when and why" },
		],
	},
	async run(bot, interaction) {
		mustBeOperator(bot, interaction);
		const { name, options } = subcommand(interaction.data.options);
		try {
			if (name === "list") return said(listOf(await bot.store.blocked()));
			const whom = whomOf(options);
			if (name === "remove") {
				const was = await bot.store.unblock(whom.kind, whom.id);
				return said(was ? `The ${whom.kind} ${whom.id} is let in again. ${SOON}` : `The ${whom.kind} ${whom.id} was not blocked.`);
			}
			mustNotBeOwn(interaction, whom);
			await bot.store.block({ ...whom, why: (text(options, "why") ?? "").trim().slice(0, LONGEST_WHY), at: bot.now().getTime() });
			return said(`The ${whom.kind} ${whom.id} is blocked. ${SOON}`);
		} catch (error) {
			if (error instanceof StoreUnavailable) return AWAY;
			throw error;
		}
	},
} satisfies Command;

const said = (content: string): Reply => ({ content, private: true });

/** Asked each time: where a command is offered is for its server to change, and anybody can send anything. @throws UserError */
function mustBeOperator(bot: Bot, interaction: Interaction): void {
	const isThere = bot.operator.channel !== null && interaction.channel?.id === bot.operator.channel && serverOf(interaction) !== null;
	if (!isThere) throw new UserError("That command is for whoever runs this bot, in the channel that they named in their settings.");
	if (!holds(permissionBits(interaction.member?.permissions) ?? 0n, P.ManageGuild))
		throw new UserError("That takes Manage Server here. In a terminal, npm run block does the same.");
}

/** @throws UserError for oneself, or the server in which this is said: then nobody could say it here any more */
function mustNotBeOwn(interaction: Interaction, { id }: Whom): void {
	if (id === askerOf(interaction).person || id === interaction.guild_id)
		throw new UserError("That would block you here, where you could not take it back. In a terminal, npm run block does it.");
}

/** @throws UserError with what is right */
function whomOf(options: Parameters<typeof text>[0]): Whom {
	const [kind, id] = [text(options, "kind"), text(options, "id")?.trim() ?? ""];
	if (!isKind(kind)) throw new UserError("Say whom: person or server.");
	if (!isId(id)) throw new UserError(NO_ID);
	return { kind, id };
}

function listOf(blocked: readonly Blocked[]): string {
	if (blocked.length === 0) return "Nobody is blocked.";
	const lines = blocked
		.slice(-LISTED)
		.map(({ kind, id, at, why }) => `- ${kind} ${id}, since <t:${Math.floor(at / 1000)}:d>${why && `: ${escapeMarkdown(why)}`}`);
	const more = blocked.length - lines.length;
	return [...lines.toReversed(), ...(more > 0 ? [`and ${more} before: \`npm run block -- --list\``] : [])].join("\n");
}
