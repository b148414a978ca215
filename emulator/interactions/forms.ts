import { ComponentType as C, type APIModalInteractionResponseCallbackData as Form } from "discord-api-types/v10";
import { checkModal, LIMITS } from "../../src/limits/index.ts";
import { BODIES, read } from "../rest/bodies.ts";
import { invalidForm, refuse } from "../rest/errors.ts";
import { storeFile } from "../rest/uploads.ts";
import type { World } from "../world.ts";
import { checkChoice, type Select } from "./components.ts";
import type { GivenFile } from "./options.ts";
import type { Resolver } from "./resolved.ts";

/** What a person enters, by custom id: text, choices, a tick, files. */
export type FormValues = { [customId: string]: string | boolean | readonly string[] | readonly GivenFile[] | undefined };

type Input = Select & {
	id?: number;
	custom_id: string;
	value?: string;
	required?: boolean;
	min_length?: number;
	max_length?: number;
	default?: boolean;
};
type Part = { type: number; id?: number; label?: string; component?: Input };

/** A modal that an app wants to open, if Discord would take it. Its parts get their numbers. */
export function readForm(body: unknown): Form {
	const form = read(BODIES.modal, body);
	const faults = checkModal(form);
	for (const [i, part] of (form.components as Part[]).entries()) {
		const input = part.component;
		if (input?.min_length !== undefined && input.min_length > (input.max_length ?? LIMITS.textInput))
			faults.push(`components[${i}].min_length is over its max_length`);
	}
	if (faults.length > 0) throw invalidForm(faults);
	let next = 1;
	const components = (form.components as Part[]).map((part) => ({
		...part,
		id: part.id || next++,
		...(part.component ? { component: { ...part.component, id: part.component.id || next++ } } : {}),
	}));
	return { ...form, components } as unknown as Form;
}

/** The components of a MODAL_SUBMIT, from what a person entered; what stays untouched keeps the value that the app put there. */
export function fillForm(world: World, form: Form, values: FormValues, resolver: Resolver): unknown[] {
	const parts = form.components as unknown as Part[];
	const names = parts.flatMap((part) => part.component?.custom_id ?? []);
	for (const name of Object.keys(values)) if (!names.includes(name)) refuse(`This form has no field "${name}".`);
	return parts.map((part) => {
		if (!part.component) return { type: part.type, id: part.id };
		const { type, id, custom_id } = part.component;
		const entered = enter(world, part.component, part.label ?? custom_id, values[custom_id], resolver);
		return { type: part.type, id: part.id, component: { type, id, custom_id, ...entered } };
	});
}

function enter(world: World, input: Input, label: string, given: FormValues[string], resolver: Resolver): object {
	const name = `"${label}"`;
	const required = input.required ?? true;
	if (input.type === C.TextInput) return { value: text(input, name, given ?? input.value ?? "", required) };
	if (input.type === C.Checkbox) return { value: typeof given === "boolean" ? given : (input.default ?? false) };
	const preset = (input.options ?? []).filter((option) => option.default).map((option) => option.value);
	if (input.type === C.RadioGroup) {
		const value = typeof given === "string" ? given : preset[0];
		if (value === undefined && required) refuse(`${name} needs a choice.`);
		if (value !== undefined && !input.options?.some((option) => option.value === value)) refuse(`${name} has no option "${value}".`);
		return { value: value ?? null };
	}
	if (input.type === C.FileUpload) return { values: files(world, input, name, given, required, resolver) };
	const chosen = Array.isArray(given) ? (given as string[]) : typeof given === "string" ? [given] : preset;
	if (chosen.length === 0 && !required) return { values: [] };
	const group = input.type === C.CheckboxGroup;
	// A group of boxes is a select of many: without bounds of its own it takes any of them.
	const select = group ? { ...input, type: C.StringSelect, min_values: input.min_values ?? 1, max_values: input.max_values ?? 10 } : input;
	checkChoice(select, name, chosen, resolver);
	return { values: chosen };
}

function text(input: Input, name: string, given: FormValues[string], required: boolean): string {
	if (typeof given !== "string") return refuse(`${name} takes text.`);
	const most = Math.min(LIMITS.textInput, input.max_length ?? LIMITS.textInput);
	if (given === "") return required ? refuse(`${name} must be filled in.`) : given;
	if (given.length > most) refuse(`${name} has ${given.length} characters, at most ${most}.`);
	if (given.length < (input.min_length ?? 0)) refuse(`${name} has ${given.length} characters, at least ${input.min_length}.`);
	return given;
}

function files(world: World, input: Input, name: string, given: FormValues[string], required: boolean, resolver: Resolver): string[] {
	const list = (Array.isArray(given) ? given : []) as GivenFile[];
	const [least, most] = [input.min_values ?? (required ? 1 : 0), input.max_values ?? 1];
	if (list.length < least || list.length > most) refuse(`${name} takes ${least} to ${most} files.`);
	return list.map((one) => {
		const file = storeFile(world, { contentType: "application/octet-stream", ...one }, true);
		resolver.attachment(file);
		return file.id;
	});
}
