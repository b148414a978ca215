/** One field of a form: a text, a choice, boxes to tick, a file; it knows what is required of it. */
import type { SentFile, View } from "../view.ts";
import { itemsOf, type Part } from "./draw-components.ts";
import { freshId, h } from "./element.ts";
import { sentFile } from "./server.ts";

/** As Discord numbers them (components/reference). */
const T = { text: 4, files: 19, radio: 21, boxes: 22, box: 23 } as const;
type Input = Part & {
	readonly custom_id: string;
	readonly required?: boolean;
	readonly value?: string;
	readonly min_length?: number;
	readonly max_length?: number;
	readonly default?: boolean;
};
export type Labelled = { readonly type: number; readonly label?: string; readonly description?: string; readonly component?: Input };
type Value = string | boolean | string[] | SentFile[];
export type FormField = {
	readonly id: string;
	readonly box: HTMLElement;
	readonly focus: () => void;
	/** Says what is wrong, if anything, beside the field. */
	readonly check: () => boolean;
	readonly value: () => Promise<Value>;
};
/** The control itself, what it holds, and what is wrong with that. */
type Control = {
	readonly element: HTMLElement;
	readonly main: HTMLElement;
	readonly value: () => Value | Promise<Value>;
	readonly fault: () => string | null;
};

export function formField(part: Labelled, view: View): FormField {
	const input = part.component as Input;
	const required = input.required ?? true;
	const control = controlOf(input, required, view);
	const [mainId, noteId, faultId] = [freshId(), freshId(), freshId()];
	control.main.id = mainId;
	const fault = h("p", { class: "failure", id: faultId, hidden: true });
	control.main.setAttribute("aria-describedby", `${noteId} ${faultId}`);
	const name = [part.label ?? "", required && h("span", { class: "required" }, " required")];
	const group = control.element.tagName === "DIV";
	const box = group
		? h("fieldset", { class: "form-field" }, h("legend", {}, ...name), note(part, noteId), control.element, fault)
		: h("div", { class: "form-field" }, h("label", { for: mainId }, ...name), note(part, noteId), control.element, fault);
	const check = () => {
		const sentence = control.fault();
		fault.textContent = sentence;
		fault.hidden = sentence === null;
		control.main.setAttribute("aria-invalid", String(sentence !== null));
		return sentence === null;
	};
	return { id: input.custom_id, box, focus: () => control.main.focus(), check, value: async () => control.value() };
}

const note = (part: Labelled, id: string) => h("p", { class: "note", id }, part.description ?? "");

function controlOf(input: Input, required: boolean, view: View): Control {
	if (input.type === T.text) return text(input, required);
	if (input.type === T.box) {
		const box = h("input", { type: "checkbox", checked: input.default ?? false });
		return { element: box, main: box, value: () => box.checked, fault: () => null };
	}
	if (input.type === T.files) return files(input, required);
	const many = input.type === T.boxes || (input.max_values ?? 1) > 1;
	return many || input.type === T.radio ? ticks(input, required, many, view) : choice(input, required, view);
}

function text(input: Input, required: boolean): Control {
	const [least, most] = [input.min_length ?? 0, input.max_length ?? 4000];
	const attributes = { maxlength: most, required, placeholder: input.placeholder, "aria-required": String(required) };
	const field = input.style === 2 ? h("textarea", { rows: 5, ...attributes }) : h("input", { type: "text", autocomplete: "off", ...attributes });
	field.value = input.value ?? "";
	const fault = () => {
		const { length } = field.value;
		if (length === 0) return required ? "This is needed." : null;
		return length < least ? `At least ${least} characters, ${length} so far.` : null;
	};
	return { element: field, main: field, value: () => field.value, fault };
}

function choice(input: Input, required: boolean, view: View): Control {
	const entries = itemsOf(input, view).map(({ value, label, chosen }) => h("option", { value, selected: chosen ?? false }, label));
	const field = h("select", { "aria-required": String(required) }, h("option", { value: "" }, input.placeholder ?? "choose"), ...entries);
	const fault = () => (required && field.value === "" ? "Choose one." : null);
	return { element: field, main: field, value: () => (field.value === "" ? [] : [field.value]), fault };
}

function ticks(input: Input, required: boolean, many: boolean, view: View): Control {
	const name = freshId();
	const boxes = itemsOf(input, view).map(({ value, label, description, chosen }) => {
		const box = h("input", { type: many ? "checkbox" : "radio", name, value, checked: chosen ?? false });
		return { box, row: h("label", { class: "tick" }, box, h("span", {}, label, description && h("span", { class: "option-note" }, description))) };
	});
	const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
	const [least, most] = [input.min_values ?? 1, input.max_values ?? boxes.length];
	const fault = () => {
		const { length } = chosen();
		if (length === 0 && !required) return null;
		if (!many) return length === 0 ? "Choose one." : null;
		return length < least || length > most ? `Choose ${least === most ? least : `${least} to ${most}`}; ${length} chosen.` : null;
	};
	const element = h("div", { class: "ticks" }, ...boxes.map(({ row }) => row));
	const value = () => (many ? chosen() : (chosen()[0] ?? []));
	return { element, main: boxes[0]?.box ?? element, value, fault };
}

function files(input: Input, required: boolean): Control {
	const field = h("input", { type: "file", multiple: (input.max_values ?? 1) > 1 });
	const fault = () => (required && !field.files?.length ? "Choose a file." : null);
	return { element: field, main: field, value: () => Promise.all([...(field.files ?? [])].map(sentFile)), fault };
}
