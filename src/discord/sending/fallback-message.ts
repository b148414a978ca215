/** The same message, plainer: without links, as plain text, or without its files. Nothing is cut; what does not fit one message goes into more. */
import type { APIEmbed, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { LIMITS } from "../../limits/index.ts";
import { chunkLines } from "../protocol/markdown.ts";
import type { MessageData } from "../protocol/reply.ts";

/**
 * "without-links" and "plain" pass filters on links and on words in embeds; "plain" needs no Embed Links, "without-files" no Attach Files,
 * and "bare" neither. Files go only where they may not be attached: no filter minds them.
 */
export type Step = "full" | "without-links" | "plain" | "without-files" | "bare";

/** When even plain text is refused: a filter minds the words. Nobody is left without an answer. */
export const SORRY: MessageData = {
	content:
		"I have an answer, but a filter of this server does not let me show it here, not even as plain text. Please ask me in a direct message; staff will never message you first.",
};

/** @returns at least one message; the first stands for the answer, the others follow it. Buttons are under the last. */
export function fallbackMessages(data: MessageData, step: Step): MessageData[] {
	if (step === "full") return [data];
	if (step === "without-files") return [withoutFiles(data)];
	const components = withoutLinkButtons(data.components);
	if (step === "plain") return plainMessages(data, components);
	if (step === "bare") return plainMessages(withoutFiles(data), components);
	return [
		{
			...data,
			...(data.content === undefined ? {} : { content: unlinked(data.content) }),
			...(data.embeds ? { embeds: data.embeds.map(unlinkedEmbed) } : {}),
			...(components ? { components } : {}),
		},
	];
}

/** Without the files that the app may not attach: each is named by what it shows. */
export function withoutFiles(data: MessageData): MessageData {
	const { files = [], ...rest } = data;
	if (files.length === 0) return data;
	const note = files.map(({ description }) => `I may not attach files here, so this is missing: ${description}`).join("\n");
	const embeds = rest.embeds?.map(({ image, thumbnail, ...embed }) => embed);
	return { ...rest, ...(embeds ? { embeds } : {}), content: [rest.content, note].filter(Boolean).join("\n") };
}

function plainMessages(data: MessageData, components: MessageData["components"]): MessageData[] {
	const { content, embeds = [], files = [] } = data;
	const text = [content, ...embeds.map(embedText)].filter(Boolean).join("\n\n");
	const chunks = chunkLines(unlinked(text).split("\n").flatMap(shortLines), LIMITS.content).map((chunk) => chunk.trim());
	const parts: MessageData[] = chunks.filter(Boolean).map((chunk) => ({ content: chunk }));
	// What belongs to the whole is under the first part, which stands for the answer; buttons are where reading ends.
	if (files.length > 0) parts.unshift({ ...parts.shift(), files });
	const last = parts.pop() ?? {};
	return [...parts, components ? { ...last, components } : last];
}

/** An embed as text, with everything that it says. */
export function embedText({ title, description, fields = [], footer }: APIEmbed): string {
	const named = fields.map(({ name, value }) => `**${name}**\n${value}`);
	return [title && `**${title}**`, description, ...named, footer?.text].filter(Boolean).join("\n");
}

/** "[title](address)" becomes its title, and a bare address is left out: who publishes it is named beside it. */
function unlinked(text: string): string {
	return text.replace(/\[((?:\\.|[^\]\\])*)\]\(https?:\/\/[^)\s]+\)/g, "$1").replace(/<?https?:\/\/[^\s>)]+>?/g, "(link left out)");
}

function unlinkedEmbed({ url, author, ...embed }: APIEmbed): APIEmbed {
	return {
		...embed,
		...(author ? { author: { name: author.name } } : {}),
		...(embed.description ? { description: unlinked(embed.description) } : {}),
		...(embed.fields ? { fields: embed.fields.map((field) => ({ ...field, value: unlinked(field.value) })) } : {}),
	};
}

function withoutLinkButtons(rows: MessageData["components"]): APIMessageTopLevelComponent[] | undefined {
	return rows?.flatMap((row): APIMessageTopLevelComponent[] => {
		if (row.type !== ComponentType.ActionRow) return [row];
		const components = row.components.filter((part) => !(part.type === ComponentType.Button && part.style === ButtonStyle.Link));
		return components.length > 0 ? [{ ...row, components }] : [];
	});
}

/** A line longer than a message is parted at spaces; a word is never cut unless it alone is too long. */
function shortLines(line: string): string[] {
	const parts: string[] = [];
	let rest = line;
	while (rest.length > LIMITS.content) {
		const space = rest.lastIndexOf(" ", LIMITS.content);
		const at = space > 0 ? space : LIMITS.content;
		parts.push(rest.slice(0, at));
		rest = rest.slice(at).trimStart();
	}
	return [...parts, rest];
}
