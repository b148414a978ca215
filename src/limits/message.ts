/** What Discord would refuse in a message: every field, every total, unique custom ids. */
import { type APIEmbed, type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from "discord-api-types/v10";
import { LIMITS } from "./numbers.ts";
import { checkOptions } from "./options.ts";
import { filled, longer, type Say } from "./say.ts";

export type MessagePayload = {
	content?: string | null | undefined;
	embeds?: readonly APIEmbed[] | null | undefined;
	components?: readonly APIMessageTopLevelComponent[] | null | undefined;
	attachments?: readonly { description?: string | null }[] | null | undefined;
};

/** What Discord would refuse in a message or in the data of an interaction's answer. */
export function checkMessage(message: MessagePayload): string[] {
	const problems: string[] = [];
	const say: Say = (problem) => problems.push(problem);
	longer(say, "content", message.content, LIMITS.content);
	const embeds = message.embeds ?? [];
	if (embeds.length > LIMITS.embeds) say(`${embeds.length} embeds, at most ${LIMITS.embeds}`);
	for (const [i, embed] of embeds.entries()) checkEmbed(say, `embeds[${i}]`, embed);
	const total = embeds.reduce((sum, embed) => sum + embedSize(embed), 0);
	if (total > LIMITS.embedTotal) say(`all embeds together hold ${total} characters, at most ${LIMITS.embedTotal}`);
	const urls = embeds.map((embed) => embed.url).filter((url) => url !== undefined);
	if (new Set(urls).size < urls.length) say("two embeds share a url: only the first would be shown");
	checkRows(say, message.components ?? []);
	for (const [i, file] of (message.attachments ?? []).entries()) longer(say, `attachments[${i}].description`, file.description, LIMITS.altText);
	const empty = !message.content && embeds.length === 0 && (message.components ?? []).length === 0 && (message.attachments ?? []).length === 0;
	if (empty) say("an empty message");
	return problems;
}

/** Characters that count towards the 6,000 over all embeds of a message. */
export function embedSize(embed: APIEmbed): number {
	const fields = (embed.fields ?? []).reduce((sum, field) => sum + field.name.length + field.value.length, 0);
	return (embed.title?.length ?? 0) + (embed.description?.length ?? 0) + fields + (embed.footer?.text.length ?? 0) + (embed.author?.name.length ?? 0);
}

function checkEmbed(say: Say, at: string, embed: APIEmbed): void {
	longer(say, `${at}.title`, embed.title, LIMITS.title);
	longer(say, `${at}.description`, embed.description, LIMITS.description);
	longer(say, `${at}.footer.text`, embed.footer?.text, LIMITS.footer);
	longer(say, `${at}.author.name`, embed.author?.name, LIMITS.author);
	const fields = embed.fields ?? [];
	if (fields.length > LIMITS.fields) say(`${at} has ${fields.length} fields, at most ${LIMITS.fields}`);
	for (const [i, field] of fields.entries()) {
		filled(say, `${at}.fields[${i}].name`, field.name, LIMITS.fieldName);
		filled(say, `${at}.fields[${i}].value`, field.value, LIMITS.fieldValue);
	}
	if (embedSize(embed) === 0 && !embed.image && !embed.thumbnail) say(`${at} is empty`);
}

function checkRows(say: Say, rows: readonly APIMessageTopLevelComponent[]): void {
	if (rows.length > LIMITS.rows) say(`${rows.length} rows of components, at most ${LIMITS.rows}`);
	const seen = new Set<string>();
	for (const [r, row] of rows.entries()) {
		const at = `components[${r}]`;
		if (row.type !== ComponentType.ActionRow) {
			say(`${at} is not an action row`);
			continue;
		}
		const parts = row.components;
		if (parts.length === 0) say(`${at} is empty`);
		const select = parts.some((part) => part.type !== ComponentType.Button);
		if (select ? parts.length > 1 : parts.length > LIMITS.buttonsInRow) say(`${at} holds too many components`);
		for (const [i, part] of parts.entries()) {
			const here = `${at}.components[${i}]`;
			if ("custom_id" in part) {
				filled(say, `${here}.custom_id`, part.custom_id, LIMITS.customId);
				if (seen.has(part.custom_id)) say(`${here}.custom_id "${part.custom_id}" stands twice`);
				seen.add(part.custom_id);
			}
			if (part.type === ComponentType.Button) {
				if (part.style !== ButtonStyle.Premium) {
					longer(say, `${here}.label`, part.label, LIMITS.buttonLabel);
					if (!part.label && !part.emoji) say(`${here} has neither label nor emoji`);
				}
				if (part.style === ButtonStyle.Link) longer(say, `${here}.url`, part.url, LIMITS.url);
			} else longer(say, `${here}.placeholder`, part.placeholder, LIMITS.placeholder);
			if (part.type === ComponentType.StringSelect) checkOptions(say, here, part.options);
		}
	}
}
