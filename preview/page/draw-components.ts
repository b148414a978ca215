/** Draws the rows of buttons and selects under a message. */
import type { APIMessage } from "discord-api-types/v10";
import type { View } from "../view.ts";
import { h } from "./element.ts";
import { safeAddress } from "./markdown.ts";
import type { Page } from "./page.ts";
import { drawSelect, type Item } from "./select.ts";

/** As Discord numbers them (components/reference). */
const BUTTON = 2;
const STYLES = ["", "primary", "secondary", "success", "danger", "link"];

export type Part = {
	readonly type: number;
	readonly style?: number;
	readonly label?: string;
	readonly custom_id?: string;
	readonly url?: string;
	readonly emoji?: { readonly name?: string };
	readonly disabled?: boolean;
	readonly placeholder?: string;
	readonly min_values?: number;
	readonly max_values?: number;
	readonly options?: readonly {
		readonly value: string;
		readonly label: string;
		readonly description?: string;
		readonly default?: boolean;
		readonly emoji?: { readonly name?: string };
	}[];
};

/** @param onFailure with Discord's sentence where the app did not answer, or null where it did */
export function drawRows(message: APIMessage, page: Page, onFailure: (sentence: string | null) => void): HTMLElement[] {
	const rows = (message.components ?? []) as unknown as readonly { readonly components: readonly Part[] }[];
	return rows.map(({ components }, r) =>
		h("div", { class: "row" }, ...components.map((part, c) => drawPart(part, `${r}.${c}`, message.id, page, onFailure))),
	);
}

function drawPart(part: Part, key: string, message: string, page: Page, onFailure: (sentence: string | null) => void): HTMLElement {
	const id = part.custom_id ?? "";
	const report = (done: { failure?: string | undefined; refused?: string | undefined }) => onFailure(done.failure ?? done.refused ?? null);
	if (part.type === BUTTON) return drawButton(part, key, async () => report(await page.act({ do: "press", message, id })));
	return drawSelect({
		name: part.placeholder ?? "Make a selection",
		items: itemsOf(part, page.view()),
		least: part.min_values ?? 1,
		most: part.max_values ?? 1,
		disabled: part.disabled ?? false,
		key,
		choose: (values) => void page.act({ do: "select", message, id, values: [...values] }).then(report),
	});
}

function drawButton(part: Part, key: string, press: () => Promise<void>): HTMLElement {
	const face = [part.emoji?.name && h("span", { class: "emoji", "aria-hidden": "true" }, part.emoji.name), part.label];
	const kind = `button ${STYLES[part.style ?? 2] ?? "secondary"}`;
	if (part.style === 5) {
		return h(
			"a",
			{ class: kind, href: safeAddress(part.url ?? ""), target: "_blank", rel: "noopener noreferrer", "data-key": key },
			...face,
			h("span", { "aria-hidden": "true" }, " ↗\ufe0e"),
		);
	}
	const button = h("button", { type: "button", class: kind, disabled: part.disabled ?? false, "data-key": key }, ...face);
	if (!part.label) button.setAttribute("aria-label", part.emoji?.name ?? "button");
	let waiting = false;
	button.addEventListener("click", async () => {
		// Not disabled while it waits: a disabled button loses the keyboard.
		if (waiting) return;
		waiting = true;
		button.classList.add("waiting");
		await press();
		button.classList.remove("waiting");
		waiting = false;
	});
	return button;
}

/** The choices of a select: its own, or people, roles or channels. */
export function itemsOf(part: Part, view: View): Item[] {
	if (part.options)
		return part.options.map(({ value, label, description, default: chosen, emoji }) => ({
			value,
			label: emoji?.name ? `${emoji.name} ${label}` : label,
			description,
			chosen,
		}));
	const named = (list: readonly { readonly id: string; readonly name: string }[], sign: string) =>
		list.map(({ id, name }) => ({ value: id, label: `${sign}${name.replace(/^@/, "")}` }));
	const [people, roles, channels] = [named(view.users, "@"), named(view.roles, "@"), named(view.place.channels, "#")];
	return { 5: people, 6: roles, 7: [...people, ...roles], 8: channels }[part.type] ?? [];
}
