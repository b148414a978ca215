/** An answer as the place takes it: where the app may not embed or attach, plain from the start, in as many messages as it needs. */
import { type APIInteraction, InteractionContextType } from "discord-api-types/v10";
import { appMayAttach, appMayEmbed } from "../protocol/permissions.ts";
import type { Reply } from "../protocol/reply.ts";
import { fallbackMessages, withoutFiles } from "./fallback-message.ts";

export type Fitted = {
	readonly reply: Reply;
	/** Sent once the reply is out. */
	readonly more: readonly Reply[];
};

export function fitPermissions(interaction: APIInteraction, reply: Reply): Fitted {
	// Only a server takes these rights away, and only an interaction of today's Discord tells of them.
	if (interaction.context !== InteractionContextType.Guild || interaction.app_permissions === undefined) return { reply, more: [] };
	const files = reply.files ?? [];
	const embeds = reply.embeds ?? [];
	if (embeds.length > 0 && !appMayEmbed(interaction)) {
		const { private: hidden, update, after } = reply;
		const [first = {}, ...more] = fallbackMessages(reply, "plain");
		return {
			reply: { ...first, private: hidden, ...(update ? { update } : {}), ...(after ? { after } : {}) },
			more: more.map((part) => ({ ...part, private: hidden })),
		};
	}
	return { reply: files.length > 0 && !appMayAttach(interaction) ? { ...reply, files: [], ...withoutFiles(reply) } : reply, more: [] };
}
