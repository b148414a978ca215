/** A command is one file: plain data plus functions. What a command file exports satisfies this type. */
import type {
	APIApplicationCommandAutocompleteInteraction,
	APIChatInputApplicationCommandInteraction,
	APIMessageApplicationCommandInteraction,
	APIMessageComponentInteraction,
	RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { Library } from "../library.ts";
import type { Recent } from "./recent.ts";
import type { Reply } from "./reply.ts";

/** What a command may use: passed in, never taken from the air. */
export type Bot = { readonly library: Library; readonly now: () => Date; readonly recent: Recent };

export type Choice = { readonly name: string; readonly value: string };

export type Command = {
	readonly data: RESTPostAPIApplicationCommandsJSONBody;
	/** For a slash command. */
	readonly run?: (bot: Bot, interaction: APIChatInputApplicationCommandInteraction) => Reply | Promise<Reply>;
	/** For a command on a message (right-click → Apps). */
	readonly runOnMessage?: (bot: Bot, interaction: APIMessageApplicationCommandInteraction) => Reply | Promise<Reply>;
	readonly autocomplete?: (bot: Bot, interaction: APIApplicationCommandAutocompleteInteraction) => readonly Choice[];
	/** By the action in the custom id of the button or select that was used; no two commands share an action. */
	readonly components?: Readonly<Record<string, Pressed>>;
};

export type Pressed = (bot: Bot, interaction: APIMessageComponentInteraction, args: readonly string[]) => Reply | Promise<Reply>;
