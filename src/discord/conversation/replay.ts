/** A recorded conversation held again through `handle`: what was pressed is pressed in the answers that come now. */
import { type APIInteraction, InteractionResponseType, InteractionType } from "discord-api-types/v10";
import type { Library } from "../../library.ts";
import type { Handle } from "../pipeline/handle.ts";
import { type Came, type Control, cameOf, controlsOf, labelOf, type Recording } from "./recording.ts";

/** Of one step, what it came to now; a sentence where it could not be done any more. */
export type Replayed = Came | string;

/**
 * @param handle over an empty store, with the clock at the recording's time
 * @param library whose answers have the verdicts
 */
export async function replay({ steps }: Recording, handle: Handle, library: Library): Promise<Replayed[]> {
	const replayed: Replayed[] = [];
	let controls: readonly Control[] = [];
	let form: string | null = null;
	for (const { interaction, used } of steps) {
		const again = today(interaction, used, controls, form);
		if (typeof again === "string") {
			replayed.push(again);
			continue;
		}
		const { response, after, aside } = await handle(again);
		await after?.();
		await aside;
		const data = "data" in response ? response.data : undefined;
		if (response.type === InteractionResponseType.Modal) form = response.data.custom_id;
		// A message lower down hides none above it: the newest control of a name is meant.
		else controls = [...controlsOf(data), ...controls];
		replayed.push(cameOf(library, response));
	}
	return replayed;
}

/** The same interaction with today's custom id, or why there is none. */
function today(interaction: APIInteraction, used: string | null, controls: readonly Control[], form: string | null): APIInteraction | string {
	if (interaction.type === InteractionType.MessageComponent) {
		if (used === null) return interaction;
		const control = controls.find((one) => labelOf(one) === used && one.custom_id !== undefined);
		if (control?.custom_id === undefined) return `there is no "${used}" to press any more`;
		return { ...interaction, data: { ...interaction.data, custom_id: control.custom_id } } as APIInteraction;
	}
	if (interaction.type === InteractionType.ModalSubmit && form !== null)
		return { ...interaction, data: { ...interaction.data, custom_id: form } } as APIInteraction;
	return interaction;
}
