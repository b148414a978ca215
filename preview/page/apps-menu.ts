/** What can be done with a message: answer it, and the apps' commands on it. By its ⋯ button or a right click. */
import type { APIMessage } from "discord-api-types/v10";
import { freshId, h } from "./element.ts";
import type { Page } from "./page.ts";

/** An application command on a message (interactions/application-commands#application-command-types). */
const ON_MESSAGE = 3;

export function appsMenu(message: APIMessage, item: HTMLElement, page: Page): HTMLElement {
	const id = freshId();
	const list = h("div", { role: "menu", id, class: "menu", "aria-label": "Apps", hidden: true });
	const button = h(
		"button",
		{
			type: "button",
			class: "more",
			"aria-haspopup": "menu",
			"aria-expanded": "false",
			"aria-controls": id,
			"aria-label": "Apps and reply",
			click: open,
		},
		"⋯",
	);
	const entries = () => [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];

	function open(): void {
		if (!list.hidden) {
			close();
			return;
		}
		const { app, commands, channel, pins, places } = page.view();
		const dm = places.find(({ kind }) => kind === "dms")?.channels[0]?.id;
		const onMessage = commands.filter(({ type }) => type === ON_MESSAGE);
		list.replaceChildren(
			entry("Reply", () => document.dispatchEvent(new CustomEvent("reply", { detail: message.id }))),
			...(pins && !message.pinned ? [entry("Pin", () => void page.act({ do: "pin", message: message.id }).then(tell))] : []),
			...(dm !== undefined && dm !== channel.id
				? [entry(`Forward to ${app.name}`, () => void page.act({ do: "forward", message: message.id, channel: dm }).then(tell))]
				: []),
			...onMessage.map(({ name }) =>
				entry(`Apps: ${name}`, () => void page.act({ do: "messageCommand", channel: channel.id, command: name, message: message.id }).then(tell)),
			),
		);
		list.hidden = false;
		button.setAttribute("aria-expanded", "true");
		entries()[0]?.focus();
	}
	const tell = ({ failure, refused }: { failure?: string | undefined; refused?: string | undefined }) => {
		if (failure ?? refused) document.dispatchEvent(new CustomEvent("trouble", { detail: failure ?? refused }));
	};
	function close(): void {
		list.hidden = true;
		button.setAttribute("aria-expanded", "false");
	}
	function entry(label: string, run: () => void): HTMLElement {
		const choose = () => {
			close();
			button.focus();
			run();
		};
		return h("button", { type: "button", role: "menuitem", tabindex: -1, click: choose }, label);
	}
	list.addEventListener("keydown", (event) => {
		const all = entries();
		const at = all.indexOf(document.activeElement as HTMLElement);
		if (event.key === "ArrowDown") all[(at + 1) % all.length]?.focus();
		else if (event.key === "ArrowUp") all[(at - 1 + all.length) % all.length]?.focus();
		else if (event.key === "Escape") {
			close();
			button.focus();
		} else if (event.key === "Tab") return close();
		else return;
		event.preventDefault();
	});
	list.addEventListener("focusout", (event) => {
		if (!list.contains(event.relatedTarget as Node | null)) close();
	});
	item.addEventListener("contextmenu", (event) => {
		event.preventDefault();
		if (list.hidden) open();
	});
	return h("div", { class: "tools" }, button, list);
}
