/** A command is one file: plain data plus functions. What a command file exports satisfies this type. */
import type {
	APIApplicationCommandAutocompleteInteraction,
	APIChatInputApplicationCommandInteraction,
	APIMessageApplicationCommandInteraction,
	APIMessageComponentInteraction,
	APIModalSubmitInteraction,
	RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { Servers } from "../../layers/contract.ts";
import type { Library } from "../../library.ts";
import type { Pictures } from "../../picture/pictures.ts";
import type { BesideLayers } from "../../store/contract.ts";
import type { FormReply, Reply } from "../protocol/reply.ts";
import type { DiscordApi } from "../sending/discord-api.ts";
import type { Admission } from "./admission.ts";
import type { FollowUpMemory } from "./follow-up-memory.ts";
import type { Uses } from "./uses.ts";

/** What a command may use: passed in, never taken from the air. */
export type Bot = {
	/** The shared dataset's shelf. What a server's members see is `libraryHere`. */
	readonly library: Library;
	readonly servers: Servers;
	/** Drafts, the moderators' queue, counts. */
	readonly store: BesideLayers;
	readonly now: () => Date;
	readonly admission: Admission;
	readonly memory: FollowUpMemory;
	readonly discord: DiscordApi;
	/** What is read beside commands: channels that moderators chose, messages that mention the bot, direct ones; each with those after it. */
	readonly reads: "content" | "mentions" | "messages" | "nothing";
	readonly pictures: Pictures;
	readonly operator: Operator;
	/** How often each entry was answered in a server. */
	readonly uses: Uses;
	/** Counts what somebody's question came to, with what their server adds; trying a question out is none. */
	readonly counted: (outcome: QuestionOutcome) => void;
};

/** The operator of this copy of the bot: how to reach them, and the channel where they read what is reported outside servers; null for none. */
export type Operator = { readonly contact: string | null; readonly channel: string | null };

/** answered by the shared dataset, or by an entry of the server's own. */
export type QuestionOutcome = "answered" | "answered: own entry" | "likely" | "near" | `declined: ${string}`;

export type Choice = { readonly name: string; readonly value: string };

/** A reply, or a form where Discord allows one: not in answer to a form. */
export type Answered = Reply | FormReply | Promise<Reply | FormReply>;

export type Command = {
	readonly data: RESTPostAPIApplicationCommandsJSONBody;
	/** Whether it changes what is kept, so that one delivery of it must never be taken up twice (only-once.ts). */
	readonly changes?: true;
	/** Whether it is the operator's alone: registered in the server of OPERATOR_CHANNEL and nowhere else, and done in that channel alone. */
	readonly forOperator?: true;
	/** For a slash command. */
	readonly run?: (bot: Bot, interaction: APIChatInputApplicationCommandInteraction) => Answered;
	/** For a command on a message (right-click → Apps). */
	readonly runOnMessage?: (bot: Bot, interaction: APIMessageApplicationCommandInteraction) => Answered;
	readonly autocomplete?: (bot: Bot, interaction: APIApplicationCommandAutocompleteInteraction) => readonly Choice[] | Promise<readonly Choice[]>;
	/** By the action in the custom id of the button or select that was used; no two commands share an action. */
	readonly components?: Readonly<Record<string, Pressed>>;
	/** By the action in the custom id of the form that was sent; no two commands share an action. */
	readonly forms?: Readonly<Record<string, Submitted>>;
};

/** What Discord is told of: of all servers and people, or of the operator's own server beside that. */
export function registered(commands: readonly Command[], whose: "everybody" | "operator"): RESTPostAPIApplicationCommandsJSONBody[] {
	return commands.filter(({ forOperator = false }) => forOperator === (whose === "operator")).map(({ data }) => data);
}

export type Pressed = (bot: Bot, interaction: APIMessageComponentInteraction, args: readonly string[]) => Answered;
export type Submitted = (bot: Bot, interaction: APIModalSubmitInteraction, args: readonly string[]) => Reply | Promise<Reply>;
