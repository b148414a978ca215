/** A menu to pick one from, in a row of its own; and how one of several says what it has. */
import { type APIMessageTopLevelComponent, type APISelectMenuOption, ComponentType } from "discord-api-types/v10";

/** @param options as many as one menu holds: more of them go into several (in-parts.ts) */
export function menu(id: string, placeholder: string, options: readonly APISelectMenuOption[]): APIMessageTopLevelComponent {
	const select = { type: ComponentType.StringSelect as const, custom_id: id, placeholder, options: [...options] };
	return { type: ComponentType.ActionRow, components: [select] };
}

/** "The exchange: Binance to Gemini". @param part the options of one menu among several */
export function fromTo(placeholder: string, part: readonly { readonly label: string }[]): string {
	return `${placeholder}: ${part[0]?.label} to ${part.at(-1)?.label}`;
}
