/** One option of a command as a field: text with suggestions, a choice, a number, a person, a file. */
import type { SentFile, View } from "../view.ts";
import { combobox, type Suggestion } from "./combobox.ts";
import type { Choice, Option } from "./command-list.ts";
import { h } from "./element.ts";
import { sentFile } from "./server.ts";

type Value = string | number | boolean | SentFile;
export type Field = {
	readonly name: string;
	readonly required: boolean;
	readonly box: HTMLElement;
	readonly control: HTMLInputElement | HTMLSelectElement;
	/** Where its suggestions are shown. */
	readonly list?: HTMLElement;
	readonly isEmpty: () => boolean;
	readonly fill: (text: string) => void;
	readonly value: () => Promise<Value | undefined>;
};

/** Option types (interactions/application-commands#application-command-object-application-command-option-type). */
const T = { integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, file: 11 } as const;
const YES_NO: readonly Choice[] = [
	{ name: "True", value: "true" },
	{ name: "False", value: "false" },
];

export function optionField(option: Option, view: View, suggest: (typed: string) => Promise<readonly Choice[]>): Field {
	const choices = choicesOf(option, view);
	const control = choices ? selection(choices, option) : entry(option);
	const label = h(
		"label",
		{ class: "option" },
		h("span", { class: "option-name" }, option.name, option.required && h("span", { class: "required" }, " required")),
		control,
	);
	// Offered names go to the app as their values, unless somebody types on.
	const meant = new Map<string, string | number>();
	const list =
		option.autocomplete && control instanceof HTMLInputElement
			? combobox(control, `Suggestions for ${option.name}`, async (typed) => suggestions(await suggest(typed), control, meant), false).list
			: undefined;
	if (list) control.addEventListener("focus", () => control.dispatchEvent(new Event("input")));
	return {
		name: option.name,
		required: option.required ?? false,
		box: label,
		control,
		...(list ? { list } : {}),
		isEmpty: () => control.value === "",
		fill: (text) => {
			control.value = text;
		},
		value: () => entered(option, control, meant),
	};
}

function suggestions(choices: readonly Choice[], input: HTMLInputElement, meant: Map<string, string | number>): Suggestion[] {
	return choices.map(({ name, value }) => ({
		label: name,
		choose: () => {
			meant.set(name, value);
			input.value = name;
		},
	}));
}

async function entered(
	option: Option,
	control: HTMLInputElement | HTMLSelectElement,
	meant: ReadonlyMap<string, string | number>,
): Promise<Value | undefined> {
	const text = control.value;
	if (text === "") return undefined;
	if (option.type === T.file) {
		const file = (control as HTMLInputElement).files?.[0];
		return file ? sentFile(file) : undefined;
	}
	if (option.type === T.boolean) return text === "true";
	const value = meant.get(text) ?? text;
	return option.type === T.integer || option.type === T.number ? Number(value) : value;
}

function choicesOf(option: Option, view: View): readonly Choice[] | null {
	const named = (list: readonly { readonly id: string; readonly name: string }[]) => list.map(({ id, name }) => ({ name, value: id }));
	if (option.choices && option.choices.length > 0) return option.choices;
	if (option.type === T.boolean) return YES_NO;
	if (option.type === T.user) return named(view.users);
	if (option.type === T.channel) return named(view.place.channels);
	if (option.type === T.role) return named(view.roles);
	return option.type === T.mentionable ? [...named(view.users), ...named(view.roles)] : null;
}

function selection(choices: readonly Choice[], option: Option): HTMLSelectElement {
	const entries = choices.map(({ name, value }) => h("option", { value }, name));
	return h("select", { required: option.required }, h("option", { value: "" }, "choose"), ...entries);
}

function entry(option: Option): HTMLInputElement {
	if (option.type === T.file) return h("input", { type: "file", required: option.required });
	const numeric = option.type === T.integer || option.type === T.number;
	const limits = { maxlength: option.max_length, min: option.min_value, max: option.max_value };
	return h("input", {
		type: numeric ? "number" : "text",
		step: option.type === T.number ? "any" : null,
		required: option.required,
		autocomplete: "off",
		...limits,
	});
}
