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
	const { content: _, embeds = [], components: __, files: ___, ...sent } = reply;
	const fitting = appMayAttach(interaction) ? reply : withoutFiles(reply);
	if (embeds.length === 0 || appMayEmbed(interaction)) return { reply: { ...fitting, ...sent }, more: [] };
	const [first = {}, ...more] = fallbackMessages(fitting, "plain");
	return { reply: { ...first, ...sent }, more: more.map((part) => ({ ...part, private: reply.private })) };
}
