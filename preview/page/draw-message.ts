/** Draws one message as Discord does: who, when, what it answers, text, embeds, files, buttons, and whether it is private. */
import type { APIMessage, APIMessageSnapshotFields, APIPoll } from "discord-api-types/v10";
import type { View } from "../view.ts";
import { appsMenu } from "./apps-menu.ts";
import { avatar } from "./avatar.ts";
import { drawRows } from "./draw-components.ts";
import { drawEmbed } from "./draw-embed.ts";
import { drawFile } from "./draw-files.ts";
import { drawMarkdown } from "./draw-markdown.ts";
import { byId, h } from "./element.ts";
import { markdown, plainText } from "./markdown.ts";
import type { Page } from "./page.ts";

/** Message flags (resources/message#message-object-message-flags). */
const PRIVATE = 1 << 6;
const THINKING = 1 << 7;
/** "… pinned a message to this channel." (resources/message#message-object-message-types) */
const PINNED = 6;

export function drawMessage(message: APIMessage, page: Page): HTMLElement {
	const view = page.view();
	const hidden = ((message.flags ?? 0) & PRIVATE) !== 0;
	const name = nameOf(message, view);
	const failure = h("p", { class: "failure", role: "alert", hidden: true });
	const body = h(
		"div",
		{ class: "body" },
		h(
			"div",
			{ class: "head" },
			h("span", { class: "author" }, name),
			message.author.bot && h("span", { class: "tag" }, "APP"),
			time(message),
			message.pinned && h("span", { class: "pinned" }, "📌 pinned"),
		),
		...content(message, view),
		...(message.message_snapshots ?? []).map((snapshot) => forwarded(snapshot.message, view)),
		message.poll && poll(message.poll),
		...message.attachments.map(drawFile),
		...message.embeds.map((embed) => drawEmbed(embed, view)),
		...drawRows(message, page, (sentence) => {
			failure.textContent = sentence;
			failure.hidden = sentence === null;
		}),
		failure,
		hidden && privateNote(message, page),
	);
	const item = h(
		"li",
		{ class: hidden ? "message private" : "message", "data-id": message.id, tabindex: -1 },
		origin(message, view),
		avatar(name),
		body,
	);
	if (!hidden) item.append(appsMenu(message, item, page));
	return item;
}

export function nameOf(message: APIMessage, view: View): string {
	return view.users.find(({ id }) => id === message.author.id)?.name ?? message.author.username;
}

function time(message: APIMessage): HTMLElement {
	const at = new Date(message.timestamp);
	return h("time", { datetime: message.timestamp }, at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
}

function content(message: APIMessage, view: View): HTMLElement[] {
	if (message.type === PINNED) return [h("p", { class: "thinking" }, "pinned a message to this channel.")];
	if ((message.flags ?? 0) & THINKING) return [h("p", { class: "thinking" }, `${view.app.name} is thinking…`)];
	if (!message.content) return [];
	const edited = message.edited_timestamp && h("span", { class: "edited" }, " (edited)");
	return [h("div", { class: "text" }, ...drawMarkdown(message.content, view), edited)];
}

/** What was passed on: whose it was is not told (resources/message#message-snapshot-structure). */
function forwarded({ content: said, attachments, embeds }: APIMessageSnapshotFields, view: View): HTMLElement {
	return h(
		"div",
		{ class: "forwarded" },
		h("p", { class: "label" }, "↪ Forwarded"),
		said && h("div", { class: "text" }, ...drawMarkdown(said, view)),
		...attachments.map(drawFile),
		...embeds.map((embed) => drawEmbed(embed, view)),
	);
}

/** Nobody can vote here. */
function poll({ question, answers }: APIPoll): HTMLElement {
	const choices = answers.map(({ poll_media }) => h("li", {}, poll_media.text ?? ""));
	return h("div", { class: "poll" }, h("p", { class: "label" }, question.text ?? ""), h("ul", {}, ...choices));
}

/** The line above: which command this answers, or which message. */
function origin(message: APIMessage, view: View): HTMLElement | null {
	const used = message.interaction_metadata as { readonly name?: string; readonly user?: { readonly id: string } } | undefined;
	const by = view.users.find(({ id }) => id === used?.user?.id)?.name;
	if (used?.name !== undefined)
		return h("div", { class: "origin" }, `${by ?? "Somebody"} used `, h("b", {}, message.type === 20 ? `/${used.name}` : used.name));
	const quoted = message.referenced_message;
	if (!quoted) return null;
	const words = plainText(markdown(quoted.content || quoted.embeds[0]?.title || "a message"));
	return h(
		"div",
		{ class: "origin" },
		`${by ? `${by} pressed, on ` : "In reply to "}${nameOf(quoted, view)}: `,
		h("span", { class: "quoted" }, words),
	);
}

function privateNote(message: APIMessage, page: Page): HTMLElement {
	const dismiss = () => {
		void page.act({ do: "dismiss", message: message.id });
		byId("scroll").focus();
	};
	return h(
		"div",
		{ class: "only-you" },
		h("span", { "aria-hidden": "true" }, "👁 "),
		"Only you can see this · ",
		h("button", { type: "button", class: "plain", click: dismiss }, "Dismiss message"),
	);
}
