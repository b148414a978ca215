/** HTML by template: every value is escaped unless it is markup already, so that no text of the dataset can become a tag. */

export type Markup = { readonly markup: string };
type Value = string | number | Markup | readonly Markup[];

/** html`<p>${text}</p>`: texts and numbers are escaped, markup and lists of markup go in as they are. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
	// The strings as written in the code would still hold "\\n" as two characters; these hold the line end.
	return { markup: String.raw({ raw: strings }, ...values.map(inserted)) };
}

/** Markup that we wrote ourselves, such as a style sheet. Never for texts of the dataset. */
export function trusted(markup: string): Markup {
	return { markup };
}

function inserted(value: Value): string {
	if (typeof value === "string" || typeof value === "number") return escapeText(String(value));
	return "markup" in value ? value.markup : value.map((item) => item.markup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeText(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
