/** Whether a message in a channel or a direct one is for the bot, and what in it, or in what it replies to, is the question. Pure. */
import { type APIMessage, type GatewayMessageCreateDispatchData, MessageType } from "discord-api-types/v10";
import { unreadIn } from "../messages/suspect.ts";
import { isForward, writtenIn } from "../messages/written-in.ts";
import { guildOf } from "../protocol/guild-context.ts";

type Said = GatewayMessageCreateDispatchData;

/** What people write; whatever else there is (pins, joins, calls, threads) Discord writes itself. */
const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/**
 * A direct message, one that names the bot in its own text, or a reply to what the bot said (with words, which Discord leaves out where
 * it does not let the bot read). @everyone is not for the bot, nor is a reply that turns to somebody else by name.
 */
export function isFor(message: Said, self: string): boolean {
	if (!WRITTEN.has(message.type)) return false;
	if (guildOf(message) === null || names(self).test(message.content)) return true;
	return repliesTo(message)?.author.id === self && message.content.trim() !== "" && !/<@[!&]?\d+>|@everyone|@here/.test(message.content);
}

/** The message that a reply answers, where it is still there. */
export function repliesTo({ type, referenced_message }: Pick<Said, "type" | "referenced_message">): APIMessage | null {
	return type === MessageType.Reply ? (referenced_message ?? null) : null;
}

export type Asked =
	/** In their own words. */
	| { readonly kind: "own"; readonly question: string }
	/** Another's words: those of the message that they point the bot at. */
	| { readonly kind: "quoted"; readonly question: string; readonly message: string; readonly author: string }
	/** Passed on to the bot, by anybody who wants to know what to make of it. */
	| { readonly kind: "forwarded"; readonly question: string }
	/** Points the bot at a message that Discord does not let it read. */
	| { readonly kind: "unread" }
	| { readonly kind: "picture" }
	/** Nothing but the bot's name, or nothing at all. */
	| { readonly kind: "bare" };

export function askedIn(message: Said, self: string): Asked {
	const own = message.content.replaceAll(names(self), " ").trim();
	if (own) return { kind: "own", question: own };
	const answered = repliesTo(message);
	if (answered && answered.author.id !== self) {
		const question = writtenIn(answered).replaceAll(names(self), " ").trim();
		if (question) return { kind: "quoted", question, message: answered.id, author: answered.author.id };
		return { kind: unreadIn(answered).alone ? "picture" : "unread" };
	}
	const rest = { ...message, content: "" };
	const passedOn = writtenIn(rest);
	if (passedOn) return { kind: isForward(message) ? "forwarded" : "own", question: passedOn };
	return { kind: unreadIn(rest).alone ? "picture" : "bare" };
}

function names(self: string): RegExp {
	return new RegExp(`<@!?${self}>`, "g");
}
