/** What was typed or chosen in a form that came back. */
import { type APIModalSubmitInteraction, ComponentType } from "discord-api-types/v10";

/** @returns an empty text for an input that the form does not hold */
export function typedInto(interaction: APIModalSubmitInteraction, input: string): string {
	return allTyped(interaction)[input] ?? "";
}

/** Every text input by its custom id, in the form's order. */
export function allTyped(interaction: APIModalSubmitInteraction): Readonly<Record<string, string>> {
	const inputs = interaction.data.components.flatMap((part) => (part.type === ComponentType.Label ? [part.component] : []));
	return Object.fromEntries(inputs.flatMap((input) => (input.type === ComponentType.TextInput ? [[input.custom_id, input.value ?? ""]] : [])));
}
