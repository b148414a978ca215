/** The messages of a channel: only what changed is drawn anew, the focus stays where it is, new ones are read aloud. */
import type { APIMessage } from "discord-api-types/v10";
import { avatar } from "./avatar.ts";
import { drawMarkdown } from "./draw-markdown.ts";
import { drawMessage, nameOf } from "./draw-message.ts";
import { byId, h } from "./element.ts";
import { markdown, plainText } from "./markdown.ts";
import type { Page } from "./page.ts";

export type MessageList = {
	readonly update: () => void;
	/** Stands for a command that is on its way; call it with what went wrong, or null. */
	readonly sending: (words: string) => (trouble: string | null) => void;
};

/** So near the end of the list somebody counts as reading along. */
const NEAR_END = 80;

export function createMessageList(page: Page): MessageList {
	const [scroll, list, live] = [byId("scroll"), byId("messages"), byId("live")];
	const drawn = new Map<string, { json: string; item: HTMLElement }>();
	let where = "";
	let follows = true;
	const toEnd = () => {
		scroll.scrollTop = scroll.scrollHeight;
	};
	scroll.addEventListener("scroll", () => {
		follows = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_END;
	});
	// Pictures and fonts come later and push the end down.
	new ResizeObserver(() => follows && toEnd()).observe(list);

	const update = () => {
		const { me, app, channel, place: server, messages } = page.view();
		const here = `${me.id} ${channel.id} ${server.addable === true}`;
		const moved = here !== where;
		where = here;
		if (moved) {
			drawn.clear();
			list.replaceChildren();
			intro(page);
		}
		const ids = new Set(messages.map(({ id }) => id));
		for (const [id, { item }] of drawn) {
			if (ids.has(id)) continue;
			item.remove();
			drawn.delete(id);
		}
		const fresh = messages.filter((message) => place(message));
		if (fresh.some(({ author }) => author.id === app.id)) byId("typing").textContent = "";
		if (moved || follows || fresh.some(({ author }) => author.id === me.id)) toEnd();
		if (moved) follows = true;
		else announce(fresh.filter(({ author }) => author.id !== me.id));
	};
	/** @returns whether it is new or changed, so worth saying */
	const place = (message: APIMessage): boolean => {
		const json = JSON.stringify(message);
		const known = drawn.get(message.id);
		if (known?.json === json) return false;
		const item = drawMessage(message, page);
		drawn.set(message.id, { json, item });
		if (!known) {
			list.querySelector(".local") ? list.querySelector(".local")?.before(item) : list.append(item);
			return true;
		}
		const focused = known.item.contains(document.activeElement) ? ((document.activeElement as HTMLElement).dataset.key ?? "") : null;
		known.item.replaceWith(item);
		if (focused !== null) (item.querySelector<HTMLElement>(`[data-key="${focused}"]`) ?? item).focus();
		return true;
	};
	const announce = (fresh: readonly APIMessage[]) => {
		if (fresh.length > 0) live.textContent = fresh.map((message) => `${nameOf(message, page.view())}: ${aloud(message)}`).join(" ");
	};
	const sending = (words: string) => {
		const { app } = page.view();
		const text = h("p", { class: "thinking" }, `Sending /${words}…`);
		const item = h("li", { class: "message local" }, avatar(app.name), h("div", { class: "body" }, text));
		list.append(item);
		toEnd();
		return (trouble: string | null) => {
			if (trouble === null) return item.remove();
			text.className = "failure";
			text.textContent = trouble;
			live.textContent = trouble;
			item.classList.replace("local", "failed");
		};
	};
	document.addEventListener("trouble", (event) => sending("")((event as CustomEvent<string>).detail));
	return { update, sending };
}

function aloud({ content, embeds }: APIMessage): string {
	const [embed] = embeds;
	return plainText(markdown([content, embed?.title, embed?.description].filter(Boolean).join(". ")));
}

function intro(page: Page): void {
	const { channel, place } = page.view();
	const name = place.kind === "server" && channel.kind !== "thread" ? `#${channel.name}` : channel.name;
	byId("channel-name").textContent = name;
	document.title = `${name} · CoverBot preview`;
	const heading = place.kind === "server" ? `Welcome to ${name}!` : `This is between you and ${name}.`;
	const add = () => void page.act({ do: "invite", server: place.id });
	const change = async () => {
		const { refused } = await page.act({ do: "change", server: place.id });
		if (refused !== undefined) document.dispatchEvent(new CustomEvent("trouble", { detail: refused }));
	};
	const manages = page.view().commands.some((command) => command.name === "faq");
	byId("intro").replaceChildren(
		h("h2", {}, heading),
		h("div", { class: "text" }, ...drawMarkdown(channel.about, page.view())),
		...(place.addable ? [h("button", { type: "button", class: "button add-app", click: add }, `Add ${page.view().app.name} to this server`)] : []),
		...(manages ? [h("button", { type: "button", class: "button add-app", click: () => void change() }, "Make up a change of the dataset")] : []),
	);
	byId("scroll").setAttribute("aria-label", `Messages in ${name}`);
}
