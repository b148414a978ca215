/** A channel that a moderator picked, as Discord sends it along: which it is, and what the bot's role lacks there. */
import { type APIChatInputApplicationCommandInteraction, type ChannelType, PermissionFlagsBits as P } from "discord-api-types/v10";
import { channelId } from "../../src/discord/protocol/options.ts";
import { holds, permissionBits } from "../../src/discord/protocol/permissions.ts";
import type { SlashStep } from "./session.ts";

export type Picked = { readonly id: string; readonly type?: ChannelType; readonly app_permissions?: string };

/** @returns null where none was picked */
export function pickedChannel(options: Parameters<SlashStep>[1], { data }: APIChatInputApplicationCommandInteraction): Picked | null {
	const id = channelId(options, "channel");
	return id === null ? null : { ...(data.resolved?.channels?.[id] as Partial<Picked> | undefined), id };
}

/** What posting by itself takes. */
export const TO_POST: readonly (readonly [bigint, string])[] = [
	[P.ViewChannel, "View Channel"],
	[P.SendMessages, "Send Messages"],
	[P.EmbedLinks, "Embed Links"],
];

/** A sentence on what of that is missing there; none where nothing is, or where Discord did not tell. */
export function lackingThere({ app_permissions }: Pick<Picked, "app_permissions">, needed: readonly (readonly [bigint, string])[]): string[] {
	const held = permissionBits(app_permissions);
	const missing = held === null ? [] : needed.filter(([bit]) => !holds(held, bit)).map(([, name]) => name);
	return missing.length > 0 ? [`🔶 My role lacks there: ${missing.join(", ")}.`] : [];
}
