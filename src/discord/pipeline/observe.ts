/** What can be counted about the bot's work, without a word of what anybody typed and without an id of anybody. */
import { type APIInteraction, type APIInteractionResponse, InteractionResponseType, InteractionType } from "discord-api-types/v10";
import { usedIn } from "../protocol/used.ts";
import type { Command, QuestionOutcome } from "./command.ts";
import type { Handle } from "./handle.ts";
import { namesOf } from "./names-of.ts";

/** refused: the person was told what to do instead; failed: our own fault; slowed: flood control; unavailable: the store did not keep an edit. */
export type InteractionOutcome = "answered" | "form" | "suggested" | "deferred" | "acknowledged" | "refused" | "failed" | "slowed" | "unavailable";

export type Observe = {
	/** @returns to be called when the answer is there */
	readonly interaction: (name: string) => (outcome: InteractionOutcome) => void;
	/** What a question came to. */
	readonly matched: (outcome: QuestionOutcome) => void;
};

/** Counts each interaction under the name of what was used. */
export function withObservation(handle: Handle, commands: readonly Command[], observe: Observe): Handle {
	const nameOf = names(commands);
	return async (interaction) => {
		const done = observe.interaction(nameOf(interaction));
		const handled = await handle(interaction);
		done(handled.outcome ?? outcomeOf(handled.response));
		return handled;
	};
}

/** Names come from the commands, never from what was sent: a made-up one is "unknown", so that nobody can make names without end. */
function names(commands: readonly Command[]): (interaction: APIInteraction) => string {
	const known = namesOf(commands);
	return (interaction) => {
		if (interaction.type === InteractionType.Ping) return "ping";
		const { command, action } = usedIn(interaction);
		if (command !== null && known.commands.has(command)) return `/${command}`;
		return action !== null && known.actions.has(action) ? action : "unknown";
	};
}

function outcomeOf({ type }: APIInteractionResponse): InteractionOutcome {
	if (type === InteractionResponseType.Modal) return "form";
	if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) return "suggested";
	if (type === InteractionResponseType.DeferredChannelMessageWithSource) return "deferred";
	if (type === InteractionResponseType.DeferredMessageUpdate || type === InteractionResponseType.Pong) return "acknowledged";
	return "answered";
}
