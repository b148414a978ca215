/** Where one writes: free text, "/" for commands, "@" to mention the bot. */
import type { Done } from "../view.ts";
import { combobox, type Suggestion } from "./combobox.ts";
import { commandFields } from "./command-fields.ts";
import { type Typed, typedCommands } from "./command-list.ts";
import { byId, h } from "./element.ts";
import type { Page } from "./page.ts";

export type Composer = {
	/** After the view has changed: another channel begins with an empty field. */
	readonly update: () => void;
};

/** @param sending shows "Sending command…" until it is called back */
export function createComposer(page: Page, sending: (words: string) => (trouble: string | null) => void): Composer {
	const root = byId("composer");
	const input = h("input", { type: "text", id: "write", maxlength: 2000 });
	const trouble = h("p", { class: "failure", role: "alert", hidden: true });
	const reply = h("div", { class: "replying", hidden: true });
	const offers = combobox(input, "Commands and names", offered, true);
	const send = h("button", { type: "submit", class: "send" }, "Send");
	const plain = h("form", { class: "plain-text" }, offers.list, reply, trouble, h("div", { class: "bar" }, input, send));
	root.append(plain);
	let where = "";
	let replyTo: string | undefined;

	const complain = (sentence: string | null) => {
		trouble.textContent = sentence;
		trouble.hidden = sentence === null;
	};
	const answering = (id: string | undefined) => {
		replyTo = id;
		reply.hidden = id === undefined;
		const name = page.view().messages.find((message) => message.id === id)?.author.username;
		reply.textContent = id === undefined ? "" : `Replying to ${name ?? "a message"}. Escape takes it back.`;
	};
	function offered(text: string): readonly Suggestion[] | null {
		complain(null);
		const at = /(?:^|\s)@(\S*)$/.exec(text);
		if (at) return people(text, at[1] ?? "");
		if (!text.startsWith("/")) return null;
		const commands = typedCommands(page.view().commands);
		const typed = text.slice(1).toLowerCase();
		const whole = commands.find(({ words }) => typed.startsWith(`${words} `));
		if (whole) {
			choose(whole, text.slice(whole.words.length + 2));
			return null;
		}
		const fits = commands.filter(({ words }) => words.startsWith(typed.trimEnd()) || (typed && words.includes(typed)));
		const first = fits.toSorted((a, b) => Number(b.words.startsWith(typed)) - Number(a.words.startsWith(typed)));
		return first.map((command) => ({ label: `/${command.words}`, note: command.description, choose: () => choose(command, "") }));
	}
	function people(text: string, begun: string): Suggestion[] {
		const fits = page.view().users.filter(({ name }) => name.toLowerCase().startsWith(begun.toLowerCase()));
		const first = fits.toSorted((a, b) => Number(b.name === page.view().app.name) - Number(a.name === page.view().app.name));
		return first.map(({ name }) => ({
			label: `@${name}`,
			choose: () => {
				input.value = `${text.slice(0, text.length - begun.length)}${name} `;
			},
		}));
	}
	function choose(command: Typed, first: string): void {
		const { form, focus } = commandFields(command, first, page, (options) => use(command, options), back);
		offers.close();
		input.value = "";
		root.replaceChildren(form);
		focus();
	}
	function back(): void {
		root.replaceChildren(plain);
		input.focus();
	}
	async function use(command: Typed, options: Extract<Parameters<Page["act"]>[0], { do: "slash" }>["options"]): Promise<string | null> {
		const sent = sending(command.words);
		const work = page.act({ do: "slash", channel: page.view().channel.id, command: command.words, options });
		const quick: Done | null = await Promise.race([work, new Promise<null>((done) => setTimeout(done, 150, null))]);
		if (quick?.refused) {
			sent(null);
			return quick.refused;
		}
		back();
		const done = quick ?? (await work);
		sent(done.failure ?? done.refused ?? null);
		return null;
	}
	/** In a forum what is written becomes a post of its own, and one goes there: its first words are the title. */
	async function begin(said: string): Promise<void> {
		const { channel, users, place } = page.view();
		const title = users.reduce((all, { id, name }) => all.replaceAll(`<@${id}>`, `@${name}`), said).slice(0, TITLE);
		const { refused } = await page.act({ do: "begin", channel: channel.id, name: title, text: said });
		complain(refused ?? null);
		if (refused !== undefined) return;
		const known = new Set(place.channels.map(({ id }) => id));
		const made = page.view().place.channels.find(({ id, kind }) => kind === "thread" && !known.has(id));
		if (made) await page.go({ channel: made.id });
	}
	plain.addEventListener("submit", async (event) => {
		event.preventDefault();
		const text = input.value;
		if (!text.trim()) return;
		if (text.startsWith("/")) return complain(`There is no such command here. Type / alone to see them all.`);
		input.value = "";
		const to = replyTo;
		answering(undefined);
		const said = withMentions(text, page.view().users);
		if (page.view().channel.kind === "forum") return begin(said);
		const { refused } = await page.act({ do: "say", channel: page.view().channel.id, text: said, ...(to === undefined ? {} : { replyTo: to }) });
		complain(refused ?? null);
	});
	input.addEventListener("keydown", (event) => {
		if (event.key === "Escape" && replyTo !== undefined) answering(undefined);
	});
	document.addEventListener("reply", (event) => {
		answering((event as CustomEvent<string>).detail);
		back();
	});
	return {
		update: () => {
			const { channel, place, me } = page.view();
			const name = channel.kind === "forum" ? `New post in ${channel.name}` : `Message ${place.kind === "server" ? "#" : "@"}${channel.name}`;
			input.setAttribute("aria-label", name);
			input.placeholder = `${name}, or type /`;
			if (where === `${me.id} ${channel.id}`) return;
			where = `${me.id} ${channel.id}`;
			input.value = "";
			complain(null);
			answering(undefined);
			root.replaceChildren(plain);
		},
	};
}

/** A post's title is read at a glance; Discord takes 100 characters. */
const TITLE = 80;

/** "@CoverBot" as it is sent: by id. */
function withMentions(text: string, users: readonly { readonly id: string; readonly name: string }[]): string {
	return users.reduce((all, { id, name }) => all.replace(new RegExp(`(^|\\s)@${name}(?![\\w])`, "gi"), `$1<@${id}>`), text);
}
