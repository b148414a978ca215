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
import { type BesideLayers, StoreUnavailable } from "../../src/store/contract.ts";
import { welcomed } from "./first-steps.ts";
import { accessTokenFor, mayGoOn, type Person, personOf } from "./may-moderate.ts";
import { refusalFile } from "./refusal-file.ts";

export type Session = {
	readonly bot: Bot;
	readonly servers: Servers;
	readonly store: BesideLayers;
	readonly server: string;
	/** User id of the moderator. */
	readonly person: string;
	readonly now: Date;
	/** What lets their buttons pass, see may-moderate.ts. */
	readonly accessToken: string;
	/** The custom id of a button, select or form of this moderator's. */
	readonly id: (action: string, ...args: readonly string[]) => string;
	/** What answers in this server. */
	readonly shelf: () => Promise<Library>;
};

type Slash = APIChatInputApplicationCommandInteraction;
type Where = { readonly guild_id?: string; readonly member?: unknown };

export type SlashStep = (session: Session, options: Slash["data"]["options"], interaction: Slash) => Answered;
export type ButtonStep = (session: Session, args: readonly string[], interaction: APIMessageComponentInteraction) => Answered;
/** @param typed every text input of the form, by its custom id */
export type FormStep = (
	session: Session,
	args: readonly string[],
	typed: Readonly<Record<string, string>>,
	interaction: APIModalSubmitInteraction,
) => Reply | Promise<Reply>;
export type Offered = (session: Session, typed: string, options: readonly unknown[]) => readonly Choice[] | Promise<readonly Choice[]>;

const ELSEWHERE =
	"/faq changes what I answer in one server, so it works only where that server itself has installed me, not where somebody brought me along as their own app.";
const NO_RIGHT =
	"That is for this server's moderators: it takes Manage Server, or /faq opened to your role under Server Settings → Integrations. If yours was, open /faq again.";
const AWAY = "I cannot reach my store at the moment, so nothing was changed. Please try again in a few minutes.";
const UNKNOWN_END =
	"My store went away at the very end, so I do not know whether that is in. Look with /faq history in a few minutes before you send it again.";

export function onSlash(run: SlashStep) {
	return async (bot: Bot, interaction: Slash) => {
		const { server, person } = whoWhere(interaction);
		return forModerators({}, async () => {
			const accessToken = await accessTokenFor(bot.store, server, person, bot.now());
			const session = sessionOf(bot, server, person, accessToken);
			return welcomed(session, await run(session, interaction.data.options, interaction), interaction);
		});
	};
}

export function onButton(act: ButtonStep): Pressed {
	return async (bot, interaction, [accessToken = "", ...args]) => {
		const { server, person } = whoWhere(interaction);
		return forModerators({}, async () => {
			if (!(await mayGoOn(bot.store, server, person, accessToken, bot.now()))) throw new UserError(NO_RIGHT);
			return act(sessionOf(bot, server, person, accessToken), args, interaction);
		});
	};
}

/** Whatever refuses a form, what was typed into it is given back. */
export function onForm(sent: FormStep): Submitted {
	return (bot, interaction, [accessToken = "", ...args]) => {
		const typed = allTyped(interaction);
		return forModerators(typed, async () => {
			const { server, person } = whoWhere(interaction);
			if (!(await mayGoOn(bot.store, server, person, accessToken, bot.now()))) throw new UserError(NO_RIGHT);
			const session = sessionOf(bot, server, person, accessToken);
			return welcomed(session, await sent(session, args, typed, interaction), interaction);
		});
	};
}

/** Nothing is offered where the command would be refused, nor while the store is away. */
export async function offeredTo(
	bot: Bot,
	interaction: APIApplicationCommandAutocompleteInteraction,
	offer: (session: Session) => ReturnType<Offered>,
) {
	const server = serverOf(interaction);
	const person = personOf(interaction);
	if (server === null || !person) return [];
	try {
		return await offer(sessionOf(bot, server, person, ""));
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

function sessionOf(bot: Bot, server: string, person: Person, accessToken: string): Session {
	return {
		bot,
		servers: bot.servers,
		store: bot.store,
		server,
		person: person.id,
		now: bot.now(),
		accessToken,
		id: (action, ...args) => customId(action, accessToken, ...args),
		shelf: () => bot.servers.shelf(server),
	};
}

/** The store being away is said kindly. */
async function forModerators<T extends Answered>(
	typed: Readonly<Record<string, string>>,
	step: () => Promise<Awaited<T>>,
): Promise<Awaited<T> | Reply> {
	try {
		return await step();
	} catch (error) {
		const away = error instanceof StoreUnavailable;
		if (!away && !(error instanceof UserError && Object.keys(typed).length > 0)) throw error;
		if (!away) return refusalFile(error.message, typed);
		return { ...refusalFile(error.mayBeKept ? UNKNOWN_END : AWAY, typed), unavailable: true };
	}
}
