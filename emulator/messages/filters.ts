import type { APIEmbed } from "discord-api-types/v10";
import { ERRORS } from "../rest/errors.ts";
import type { Channel, Row, World } from "../world.ts";

type Held = { content: string; embeds: readonly APIEmbed[]; components: readonly Row[] };

/** Refuses a message that a filter of its server or channel does not let through (topics/opcodes-and-status-codes, 200000 and 240000). */
export function checkFilters(world: World, channel: Channel, message: Held): void {
	const text = JSON.stringify([message.content, message.embeds, message.components]).toLowerCase();
	for (const place of [channel.guildId, channel.id]) {
		const filter = place === undefined ? undefined : world.filters.get(place);
		if (filter?.words?.some((word) => text.includes(word.toLowerCase()))) throw ERRORS.autoMod();
		if (filter?.links && /https?:\/\//.test(text)) throw ERRORS.harmfulLinks();
	}
}
