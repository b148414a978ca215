/** A moderator at work: where, who, and how buttons and forms of theirs are named. Every step of /faq comes in through here. */
import type {
	APIApplicationCommandAutocompleteInteraction,
	APIChatInputApplicationCommandInteraction,
	APIMessageComponentInteraction,
	APIModalSubmitInteraction,
} from "discord-api-types/v10";
import type { Answered, Bot, Choice, Pressed, Submitted } from "../../src/discord/pipeline/command.ts";
import { customId } from "../../src/discord/protocol/custom-id.ts";
import { allTyped } from "../../src/discord/protocol/form.ts";
import { serverOf } from "../../src/discord/protocol/guild-context.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import type { Servers } from "../../src/layers/contract.ts";
import type { Library } from "../../src/library.ts";
import { StoreUnavailable } from "../../src/store/contract.ts";
import { markFor, mayGoOn, type Person, personOf } from "./access-token.ts";
import { givenBack } from "./refusal-file.ts";

export type Desk = {
	readonly bot: Bot;
	readonly servers: Servers;
	readonly server: string;
	/** User id of the moderator. */
	readonly person: string;
	readonly now: Date;
	/** What lets their buttons pass, see right.ts. */
	readonly mark: string;
	/** The custom id of a button, select or form of this moderator's. */
	readonly id: (action: string, ...args: readonly string[]) => string;
	/** What answers in this server. */
	readonly shelf: () => Promise<Library>;
};

type Slash = APIChatInputApplicationCommandInteraction;
type Where = { readonly guild_id?: string; readonly member?: unknown };

export type Ran = (desk: Desk, options: Slash["data"]["options"], interaction: Slash) => Answered;
export type Act = (desk: Desk, args: readonly string[], interaction: APIMessageComponentInteraction) => Answered;
/** @param typed every text input of the form, by its custom id */
export type Sent = (
	desk: Desk,
	args: readonly string[],
	typed: Readonly<Record<string, string>>,
	interaction: APIModalSubmitInteraction,
) => Reply | Promise<Reply>;
export type Offered = (desk: Desk, typed: string, options: readonly unknown[]) => readonly Choice[] | Promise<readonly Choice[]>;

const ELSEWHERE =
	"/faq changes what I answer in one server, so it works only where that server itself has installed me, not where somebody brought me along as their own app.";
const NO_RIGHT =
	"That is for this server's moderators: it takes Manage Server, or /faq opened to your role under Server Settings → Integrations. If yours was, open /faq again.";
const AWAY = "I cannot reach my store at the moment, so nothing was changed. Please try again in a few minutes.";

export function whenRun(run: Ran) {
	return async (bot: Bot, interaction: Slash) => {
		const { server, person } = whoWhere(interaction);
		return kindly({}, async () => {
			const mark = await markFor(bot.servers.store, server, person, bot.now());
			return run(deskOf(bot, server, person, mark), interaction.data.options, interaction);
		});
	};
}

export function whenPressed(act: Act): Pressed {
	return async (bot, interaction, [mark = "", ...args]) => {
		const { server, person } = whoWhere(interaction);
		return kindly({}, async () => {
			if (!(await mayGoOn(bot.servers.store, server, person, mark, bot.now()))) throw new UserError(NO_RIGHT);
			return act(deskOf(bot, server, person, mark), args, interaction);
		});
	};
}

/** Whatever refuses a form, what was typed into it is given back. */
export function whenSent(sent: Sent): Submitted {
	return (bot, interaction, [mark = "", ...args]) => {
		const typed = allTyped(interaction);
		return kindly(typed, async () => {
			const { server, person } = whoWhere(interaction);
			if (!(await mayGoOn(bot.servers.store, server, person, mark, bot.now()))) throw new UserError(NO_RIGHT);
			return sent(deskOf(bot, server, person, mark), args, typed, interaction);
		});
	};
}

/** Nothing is offered where the command would be refused, nor while the store is away. */
export async function offeredTo(bot: Bot, interaction: APIApplicationCommandAutocompleteInteraction, offer: (desk: Desk) => ReturnType<Offered>) {
	const server = serverOf(interaction);
	const person = personOf(interaction);
	if (server === null || !person) return [];
	try {
		return await offer(deskOf(bot, server, person, ""));
	} catch (error) {
		if (error instanceof StoreUnavailable) return [];
		throw error;
	}
}

function whoWhere(interaction: Where): { server: string; person: Person } {
	const server = serverOf(interaction);
	const person = personOf(interaction as Parameters<typeof personOf>[0]);
	if (server === null || !person) throw new UserError(ELSEWHERE);
	return { server, person };
}

function deskOf(bot: Bot, server: string, person: Person, mark: string): Desk {
	return {
		bot,
		servers: bot.servers,
		server,
		person: person.id,
		now: bot.now(),
		mark,
		id: (action, ...args) => customId(action, mark, ...args),
		shelf: () => bot.servers.shelf(server),
	};
}

/** The store being away is said kindly. */
async function kindly<T extends Answered>(typed: Readonly<Record<string, string>>, step: () => Promise<Awaited<T>>): Promise<Awaited<T> | Reply> {
	try {
		return await step();
	} catch (error) {
		const away = error instanceof StoreUnavailable;
		if (!away && !(error instanceof UserError && Object.keys(typed).length > 0)) throw error;
		return givenBack(away ? AWAY : error.message, typed);
	}
}
