/** News as an embed: what changed about an exchange, from what to what, with its source; and the message that several of them make. */
import type { APIEmbed } from "discord-api-types/v10";
import type { Change } from "../../answering/edition.ts";
import { escapeMarkdown } from "../protocol/markdown.ts";
import type { MessageData } from "../protocol/reply.ts";
import { COLOUR } from "./colours.ts";

/** So many a message: five of the longest stay below Discord's 6,000 characters. */
export const NEWS_A_MESSAGE = 5;
/** What was said before and what is said now, each. */
const LONGEST_SAYING = 420;

export function changeEmbed({ title, from, to, source }: Change): APIEmbed {
	const lines = [
		from === null ? "**New**" : `**Before:** ${short(from)}`,
		to === null ? "**Now:** no longer in the dataset" : `**Now:** ${short(to)}`,
		...(source ? [source.link ? `Source: [${short(source.title, 120)}](${source.link})` : `Source: ${short(source.title, 120)}`] : []),
	];
	return { title: short(`Changed: ${title}`, 200), color: COLOUR.neutral, description: lines.join("\n") };
}

export function noticeEmbed(exchange: string, says: string, until: number): APIEmbed {
	const end = `Until <t:${Math.floor(until / 1000)}:f>, said by this server's moderators.`;
	return { title: `Notice on ${short(exchange, 60)}`, color: COLOUR.warning, description: `${short(says, 500)}\n${end}` };
}

/** @param mark what stands in the footer, by which the message is found again */
export function newsMessage(bodies: readonly string[], mark: string): MessageData {
	const embeds = bodies.map((body) => JSON.parse(body) as APIEmbed);
	return { embeds: embeds.map((embed, i) => (i === embeds.length - 1 ? { ...embed, footer: { text: footerOf(mark) } } : embed)) };
}

/** Short, and the same for the same batch. */
export function footerOf(mark: string): string {
	return `no. ${mark.replace(/[^a-zA-Z0-9]/g, "").slice(0, 8)} · this channel follows it: /faq alerts`;
}

function short(text: string, most = LONGEST_SAYING): string {
	return escapeMarkdown(text.length > most ? `${text.slice(0, most - 1)}…` : text);
}
