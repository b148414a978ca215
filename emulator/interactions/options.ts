import {
	type APIApplicationCommand,
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandOption,
	type APIApplicationCommandInteractionDataOption as Data,
	ApplicationCommandOptionType as T,
} from "discord-api-types/v10";
import { refuse } from "../rest/errors.ts";
import { storeFile } from "../rest/uploads.ts";
import type { World } from "../world.ts";
import type { Resolver } from "./resolved.ts";

/** A file that a person gives. */
export type GivenFile = { filename: string; contentType?: string; bytes: Uint8Array };
type OptionValue = string | number | boolean | GivenFile;
export type OptionValues = { [name: string]: OptionValue | undefined };

/** The longest text that any text option takes (interactions/application-commands#application-command-object-option-structure). */
const TEXT = 6000;

/**
 * The options as Discord sends them, from what a person typed; `path` holds the subcommand's words. With `focused` it is a
 * look-up while typing: then what is missing or not finished is no fault.
 */
export function readOptions(
	world: World,
	command: APIApplicationCommand,
	path: readonly string[],
	values: OptionValues,
	resolver: Resolver,
	focused?: string,
): Data[] {
	return level(command.options ?? [], path, `/${command.name}`);

	function level(options: readonly APIApplicationCommandOption[], words: readonly string[], at: string): Data[] {
		const subs = options.filter((option) => option.type === T.Subcommand || option.type === T.SubcommandGroup);
		const [word, ...rest] = words;
		if (subs.length === 0) {
			if (word !== undefined) refuse(`${at} has no subcommand "${word}".`);
			return basics(options as APIApplicationCommandBasicOption[], at);
		}
		const sub = subs.find((option) => option.name === word);
		if (!sub)
			return refuse(word === undefined ? `${at} needs a subcommand: ${subs.map((s) => s.name).join(", ")}.` : `${at} has no subcommand "${word}".`);
		return [{ type: sub.type, name: sub.name, options: level(sub.options ?? [], rest, `${at} ${sub.name}`) } as Data];
	}

	function basics(options: readonly APIApplicationCommandBasicOption[], at: string): Data[] {
		for (const name of Object.keys(values)) if (!options.some((option) => option.name === name)) refuse(`${at} has no option "${name}".`);
		if (focused !== undefined && !options.some((option) => option.name === focused)) refuse(`${at} has no option "${focused}".`);
		return options.flatMap((option) => {
			const value = values[option.name];
			const typing = option.name === focused;
			if (value === undefined && !typing) {
				if (option.required && focused === undefined) refuse(`${at} needs the option "${option.name}".`);
				return [];
			}
			if (typing) return [lookup(option, value, at)];
			return [{ type: option.type, name: option.name, value: accept(world, option, value as OptionValue, at, resolver) } as Data];
		});
	}
}

function lookup(option: APIApplicationCommandBasicOption, value: OptionValue | undefined, at: string): Data {
	if (!("autocomplete" in option) || option.autocomplete !== true) refuse(`${at}: "${option.name}" offers no suggestions.`);
	// Also for numbers: while somebody types, Discord sends the text as it stands.
	return { type: option.type, name: option.name, value: String(value ?? ""), focused: true } as Data;
}

function accept(world: World, option: APIApplicationCommandBasicOption, value: OptionValue, at: string, resolver: Resolver): unknown {
	const name = `${at}: "${option.name}"`;
	if (option.type === T.Attachment) {
		if (typeof value !== "object") return refuse(`${name} takes a file.`);
		const file = storeFile(world, { contentType: "application/octet-stream", ...value }, true);
		resolver.attachment(file);
		return file.id;
	}
	if (option.type === T.Boolean) return typeof value === "boolean" ? value : refuse(`${name} takes true or false.`);
	if (option.type === T.Integer || option.type === T.Number) return number(option, value, name);
	if (typeof value !== "string") return refuse(`${name} takes text.`);
	if (option.type === T.String) return text(option, value, name);
	if (option.type === T.User) resolver.user(value);
	else if (option.type === T.Role) resolver.role(value);
	else if (option.type === T.Mentionable) resolver.mentionable(value);
	else resolver.channel(value, option.channel_types);
	return value;
}

type Choosing = { choices?: readonly { name: string; value: string | number }[]; autocomplete?: boolean };

function chosen(option: Choosing, value: string | number, name: string): void {
	const choices = option.choices ?? [];
	if (choices.length === 0 || option.autocomplete || choices.some((choice) => choice.value === value)) return;
	refuse(`${name} takes one of: ${choices.map((choice) => choice.name).join(", ")}.`);
}

function text(option: APIApplicationCommandBasicOption & { type: T.String }, value: string, name: string): string {
	const limits = option as { min_length?: number; max_length?: number };
	const most = Math.min(TEXT, limits.max_length ?? TEXT);
	if (value.length === 0) refuse(`${name} is empty.`);
	if (value.length > most) refuse(`${name} has ${value.length} characters, at most ${most}.`);
	if (value.length < (limits.min_length ?? 0)) refuse(`${name} has ${value.length} characters, at least ${limits.min_length}.`);
	chosen(option as Choosing, value, name);
	return value;
}

function number(option: APIApplicationCommandBasicOption & { type: T.Integer | T.Number }, value: OptionValue, name: string): number {
	if (typeof value !== "number" || !Number.isFinite(value)) return refuse(`${name} takes a number.`);
	if (option.type === T.Integer && !Number.isSafeInteger(value)) refuse(`${name} takes a whole number.`);
	const limits = option as { min_value?: number; max_value?: number };
	if (limits.min_value !== undefined && value < limits.min_value) refuse(`${name} is below ${limits.min_value}.`);
	if (limits.max_value !== undefined && value > limits.max_value) refuse(`${name} is over ${limits.max_value}.`);
	chosen(option as Choosing, value, name);
	return value;
}
