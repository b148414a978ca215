/**
 * The heart of every door: one raw interaction in, one raw response out. It does not know which door it was called through,
 * and it never throws.
 */
import { randomBytes } from "node:crypto";
import {
	type APIChatInputApplicationCommandInteraction,
	type APIInteraction,
	type APIInteractionResponse,
	type APIMessageApplicationCommandInteraction,
	ApplicationCommandType,
	InteractionResponseType,
	InteractionType,
} from "discord-api-types/v10";
import { readCustomId } from "../protocol/custom-id.ts";
import { type Afterwards, type Attached, type FormReply, isOwnDm, messageResponse, type Reply } from "../protocol/reply.ts";
import { usedIn } from "../protocol/used.ts";
import { UserError } from "../protocol/user-error.ts";
import { fitPermissions } from "../sending/fit-permissions.ts";
import type { Answered, Bot, Command } from "./command.ts";

export type Handled = {
	readonly response: APIInteractionResponse;
	readonly files?: readonly Attached[];
	/** The message behind the response, where it is one: a door that sends the response itself can send it plainer if it is refused. */
	readonly reply?: Reply;
	/** For counting, where the response does not show it: told what to do instead, our own fault, too much at once, or an edit that the store did not keep. */
	readonly outcome?: "refused" | "failed" | "slowed" | "unavailable";
	/** What is done once the answer is out. */
	readonly after?: Afterwards;
	/** What goes on beside the answer, its faults logged: for tests, which want to see what came of it. */
	readonly aside?: Promise<void>;
};
export type Handle = (interaction: APIInteraction) => Promise<Handled>;

/** Logs our own fault with a short reference; the person sees only the reference. Never given the question's text. */
export type ReportFault = (reference: string, error: unknown, what: string) => void;

const OLD_FORM = "That form is from an older version of me and no longer works. Please open it again.";
const ASK_AGAIN = "That button is from an older version of me and no longer works. Please ask again with /ask.";

export function createHandle(bot: Bot, commands: readonly Command[], report: ReportFault): Handle {
	const byName = new Map(commands.map((command) => [command.data.name, command]));
	const byAction = new Map(commands.flatMap((command) => Object.entries(command.components ?? {})));
	const byForm = new Map(commands.flatMap((command) => Object.entries(command.forms ?? {})));

	const reply = (interaction: APIInteraction): Answered => {
		if (interaction.type === InteractionType.ApplicationCommand) {
			const command = byName.get(interaction.data.name);
			const { type } = interaction.data;
			if (type === ApplicationCommandType.ChatInput && command?.run)
				return command.run(bot, interaction as APIChatInputApplicationCommandInteraction);
			if (type === ApplicationCommandType.Message && command?.runOnMessage)
				return command.runOnMessage(bot, interaction as APIMessageApplicationCommandInteraction);
			throw new UserError("I do not know that command any more. Discord may need a minute to forget it.");
		}
		if (interaction.type === InteractionType.MessageComponent) {
			const id = readCustomId(interaction.data.custom_id);
			const pressed = id && byAction.get(id.action);
			if (!pressed) throw new UserError(ASK_AGAIN);
			return pressed(bot, interaction, id.args);
		}
		if (interaction.type === InteractionType.ModalSubmit) {
			const id = readCustomId(interaction.data.custom_id);
			const submitted = id && byForm.get(id.action);
			if (!submitted) throw new UserError(OLD_FORM);
			return submitted(bot, interaction, id.args);
		}
		throw new UserError("I cannot do that yet. Please ask with /ask.");
	};

	return async (interaction) => {
		if (interaction.type === InteractionType.Ping) return { response: { type: InteractionResponseType.Pong } };
		try {
			if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
				const choices = (await byName.get(interaction.data.name)?.autocomplete?.(bot, interaction)) ?? [];
				return { response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [...choices] } } };
			}
			const answered = await reply(interaction);
			const aside = "form" in answered || !answered.aside ? null : beside(answered.aside, (error) => report(reference(), error, nameOf(interaction)));
			return { ...handled(bot, interaction, answered), ...(aside ? { aside } : {}) };
		} catch (error) {
			return fault(interaction, error, report);
		}
	};
}

function handled(bot: Bot, interaction: APIInteraction, answered: Reply | FormReply): Handled {
	if ("form" in answered) return { response: { type: InteractionResponseType.Modal, data: answered.form } };
	const { reply, more } = fitPermissions(interaction, answered);
	const { files } = reply;
	const after: Afterwards = async (sent) => {
		for (const part of more) await bot.discord.followUp(interaction, part);
		await answered.after?.(sent);
	};
	const later = more.length > 0 || answered.after ? { after } : {};
	const away = answered.unavailable ? ({ outcome: "unavailable" } as const) : {};
	return { response: messageResponse(reply), reply, ...(files ? { files } : {}), ...later, ...away };
}

/** Begun once the answer is on its way. */
function beside(work: () => Promise<void>, onFault: (error: unknown) => void): Promise<void> {
	return new Promise<void>((go) => setImmediate(go)).then(work).catch(onFault);
}

function reference(): string {
	return randomBytes(3).toString("hex");
}

function fault(interaction: APIInteraction, error: unknown, report: ReportFault): Handled {
	const expected = error instanceof UserError;
	const noted = reference();
	if (!expected) report(noted, error, nameOf(interaction));
	const outcome = expected ? "refused" : "failed";
	if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
		return { response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }, outcome };
	}
	const ours = `Something went wrong on my side, and I have noted it. Please try again; if it stays, tell a moderator the reference ${noted}.`;
	const reply = { content: expected ? error.message : ours, private: !isOwnDm(interaction) };
	return { response: messageResponse(reply), reply, outcome };
}

/** What was used, without what was typed: fit for a log. */
export function nameOf(interaction: APIInteraction): string {
	const { command, action } = usedIn(interaction);
	if (command !== null) return `command ${command}`;
	return action !== null ? `component ${action}` : `interaction type ${interaction.type}`;
}
