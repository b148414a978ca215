/** Readers of a command's options. A missing option is null; a wrong type cannot come from Discord and is null too. */
import { type APIApplicationCommandInteractionDataOption, ApplicationCommandOptionType } from "discord-api-types/v10";

type Options =
	| readonly APIApplicationCommandInteractionDataOption<never>[]
	| readonly { name: string; type: number; value?: unknown; focused?: boolean }[]
	| undefined;

export function text(options: Options, name: string): string | null {
	const option = named(options, name);
	return option?.type === ApplicationCommandOptionType.String && typeof option.value === "string" ? option.value : null;
}

/** Yes or no, or null where neither was chosen. */
export function chosen(options: Options, name: string): boolean | null {
	const option = named(options, name);
	return typeof option?.value === "boolean" ? option.value : null;
}

/** The user id of whom was picked, or null. */
export function person(options: Options, name: string): string | null {
	const option = named(options, name);
	return option?.type === ApplicationCommandOptionType.User && typeof option.value === "string" ? option.value : null;
}

/** The id of the channel that was picked, or null. */
export function channelId(options: Options, name: string): string | null {
	const option = named(options, name);
	return option?.type === ApplicationCommandOptionType.Channel && typeof option.value === "string" ? option.value : null;
}

/** What is being typed in the focused option. */
export function focused(options: Options): { name: string; value: string } | null {
	const option = (options as readonly { name: string; value?: unknown; focused?: boolean }[] | undefined)?.find((o) => o.focused);
	return option ? { name: option.name, value: String(option.value ?? "") } : null;
}

function named(options: Options, name: string): { readonly type: number; readonly value?: unknown } | undefined {
	return (options as readonly { name: string; type: number; value?: unknown }[] | undefined)?.find((o) => o.name === name);
}
