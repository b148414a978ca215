/** Draws an embed: colour bar, title, text, fields, picture, footer. */
import type { APIEmbed } from "discord-api-types/v10";
import type { View } from "../view.ts";
import { drawMarkdown } from "./draw-markdown.ts";
import { h } from "./element.ts";
import { safeAddress } from "./markdown.ts";

export function drawEmbed(embed: APIEmbed, view: View): HTMLElement {
	const box = h(
		"div",
		{ class: "embed" },
		embed.author && h("div", { class: "embed-author" }, embed.author.name),
		embed.title && title(embed, view),
		embed.description && h("div", { class: "text" }, ...drawMarkdown(embed.description, view)),
		embed.fields && h("div", { class: "fields" }, ...embed.fields.map((field) => drawField(field, view))),
		embed.thumbnail && picture(embed.thumbnail.url, "thumbnail", view, embed.title),
		embed.image && picture(embed.image.url, "image", view, embed.title),
		embed.footer && h("div", { class: "embed-footer" }, embed.footer.text),
	);
	// Not an attribute: the page's policy allows no styles in its markup.
	if (embed.color) box.style.setProperty("--bar", `#${embed.color.toString(16).padStart(6, "0")}`);
	return box;
}

function title(embed: APIEmbed, view: View): HTMLElement {
	const words = drawMarkdown(embed.title ?? "", view);
	const to = safeAddress(embed.url ?? "");
	return h("div", { class: "embed-title" }, ...(to ? [h("a", { href: to, target: "_blank", rel: "noopener noreferrer" }, ...words)] : words));
}

function drawField({ name, value, inline }: { name: string; value: string; inline?: boolean }, view: View): HTMLElement {
	const named = h("div", { class: "field-name" }, ...drawMarkdown(name, view));
	return h("div", { class: inline ? "embed-field inline" : "embed-field" }, named, h("div", { class: "text" }, ...drawMarkdown(value, view)));
}

/** A file of this preview; a picture from elsewhere is not fetched, its address is shown. */
function picture(address: string, kind: string, view: View, title: string | undefined): HTMLElement {
	if (!address.startsWith("/attachments/")) return h("div", { class: "elsewhere" }, `Picture: ${address}`);
	const file = view.messages.flatMap(({ attachments }) => attachments).find(({ url }) => url === address);
	return h("img", { class: kind, src: address, alt: file?.description ?? title ?? "Picture of the answer" });
}
