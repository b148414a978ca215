/** What a command gives back: the data of a message, and whether only its person sees it. */
import {
	type APIEmbed,
	type APIInteractionResponse,
	type APIMessageTopLevelComponent,
	InteractionContextType,
	InteractionResponseType,
	MessageFlags,
} from "discord-api-types/v10";

export type MessageData = {
	readonly content?: string;
	readonly embeds?: APIEmbed[];
	readonly components?: APIMessageTopLevelComponent[];
};

export type Reply = MessageData & { readonly private: boolean };

/** Never pings anybody, whatever the text holds. */
export const NO_MENTIONS = { parse: [] };

export function messageResponse({ private: hidden, ...data }: Reply): APIInteractionResponse {
	return {
		type: InteractionResponseType.ChannelMessageWithSource,
		data: { ...data, allowed_mentions: NO_MENTIONS, ...(hidden ? { flags: MessageFlags.Ephemeral } : {}) },
	};
}

/** In the bot's own DM everything is between two already; elsewhere an answer is for its person alone unless they ask otherwise. */
export function isOwnDm(interaction: { context?: InteractionContextType }): boolean {
	return interaction.context === InteractionContextType.BotDM;
}
