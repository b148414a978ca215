/** A chosen command: a field for each option, required ones first, others added at a press. Enter sends, Escape backs out. */
import type { Action } from "../actions.ts";
import type { Option, Typed } from "./command-list.ts";
import { h } from "./element.ts";
import { type Field, optionField } from "./option-field.ts";
import type { Page } from "./page.ts";

type Values = Extract<Action, { do: "slash" }>["options"];

export type Chosen = { readonly form: HTMLElement; readonly focus: () => void };

/** @param first what was typed behind the command already, for its first option */
export function commandFields(
	command: Typed,
	first: string,
	page: Page,
	use: (options: Values) => Promise<string | null>,
	backOut: () => void,
): Chosen {
	const fields = new Map<string, Field>();
	const note = h("p", { class: "note" }, command.description);
	const trouble = h("p", { class: "failure", role: "alert", hidden: true });
	const row = h("div", { class: "option-row" }, h("span", { class: "chip" }, `/${command.words}`));
	const adders = h("div", { class: "adders" });
	const lists = h("div", { class: "lists" });

	const soFar = async (): Promise<Values> => {
		const values: Values = {};
		for (const [name, field] of fields) {
			const value = await field.value();
			if (value !== undefined) values[name] = value;
		}
		return values;
	};
	const suggest = (name: string) => async (typed: string) => {
		const options = { ...(await soFar()), [name]: typed };
		const { choices } = await page.act({ do: "autocomplete", channel: page.view().channel.id, command: command.words, options, focused: name });
		return choices ?? [];
	};
	const add = (option: Option): Field => {
		const field = optionField(option, page.view(), suggest(option.name));
		field.control.addEventListener("focus", () => {
			note.textContent = option.description;
		});
		fields.set(option.name, field);
		row.append(field.box);
		if (field.list) lists.append(field.list);
		return field;
	};
	const adder = (option: Option) => {
		const button = h(
			"button",
			{ type: "button", class: "adder", "aria-label": `Add the option ${option.name}: ${option.description}` },
			`+ ${option.name}`,
		);
		button.addEventListener("click", () => {
			button.remove();
			add(option).control.focus();
		});
		return button;
	};
	for (const option of command.options) {
		if (option.required) add(option);
		else adders.append(adder(option));
	}
	if (first) fields.values().next().value?.fill(first);

	const form = h(
		"form",
		{ class: "command", "aria-label": `/${command.words}`, novalidate: true },
		lists,
		note,
		trouble,
		h("div", { class: "bar" }, row, adders, h("button", { type: "submit", class: "send" }, "Send")),
	);
	const complain = (sentence: string | null) => {
		trouble.textContent = sentence;
		trouble.hidden = sentence === null;
	};
	form.addEventListener("submit", async (event) => {
		event.preventDefault();
		const missing = [...fields.values()].find((field) => field.required && field.isEmpty());
		if (missing) {
			complain(`${missing.name} is needed.`);
			missing.control.focus();
			return;
		}
		complain(await use(await soFar()));
	});
	form.addEventListener("keydown", (event) => {
		if (event.key === "Escape") backOut();
		else if (event.key === "Enter" && event.target instanceof HTMLSelectElement) form.requestSubmit();
		else return;
		event.preventDefault();
	});
	const focus = () => (fields.values().next().value?.control ?? form.querySelector<HTMLElement>(".adder, .send"))?.focus();
	return { form, focus };
}
