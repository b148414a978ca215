/** A form of the app (Discord's modal) as a dialog: labels, limits, and what is wrong said beside its field. */
import type { OpenForm } from "../view.ts";
import { drawMarkdown } from "./draw-markdown.ts";
import { byId, freshId, h } from "./element.ts";
import { type FormField, formField, type Labelled } from "./form-field.ts";
import type { Page } from "./page.ts";

/** A text between the fields. */
const TEXT = 10;

export function openForm({ id, form }: OpenForm, page: Page): void {
	const dialog = byId<HTMLDialogElement>("form");
	const before = document.activeElement as HTMLElement | null;
	const parts = form.components as unknown as readonly (Labelled & { readonly content?: string })[];
	const fields: FormField[] = [];
	const drawn = parts.map((part) => {
		if (part.type === TEXT) return h("div", { class: "text" }, ...drawMarkdown(part.content ?? "", page.view()));
		const field = formField(part, page.view());
		fields.push(field);
		return field.box;
	});
	const trouble = h("p", { class: "failure", role: "alert", hidden: true });
	const submit = h("button", { type: "submit", class: "button primary" }, "Submit");
	const cancel = h("button", { type: "button", class: "button secondary", click: () => dialog.close() }, "Cancel");
	const body = h(
		"form",
		{ method: "dialog", novalidate: true, id: freshId() },
		h("h2", { id: "form-title" }, form.title),
		...drawn,
		trouble,
		h("div", { class: "row end" }, cancel, submit),
	);
	body.addEventListener("submit", async (event) => {
		event.preventDefault();
		const wrong = fields.filter((field) => !field.check());
		if (wrong.length > 0) return wrong[0]?.focus();
		const values = Object.fromEntries(await Promise.all(fields.map(async (field) => [field.id, await field.value()] as const)));
		submit.disabled = true;
		const done = await page.act({ do: "submit", form: id, values });
		submit.disabled = false;
		const sentence = done.failure ?? done.refused;
		trouble.textContent = sentence ?? "";
		trouble.hidden = sentence === undefined;
		if (sentence === undefined) dialog.close();
	});
	dialog.replaceChildren(body);
	dialog.addEventListener("close", () => before?.isConnected && before.focus(), { once: true });
	dialog.showModal();
	fields[0]?.focus();
}
