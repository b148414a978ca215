/** A select in a message: a button that opens a list. It sends once somebody has chosen, not at every arrow key. */
import { freshId, h } from "./element.ts";

export type Item = {
	readonly value: string;
	readonly label: string;
	readonly description?: string | undefined;
	readonly chosen?: boolean | undefined;
};
export type SelectOptions = {
	readonly name: string;
	readonly items: readonly Item[];
	readonly least: number;
	readonly most: number;
	readonly disabled: boolean;
	readonly key: string;
	readonly choose: (values: readonly string[]) => void;
};

export function drawSelect({ name, items, least, most, disabled, key, choose }: SelectOptions): HTMLElement {
	const many = most > 1;
	const chosen = new Set(items.filter((item) => item.chosen).map(({ value }) => value));
	let active = 0;
	const listId = freshId();
	const rows = items.map((item, i) =>
		h(
			"li",
			{ id: `${listId}-${i}`, role: "option", "aria-selected": chosen.has(item.value) ? "true" : "false", click: () => pick(i) },
			h("span", { class: "option-label" }, item.label),
			item.description && h("span", { class: "option-note" }, item.description),
		),
	);
	const list = h(
		"ul",
		{ id: listId, role: "listbox", "aria-label": name, tabindex: -1, hidden: true, "aria-multiselectable": many ? "true" : null },
		...rows,
	);
	const words = items.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
	const button = h(
		"button",
		{
			type: "button",
			class: "select",
			"aria-haspopup": "listbox",
			"aria-expanded": "false",
			"aria-controls": listId,
			disabled,
			"data-key": key,
			click: open,
		},
		h("span", { class: words.length > 0 ? "chosen" : "placeholder" }, words.join(", ") || name),
		h("span", { "aria-hidden": "true", class: "arrow" }, "▾"),
	);

	function open(): void {
		if (!list.hidden) {
			close(false);
			return;
		}
		list.hidden = false;
		button.setAttribute("aria-expanded", "true");
		move(
			Math.max(
				0,
				items.findIndex(({ value }) => chosen.has(value)),
			),
		);
		list.focus();
	}
	function close(sends: boolean): void {
		if (list.hidden) return;
		list.hidden = true;
		button.setAttribute("aria-expanded", "false");
		if (sends && chosen.size >= least) choose([...chosen]);
	}
	function move(to: number): void {
		rows[active]?.classList.remove("active");
		active = Math.min(Math.max(to, 0), rows.length - 1);
		rows[active]?.classList.add("active");
		rows[active]?.scrollIntoView({ block: "nearest" });
		list.setAttribute("aria-activedescendant", `${listId}-${active}`);
	}
	function pick(i: number): void {
		const value = items[i]?.value ?? "";
		if (!many) {
			chosen.clear();
			chosen.add(value);
			close(true);
			button.focus();
			return;
		}
		if (!chosen.delete(value) && chosen.size < most) chosen.add(value);
		rows[i]?.setAttribute("aria-selected", chosen.has(value) ? "true" : "false");
	}
	list.addEventListener("keydown", (event) => {
		const { key: pressed } = event;
		if (pressed === "ArrowDown") move(active + 1);
		else if (pressed === "ArrowUp") move(active - 1);
		else if (pressed === "Home") move(0);
		else if (pressed === "End") move(rows.length - 1);
		else if (pressed === " " || (pressed === "Enter" && !many)) pick(active);
		else if (pressed === "Enter" || pressed === "Escape") {
			close(many);
			button.focus();
		} else return;
		event.preventDefault();
		event.stopPropagation();
	});
	list.addEventListener("focusout", () => close(many));
	return h("div", { class: "select-box" }, button, list);
}
