/** Long lists, page by page, with Back and More. */
import type { APIEmbed } from "discord-api-types/v10";
import { customId } from "../protocol/custom-id.ts";
import type { MessageData } from "../protocol/reply.ts";
import { UserError } from "../protocol/user-error.ts";
import { button, rows } from "./button.ts";
import { COLOUR } from "./colours.ts";

/** A page stays well under an embed's 4,096 so that it can be read on a phone. */
const PAGE = 2400;

/** Puts blocks of text on as few pages as hold them; a block is never cut. */
function paginate(blocks: readonly string[]): string[] {
	const pages: string[] = [];
	for (const block of blocks) {
		const last = pages.at(-1);
		if (last !== undefined && last.length + 2 + block.length <= PAGE) pages[pages.length - 1] = `${last}\n\n${block}`;
		else pages.push(block);
	}
	return pages;
}

/** @param footer what is behind "page 1 of 3" */
export function pagedEmbeds(title: string, blocks: readonly string[], footer: string): APIEmbed[] {
	const pages = paginate(blocks);
	return pages.map((description, i) => ({
		title,
		color: COLOUR.neutral,
		description,
		footer: { text: `page ${i + 1} of ${pages.length} · ${footer}` },
	}));
}

/**
 * One page with its buttons.
 * @param action the component action that shows another page; its last argument is the page's number
 * @throws UserError if there is no such page
 */
export function page(embeds: readonly APIEmbed[], at: number, action: string, ...args: readonly string[]): MessageData {
	const embed = embeds[at];
	if (!embed) throw noSuchPage();
	return turning(embed, { at, pages: embeds.length }, action, ...args);
}

export const noSuchPage = () => new UserError("There is no such page any more. Please ask again with /ask.");

/** One page of so many, made already, with its buttons. */
export function turning(embed: APIEmbed, { at, pages }: { at: number; pages: number }, action: string, ...args: readonly string[]): MessageData {
	const turn = (label: string, to: number) => button(label, customId(action, ...args, String(to)));
	return {
		embeds: [embed],
		components: rows([...(at > 0 ? [turn("Back", at - 1)] : []), ...(at + 1 < pages ? [turn("More", at + 1)] : [])]),
	};
}
