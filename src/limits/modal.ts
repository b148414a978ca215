/** A form. */
import { ComponentType } from "discord-api-types/v10";
import { LIMITS } from "./numbers.ts";
import { checkOptions } from "./options.ts";
import { filled, longer, type Say } from "./say.ts";

type ModalPart = {
	type: number;
	label?: string;
	description?: string;
	component?: {
		type: number;
		custom_id?: string;
		value?: string;
		min_length?: number;
		max_length?: number;
		placeholder?: string;
		options?: readonly { label: string; value: string }[];
	};
};

/** What Discord would refuse in a form. Inputs are in labels (type 18); rows of text inputs are deprecated since August 2025. */
export function checkModal(modal: { title: string; custom_id: string; components: readonly unknown[] }): string[] {
	const problems: string[] = [];
	const say: Say = (problem) => problems.push(problem);
	filled(say, "title", modal.title, LIMITS.modalTitle);
	filled(say, "custom_id", modal.custom_id, LIMITS.customId);
	const parts = modal.components as readonly ModalPart[];
	if (parts.length < 1 || parts.length > LIMITS.modalParts) say(`${parts.length} parts in a form, 1 to ${LIMITS.modalParts}`);
	const seen = new Set<string>();
	for (const [i, part] of parts.entries()) {
		const at = `components[${i}]`;
		if (part.type === ComponentType.TextDisplay) continue;
		if (part.type !== ComponentType.Label || !part.component) {
			say(`${at} is not a label with one input`);
			continue;
		}
		filled(say, `${at}.label`, part.label, LIMITS.labelText);
		longer(say, `${at}.description`, part.description, LIMITS.labelDescription);
		const input = part.component;
		filled(say, `${at}.custom_id`, input.custom_id, LIMITS.customId);
		if (input.custom_id && seen.has(input.custom_id)) say(`${at}.custom_id "${input.custom_id}" stands twice`);
		seen.add(input.custom_id ?? "");
		longer(say, `${at}.value`, input.value, Math.min(LIMITS.textInput, input.max_length ?? LIMITS.textInput));
		if ((input.max_length ?? 1) > LIMITS.textInput) say(`${at}.max_length over ${LIMITS.textInput}`);
		longer(say, `${at}.placeholder`, input.placeholder, LIMITS.inputPlaceholder);
		if (input.options) checkOptions(say, at, input.options);
	}
	return problems;
}
