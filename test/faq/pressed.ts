/** A button of a message in the emulator, by its label. */
import { type APIMessage, ComponentType } from "discord-api-types/v10";

export function button(message: APIMessage, label: string): string {
	const { components = [] } = message;
	const parts = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
	const found = parts.find((part) => part.type === ComponentType.Button && "label" in part && part.label === label);
	if (!found || !("custom_id" in found)) throw new Error(`no button "${label}" under: ${JSON.stringify(message)}`);
	return found.custom_id;
}
