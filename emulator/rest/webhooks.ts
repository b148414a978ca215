import { InteractionContextType, InteractionType } from "discord-api-types/v10";
import { channelOf, envelope, originOf } from "../interactions/callback.ts";
import { announce, tokenAlive } from "../interactions/interactions.ts";
import { createMessage, deleteMessage, EPHEMERAL, editMessage, LOADING, readMessage } from "../messages/messages.ts";
import { type Live, type Message, violate, type World } from "../world.ts";
import { ERRORS } from "./errors.ts";
import type { Incoming } from "./uploads.ts";

/** Five followups where the app is there only through the person (receiving-and-responding#create-followup-message). */
const FOLLOWUPS = 5;

/** The interaction behind a token, if the token still lives and the app has answered. */
export function webhook(world: World, applicationId: string, token: string): Live {
	const live = world.interactions.get(token);
	if (applicationId !== world.application.id || !live || live.state === "waiting" || live.state === "failed") throw ERRORS.unknownWebhook();
	if (live.type === InteractionType.ApplicationCommandAutocomplete) throw ERRORS.unknownWebhook();
	if (!tokenAlive(world, live)) throw ERRORS.deadToken();
	return live;
}

/** POST /webhooks/{app}/{token}: one more message. After a defer the first one takes the place of "thinking". */
export function followUp(world: World, live: Live, incoming: Incoming): Message {
	const original = live.originalId === undefined ? undefined : world.messages.get(live.originalId);
	if (live.state === "thinking" && original && original.flags & LOADING) return change(world, live, original, incoming);
	if (onlyUserInstalled(world, live) && live.followupsPosted >= FOLLOWUPS) throw ERRORS.tooManyFollowups();
	const origin = { ...originOf(live), ...(live.originalId === undefined ? {} : { originalId: live.originalId }) };
	const { type: _, referenceId: __, ...place } = envelope(world, live, incoming.body);
	const answers = live.originalId ?? live.messageId;
	const reference = answers === undefined ? {} : { referenceId: answers };
	const message = createMessage(world, { ...place, ...reference, origin, allowedFlags: EPHEMERAL }, incoming);
	live.followups.push(message.id);
	live.followupsPosted += 1;
	announce(world, live);
	return message;
}

function onlyUserInstalled(world: World, live: Live): boolean {
	if (live.owners[1] === undefined) return false;
	if (live.context === InteractionContextType.Guild) return !world.guilds.get(live.guildId ?? "")?.installed;
	return live.owners[0] === undefined;
}

/** The message that an interaction's webhook may touch: `@original`, a followup, or the message of its button. */
export function webhookMessage(world: World, live: Live, id: string): Message {
	const wanted = id === "@original" ? live.originalId : id;
	const own = [live.originalId, live.messageId, ...live.followups];
	const message = wanted !== undefined && own.includes(wanted) ? world.messages.get(wanted) : undefined;
	if (!message || message.authorId !== world.application.id) throw ERRORS.unknownMessage();
	return message;
}

/** PATCH: edits it. Private stays private and public public: the flag is set once, by the answer or its defer. */
export function change(world: World, live: Live, message: Message, incoming: Incoming): Message {
	const flags = readMessage(incoming.body).flags ?? 0;
	const edited = editMessage(world, message, incoming);
	if (flags & EPHEMERAL && message.onlyFor === undefined)
		violate(world, `the answer to ${live.name}`, 0, "a public answer cannot become private: EPHEMERAL was ignored, everybody reads it");
	if (live.state === "thinking" && message.id === live.originalId) live.state = "answered";
	announce(world, live);
	return edited;
}

/** DELETE. A deferred answer that is deleted leaves nothing behind. */
export function remove(world: World, live: Live, message: Message): void {
	channelOf(world, live);
	deleteMessage(world, message);
	if (live.state === "thinking" && message.id === live.originalId) live.state = "answered";
	announce(world, live);
}
