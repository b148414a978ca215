/** Buttons, and the rows that they are in. */
import { type APIButtonComponentWithCustomId, type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from "discord-api-types/v10";
import { LIMITS } from "../../limits/index.ts";
import { inParts } from "./in-parts.ts";

export function rows(...lists: readonly (readonly APIButtonComponentWithCustomId[])[]): APIMessageTopLevelComponent[] {
	return lists.filter((list) => list.length > 0).map((list) => ({ type: ComponentType.ActionRow, components: [...list] }));
}

/** @param aRow how many to a row: as many as Discord takes, or fewer where they shall be read side by side on a phone */
export function inRows(buttons: readonly APIButtonComponentWithCustomId[], aRow: number = LIMITS.buttonsInRow): APIButtonComponentWithCustomId[][] {
	return inParts(buttons, aRow);
}

/** One more button: in the last row if it holds buttons and has room (a table's menus leave no other), else in a row of its own. */
export function withButton(components: readonly APIMessageTopLevelComponent[], one: APIButtonComponentWithCustomId): APIMessageTopLevelComponent[] {
	const last = components.at(-1);
	const room =
		last?.type === ComponentType.ActionRow &&
		last.components.length < LIMITS.buttonsInRow &&
		last.components.every(({ type }) => type === ComponentType.Button);
	if (!room) return [...components, ...rows([one])];
	return [...components.slice(0, -1), { ...last, components: [...last.components, one] }] as APIMessageTopLevelComponent[];
}

export function button(
	label: string,
	id: string,
	style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
	return { type: ComponentType.Button, style, label: shortLabel(label), custom_id: id };
}

/** A label may be cut, at a word: it is no statement, and the answer behind it has its whole title. */
export function shortLabel(label: string, most: number = LIMITS.buttonLabel): string {
	if (label.length <= most) return label;
	return `${label.slice(0, most - 1).replace(/\s+\S*$/, "")}…`;
}
