/** The options of /faq's subcommands, as each is written down in index.ts. */
import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandSubcommandOption,
	ApplicationCommandOptionType as Type,
} from "discord-api-types/v10";
import { CHOOSABLE } from "./channel.ts";

export function sub(name: string, description: string, ...options: APIApplicationCommandBasicOption[]): APIApplicationCommandSubcommandOption {
	return { type: Type.Subcommand, name, description, ...(options.length > 0 ? { options } : {}) };
}

export function entry() {
	return {
		type: Type.String as const,
		name: "entry",
		description: "Start typing its question",
		required: true,
		autocomplete: true as const,
		max_length: 100,
	};
}

export function exchange(description: string, required: boolean) {
	return { type: Type.String as const, name: "exchange", description, required, autocomplete: true as const, max_length: 60 };
}

export function channel() {
	return { type: Type.Channel as const, name: "channel", description: "Which one", required: true, channel_types: [...CHOOSABLE] };
}

export function words(name: string, description: string, max_length: number, required = false) {
	return { type: Type.String as const, name, description, max_length, required };
}

export function pick(name: string, description: string, values: readonly string[]) {
	return { type: Type.String as const, name, description, choices: values.map((value) => ({ name: value, value })) };
}
