/** Keeps the last conversation of each person in memory, for whoever wants to save it as a test. For the preview: nobody else's is ever kept. */
import { type APIInteraction, InteractionType } from "discord-api-types/v10";
import { LRUCache } from "lru-cache";
import { atMost } from "../../at-most.ts";
import type { Library } from "../../library.ts";
import type { Handle } from "../pipeline/handle.ts";
import { askerOf } from "../protocol/guild-context.ts";
import { cameOf, controlsOf, labelOf, type Recording, type Step } from "./recording.ts";

export type Recorder = {
	/** The same handle, its answers kept. Under the deadline: what is announced first and comes later is kept as it came. */
	readonly over: (handle: Handle) => Handle;
	/** @returns null where that person did nothing yet */
	readonly of: (person: string) => Recording | null;
};

/** A test that is longer says nothing that two shorter ones would not. */
const MOST_STEPS = 40;
const PEOPLE = 20;

/** @param now milliseconds */
export function createRecorder(library: Library, now: () => number): Recorder {
	const steps = new LRUCache<string, readonly Step[]>(atMost(PEOPLE));
	return {
		over: (handle) => async (interaction) => {
			const handled = await handle(interaction);
			if (interaction.type === InteractionType.Ping || interaction.type === InteractionType.ApplicationCommandAutocomplete) return handled;
			const { person } = askerOf(interaction);
			const step = { interaction: lean(interaction), used: usedOf(interaction), came: cameOf(library, handled.response) };
			steps.set(person, [...(steps.get(person) ?? []), step].slice(-MOST_STEPS));
			return handled;
		},
		of: (person) => {
			const kept = steps.get(person);
			return kept ? { about: "Say in a sentence what this conversation must go on doing.", at: new Date(now()).toISOString(), steps: kept } : null;
		},
	};
}

/**
 * Whoever has a token may answer in the bot's name, for fifteen minutes, and a file with one would look like a leak for ever. Of the message
 * that was pressed under nothing is read but that there is one.
 */
function lean(interaction: APIInteraction): APIInteraction {
	const message = "message" in interaction && interaction.message ? { message: { id: interaction.message.id } } : {};
	return { ...interaction, ...message, token: "token" } as APIInteraction;
}

/** By its label in the message that it is under: the custom id may hold what is random, such as a draft's. */
function usedOf(interaction: APIInteraction): string | null {
	if (interaction.type !== InteractionType.MessageComponent) return null;
	const control = controlsOf(interaction.message).find(({ custom_id }) => custom_id === interaction.data.custom_id);
	return control ? labelOf(control) : null;
}
