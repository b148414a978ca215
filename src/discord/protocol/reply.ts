/** What a command gives back: a message and who sees it, or a form to fill in. */
import {
	type APIEmbed,
	type APIInteractionResponse,
	type APIInteractionResponseCallbackData,
	type APIMessageTopLevelComponent,
	type APIModalInteractionResponseCallbackData,
	InteractionContextType,
	InteractionResponseType,
	MessageFlags,
} from "discord-api-types/v10";

/** A file with its alternative text: what somebody reads who cannot see it (up to 1,024 characters). */
export type Attached = { readonly name: string; readonly data: Uint8Array; readonly description: string };

export type MessageData = {
	readonly content?: string;
	readonly embeds?: APIEmbed[];
	readonly components?: APIMessageTopLevelComponent[];
	readonly files?: readonly Attached[];
	/** The one user whom the message may ping, by id, where its text mentions them; nobody otherwise. */
	readonly ping?: string;
};

/** @param sent the message that the answer went out as, where that is not the interaction's own response */
export type Afterwards = (sent?: string) => Promise<void>;

export type Reply = MessageData & {
	readonly private: boolean;
	/** Nothing could be kept, for the store is away: for counting. */
	readonly unavailable?: boolean;
	/** Replaces the message whose button, select or form was used, instead of sending another: its visibility stays. */
	readonly update?: boolean;
	/** What is done once the answer is out; a failure is logged. */
	readonly after?: Afterwards;
	/** What has no part in the answer and need not wait for it, such as counting; a failure is logged. */
	readonly aside?: () => Promise<void>;
};

/** A form (Discord's modal), at most five inputs. It cannot answer another form, nor come after a deferral. */
export type FormReply = { readonly form: APIModalInteractionResponseCallbackData };

/** Pings nobody, whatever the text holds. */
export const NO_MENTIONS: { parse: []; users?: string[] } = { parse: [] };

/** The message as Discord's JSON, its files described; the bytes travel beside it. */
export function messageBody({ files = [], content, embeds, components, ping }: MessageData) {
	return {
		...(content === undefined ? {} : { content }),
		...(embeds ? { embeds } : {}),
		...(components ? { components } : {}),
		...(files.length > 0 ? { attachments: files.map(({ name, description }, id) => ({ id: String(id), filename: name, description })) } : {}),
		allowed_mentions: ping === undefined ? NO_MENTIONS : { parse: [], users: [ping] },
	} satisfies APIInteractionResponseCallbackData;
}

export function messageResponse(reply: Reply): APIInteractionResponse {
	// An update replaces the whole message: what it does not hold is taken away, old pictures too.
	if (reply.update) {
		const whole = { content: "", embeds: [], components: [], attachments: [], ...messageBody(reply) };
		return { type: InteractionResponseType.UpdateMessage, data: whole };
	}
	const data = { ...messageBody(reply), ...(reply.private ? { flags: MessageFlags.Ephemeral } : {}) };
	return { type: InteractionResponseType.ChannelMessageWithSource, data };
}

/** In the bot's own DM everything is between two already; elsewhere an answer is for its person alone unless they ask otherwise. */
export function isOwnDm(interaction: { context?: InteractionContextType }): boolean {
	return interaction.context === InteractionContextType.BotDM;
}
