/**
 * Discord waits three seconds for an answer. What takes longer is announced in time ("thinking") and sent after, so that nobody
 * sees "did not respond". Whether the announcement is public cannot be changed later, so it is private wherever that is in doubt.
 */
import {
	type APIInteraction,
	type APIInteractionResponse,
	ApplicationCommandType,
	InteractionResponseType,
	InteractionType,
	MessageFlags,
} from "discord-api-types/v10";
import { type After, inTime } from "../../text/in-time.ts";
import { guildOf } from "../protocol/guild-context.ts";
import { chosen, person } from "../protocol/options.ts";
import { isOwnDm, type Reply } from "../protocol/reply.ts";
import type { DiscordApi } from "../sending/discord-api.ts";
import type { Handle, Handled } from "./handle.ts";

export type Deadline = {
	readonly discord: DiscordApi;
	readonly after: After;
};

/** Of Discord's three seconds (Discord's documentation, Receiving and responding) one is left for the way there and back. */
const PATIENCE_MS = 2000;
const NO_FORM = "That took me too long, and Discord closed the way to the form. Please try again.";

export function withDeadline(handle: Handle, { discord, after }: Deadline): Handle {
	return async (interaction) => {
		const work = handle(interaction);
		const first = await inTime(work, PATIENCE_MS, () => null, after);
		if (first) return first;
		const announced = announcement(interaction);
		if (!announced) return { response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } } };
		const finish = async () => {
			const handled = await work;
			const sent = await onceKnown(after, () => send(discord, interaction, announced, handled));
			await handled.after?.(sent);
		};
		return { response: announced, after: finish };
	};
}

/** Over HTTP the announcement may still be on its way when the answer is done: Discord does not know the webhook or message yet. */
const NOT_YET = new Set<unknown>([10015, 10008]);
const AGAIN_MS = [300, 600, 1200];

async function onceKnown<T>(after: After, work: () => Promise<T>): Promise<T> {
	for (const ms of AGAIN_MS) {
		try {
			return await work();
		} catch (error) {
			if (!NOT_YET.has((error as { code?: unknown }).code)) throw error;
			await new Promise<void>((go) => after(ms, go));
		}
	}
	return work();
}

/** @returns null for what cannot be announced: suggestions come at once or not at all */
function announcement(interaction: APIInteraction): APIInteractionResponse | null {
	if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return null;
	// After a button the message stays as it is, and what comes may still replace it or be a private message of its own.
	if (interaction.type === InteractionType.MessageComponent) return { type: InteractionResponseType.DeferredMessageUpdate };
	if (interaction.type === InteractionType.ModalSubmit && interaction.message) return { type: InteractionResponseType.DeferredMessageUpdate };
	const open = isOwnDm(interaction) || asksPublic(interaction);
	return { type: InteractionResponseType.DeferredChannelMessageWithSource, data: open ? {} : { flags: MessageFlags.Ephemeral } };
}

function asksPublic(interaction: APIInteraction): boolean {
	if (interaction.type !== InteractionType.ApplicationCommand || interaction.data.type !== ApplicationCommandType.ChatInput) return false;
	const { options } = interaction.data;
	return chosen(options, "public") === true || (guildOf(interaction) !== null && person(options, "for") !== null);
}

/** @returns the message that it went out as, where that is not the one that was announced */
async function send(
	discord: DiscordApi,
	interaction: APIInteraction,
	announced: APIInteractionResponse,
	{ reply }: Handled,
): Promise<string | undefined> {
	// Without a message it was a form.
	const message: Reply = reply ?? { content: NO_FORM, private: true };
	if (announced.type === InteractionResponseType.DeferredMessageUpdate) {
		if (!message.update) return discord.followUp(interaction, message);
		await discord.edit(interaction, message);
		return undefined;
	}
	const hidden = announced.type === InteractionResponseType.DeferredChannelMessageWithSource && announced.data?.flags === MessageFlags.Ephemeral;
	if (hidden === message.private) {
		await discord.edit(interaction, message);
		return undefined;
	}
	// What was announced to everybody turned out private, or the other way round: take it away and say it anew.
	await discord.withdraw(interaction);
	return discord.followUp(interaction, message);
}
