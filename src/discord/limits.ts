/**
 * Discord's limits, and one check for each kind of payload that we send. Every number is from Discord's documentation as of
 * August 2026 (resources/message#embed-limits, components/reference, interactions/application-commands).
 * The checks return sentences, an empty list if all is well. Lengths are counted in UTF-16 units, which never
 * undercounts what Discord counts.
 */
import {
	type APIApplicationCommandOptionChoice,
	type APIEmbed,
	type APIMessageTopLevelComponent,
	ApplicationCommandType,
	ButtonStyle,
	ComponentType,
} from "discord-api-types/v10";

export const LIMITS = {
	content: 2000,
	embeds: 10,
	embedTotal: 6000,
	title: 256,
	description: 4096,
	fields: 25,
	fieldName: 256,
	fieldValue: 1024,
	footer: 2048,
	author: 256,
	rows: 5,
	buttonsInRow: 5,
	buttonLabel: 80,
	url: 512,
	customId: 100,
	selectOptions: 25,
	optionText: 100,
	placeholder: 150,
	inputPlaceholder: 100,
	choices: 25,
	choiceText: 100,
	modalTitle: 45,
	modalParts: 5,
	labelText: 45,
	labelDescription: 100,
	textInput: 4000,
	commandName: 32,
	commandText: 100,
	commandTotal: 8000,
	commandOptions: 25,
	altText: 1024,
} as const;

type Say = (problem: string) => void;

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

function checkOptions(say: Say, at: string, options: readonly { label: string; value: string; description?: string }[]): void {
	if (options.length < 1 || options.length > LIMITS.selectOptions) say(`${at} has ${options.length} options, 1 to ${LIMITS.selectOptions}`);
	if (new Set(options.map((o) => o.value)).size < options.length) say(`${at} has two options of one value`);
	for (const [i, option] of options.entries()) {
		filled(say, `${at}.options[${i}].label`, option.label, LIMITS.optionText);
		filled(say, `${at}.options[${i}].value`, option.value, LIMITS.optionText);
		longer(say, `${at}.options[${i}].description`, option.description, LIMITS.optionText);
	}
}

/** What Discord would refuse in an autocomplete answer. */
export function checkChoices(choices: readonly APIApplicationCommandOptionChoice[]): string[] {
	const problems: string[] = [];
	if (choices.length > LIMITS.choices) problems.push(`${choices.length} choices, at most ${LIMITS.choices}`);
	for (const [i, choice] of choices.entries()) {
		filled((p) => problems.push(p), `choices[${i}].name`, choice.name, LIMITS.choiceText);
		filled((p) => problems.push(p), `choices[${i}].value`, String(choice.value), LIMITS.choiceText);
	}
	return problems;
}

type OptionShape = {
	name: string;
	description: string;
	options?: readonly OptionShape[];
	choices?: readonly { name: string; value: unknown }[];
	required?: boolean;
};
type CommandShape = { name: string; type?: ApplicationCommandType; description?: string; options?: readonly OptionShape[] };

/** What Discord would refuse in a command's registration. */
export function checkCommand(command: CommandShape): string[] {
	const problems: string[] = [];
	const say: Say = (problem) => problems.push(`/${command.name}: ${problem}`);
	const slash = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
	filled(say, "name", command.name, LIMITS.commandName);
	if (slash) {
		checkName(say, command.name);
		filled(say, "description", command.description, LIMITS.commandText);
	} else if (command.description) say("a context menu command has no description");
	checkCommandOptions(say, command.options ?? []);
	const total = commandSize(command);
	if (total > LIMITS.commandTotal) say(`holds ${total} characters in all, at most ${LIMITS.commandTotal}`);
	return problems;
}

function checkCommandOptions(say: Say, options: readonly OptionShape[]): void {
	if (options.length > LIMITS.commandOptions) say(`${options.length} options, at most ${LIMITS.commandOptions}`);
	let optional = false;
	for (const option of options) {
		checkName(say, option.name);
		filled(say, `${option.name}.description`, option.description, LIMITS.commandText);
		if (option.required && optional) say(`${option.name} is required but stands after an optional one`);
		optional ||= option.required === false || option.required === undefined;
		if ((option.choices?.length ?? 0) > LIMITS.choices) say(`${option.name} has ${option.choices?.length} choices, at most ${LIMITS.choices}`);
		for (const choice of option.choices ?? []) filled(say, `${option.name}: choice`, choice.name, LIMITS.choiceText);
		checkCommandOptions(say, option.options ?? []);
	}
}

function checkName(say: Say, name: string): void {
	if (!/^[-_'\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase())
		say(`"${name}" is no valid name: small letters, digits, - and _, at most 32`);
}

function commandSize(part: {
	name: string;
	description?: string;
	options?: readonly OptionShape[];
	choices?: readonly { name: string; value: unknown }[];
}): number {
	const choices = (part.choices ?? []).reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0);
	return part.name.length + (part.description?.length ?? 0) + choices + (part.options ?? []).reduce((sum, option) => sum + commandSize(option), 0);
}

type ModalPart = {
	type: number;
	label?: string;
	description?: string;
	component?: {
		type: number;
		custom_id?: string;
		value?: string;
		min_length?: number;
		max_length?: number;
		placeholder?: string;
		options?: readonly { label: string; value: string }[];
	};
};

/** What Discord would refuse in a form. Inputs stand in labels (type 18); rows of text inputs are deprecated since August 2025. */
export function checkModal(modal: { title: string; custom_id: string; components: readonly unknown[] }): string[] {
	const problems: string[] = [];
	const say: Say = (problem) => problems.push(problem);
	filled(say, "title", modal.title, LIMITS.modalTitle);
	filled(say, "custom_id", modal.custom_id, LIMITS.customId);
	const parts = modal.components as readonly ModalPart[];
	if (parts.length < 1 || parts.length > LIMITS.modalParts) say(`${parts.length} parts in a form, 1 to ${LIMITS.modalParts}`);
	const seen = new Set<string>();
	for (const [i, part] of parts.entries()) {
		const at = `components[${i}]`;
		if (part.type === ComponentType.TextDisplay) continue;
		if (part.type !== ComponentType.Label || !part.component) {
			say(`${at} is not a label with one input`);
			continue;
		}
		filled(say, `${at}.label`, part.label, LIMITS.labelText);
		longer(say, `${at}.description`, part.description, LIMITS.labelDescription);
		const input = part.component;
		filled(say, `${at}.custom_id`, input.custom_id, LIMITS.customId);
		if (input.custom_id && seen.has(input.custom_id)) say(`${at}.custom_id "${input.custom_id}" stands twice`);
		seen.add(input.custom_id ?? "");
		longer(say, `${at}.value`, input.value, Math.min(LIMITS.textInput, input.max_length ?? LIMITS.textInput));
		if ((input.max_length ?? 1) > LIMITS.textInput) say(`${at}.max_length over ${LIMITS.textInput}`);
		longer(say, `${at}.placeholder`, input.placeholder, LIMITS.inputPlaceholder);
		if (input.options) checkOptions(say, at, input.options);
	}
	return problems;
}

function longer(say: Say, what: string, text: string | null | undefined, most: number): void {
	if (text && text.length > most) say(`${what} has ${text.length} characters, at most ${most}`);
}

function filled(say: Say, what: string, text: string | null | undefined, most: number): void {
	if (!text) say(`${what} is empty`);
	else longer(say, what, text, most);
}
