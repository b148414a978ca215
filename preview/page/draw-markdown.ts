/** Draws the tree of markdown.ts, each part as one element of a closed list. */
import type { View } from "../view.ts";
import { h } from "./element.ts";
import { markdown, type Part, type Tag } from "./markdown.ts";

const ELEMENTS = {
	strong: "strong",
	em: "em",
	u: "u",
	s: "s",
	code: "code",
	quote: "blockquote",
	list: "ul",
	ordered: "ol",
	item: "li",
	heading: "strong",
	small: "small",
} as const satisfies Partial<Record<Tag, keyof HTMLElementTagNameMap>>;

/** Text of a message, with names for those it mentions. */
export function drawMarkdown(text: string, view: View): Node[] {
	return markdown(text).map((part) => draw(part, view));
}

function draw(part: Part, view: View): Node {
	if (typeof part === "string") return document.createTextNode(part);
	const { tag, to = "" } = part;
	const kids = part.kids.map((kid) => draw(kid, view));
	if (tag === "link") return h("a", { href: to, target: "_blank", rel: "noopener noreferrer", title: to }, ...kids);
	if (tag === "pre") return h("pre", { tabindex: 0 }, h("code", {}, ...kids));
	if (tag === "spoiler") return spoiler(kids);
	if (tag === "person") return mention(`@${nameIn(view.users, to)}`);
	if (tag === "role") return mention(`@${nameIn(view.roles, to)}`);
	if (tag === "channel") return mention(`#${nameIn(view.place.channels, to)}`);
	if (tag === "command") return mention(`/${to}`);
	if (tag === "time") return time(Number(to));
	return h(ELEMENTS[tag], { class: tag }, ...kids);
}

const mention = (text: string) => h("span", { class: "mention" }, text);
const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string) => list.find((one) => one.id === id)?.name ?? "unknown";

function time(second: number): Node {
	const at = new Date(second * 1000);
	return Number.isNaN(at.getTime()) ? document.createTextNode("invalid time") : h("time", { datetime: at.toISOString() }, at.toLocaleString());
}

function spoiler(kids: readonly Node[]): HTMLElement {
	const cover = h("button", { type: "button", class: "spoiler", "aria-expanded": "false", "aria-label": "Spoiler: press to read" }, "spoiler");
	cover.addEventListener("click", () => cover.replaceWith(h("span", { class: "revealed" }, ...kids)));
	return cover;
}
