/** Draws the files of a message: pictures with their alternative text, others with a link to fetch them. */
import type { APIAttachment } from "discord-api-types/v10";
import { h } from "./element.ts";

export function drawFile({ url, filename, size, content_type, description }: APIAttachment): HTMLElement {
	// Pressed, it opens in its whole size, which on a phone is the only one that can be read.
	if (content_type?.startsWith("image/"))
		return h("a", { href: url, target: "_blank", rel: "noopener" }, h("img", { class: "image", src: url, alt: description ?? filename }));
	return h(
		"div",
		{ class: "file" },
		h("a", { href: url, download: filename }, filename),
		h("span", {}, bytes(size)),
		description && h("p", {}, description),
	);
}

function bytes(size: number): string {
	if (size < 1024) return `${size} bytes`;
	return size < 1024 * 1024 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}
