/** Suggestions under a text field, after the ARIA pattern of a combobox: the focus stays in the field, the list follows it. */
import { freshId, h } from "./element.ts";

export type Suggestion = { readonly label: string; readonly note?: string | undefined; readonly choose: () => void };
export type Combobox = {
	readonly list: HTMLElement;
	/** Asks again for what is in the field. */
	readonly look: () => Promise<void>;
	readonly close: () => void;
	readonly isOpen: () => boolean;
};

/**
 * @param find what fits the text; null closes the list
 * @param eager the first one is marked at once, so that Enter takes it: for lists of which one must be chosen
 */
export function combobox(
	input: HTMLInputElement,
	name: string,
	find: (text: string) => Promise<readonly Suggestion[] | null> | readonly Suggestion[] | null,
	eager: boolean,
): Combobox {
	const id = freshId();
	const list = h("ul", { id, role: "listbox", class: "suggestions", "aria-label": name, hidden: true });
	for (const [key, value] of Object.entries({
		role: "combobox",
		"aria-autocomplete": "list",
		"aria-expanded": "false",
		"aria-controls": id,
		autocomplete: "off",
	}))
		input.setAttribute(key, value);
	let shown: readonly Suggestion[] = [];
	let active = -1;
	let asked = 0;
	let looking: Promise<void> | null = null;
	let again = false;

	/** However fast somebody types, one question at a time is on its way: the next is about what is there when its answer comes. */
	function look(): Promise<void> {
		again = true;
		looking ??= (async () => {
			try {
				while (again) {
					again = false;
					const mine = ++asked;
					const found = await find(input.value);
					// An answer that was overtaken by a later keystroke is dropped.
					if (mine === asked && !again) show(found ?? []);
				}
			} finally {
				looking = null;
			}
		})();
		return looking;
	}
	function show(found: readonly Suggestion[]): void {
		shown = found;
		if (shown.length === 0) {
			close();
			return;
		}
		list.replaceChildren(
			...shown.map(({ label, note }, i) =>
				h(
					"li",
					{
						id: `${id}-${i}`,
						role: "option",
						"aria-selected": "false",
						mousedown: (event: MouseEvent) => event.preventDefault(),
						click: () => take(i),
					},
					h("span", { class: "option-label" }, label),
					note && h("span", { class: "option-note" }, note),
				),
			),
		);
		list.hidden = false;
		input.setAttribute("aria-expanded", "true");
		mark(eager ? 0 : -1);
	}
	function close(): void {
		asked++;
		again = false;
		list.hidden = true;
		active = -1;
		input.setAttribute("aria-expanded", "false");
		input.removeAttribute("aria-activedescendant");
	}
	function mark(to: number): void {
		list.children[active]?.setAttribute("aria-selected", "false");
		active = to;
		const row = list.children[active];
		row?.setAttribute("aria-selected", "true");
		row?.scrollIntoView({ block: "nearest" });
		if (row) input.setAttribute("aria-activedescendant", row.id);
		else input.removeAttribute("aria-activedescendant");
	}
	function take(i: number): void {
		const chosen = shown[i];
		close();
		chosen?.choose();
	}
	input.addEventListener("input", () => void look());
	input.addEventListener("blur", close);
	input.addEventListener("keydown", (event) => {
		if (list.hidden) {
			if (event.key !== "ArrowDown") return;
			event.preventDefault();
			void look();
			return;
		}
		if (event.key === "ArrowDown") mark((active + 1) % shown.length);
		else if (event.key === "ArrowUp") mark((active <= 0 ? shown.length : active) - 1);
		else if (event.key === "Escape") close();
		else if ((event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) && active >= 0) take(active);
		else return;
		event.preventDefault();
		event.stopImmediatePropagation();
	});
	return { list, look, close, isOpen: () => !list.hidden };
}
