/** The page's way in: keeps the view, looks again when something changed, and puts the parts together. */
import type { Action } from "../actions.ts";
import type { View } from "../view.ts";
import { createComposer } from "./composer.ts";
import { byId } from "./element.ts";
import { openForm } from "./form.ts";
import { createInspector } from "./inspector.ts";
import { createMessageList } from "./message-list.ts";
import type { Page } from "./page.ts";
import { createPlaces } from "./places.ts";
import { fetchView, listen, send } from "./server.ts";
import { setUpTheme } from "./theme.ts";

setUpTheme();
const [, person = "member", channel = ""] = location.hash.split("/");
let at = { person, channel };
let view: View = await fetchView(person, channel).catch(() => fetchView("member", ""));
let looking: Promise<void> | null = null;
let again = false;

/** However many changes come while it looks, it looks once more. */
function look(): Promise<void> {
	again = true;
	looking ??= (async () => {
		while (again) {
			again = false;
			const asked = at;
			const seen = await fetchView(asked.person, asked.channel);
			// Anybody who chose somebody else meanwhile must not be taken back by what was under way.
			if (at !== asked) {
				again = true;
				continue;
			}
			view = seen;
			show();
		}
	})().finally(() => {
		looking = null;
	});
	return looking;
}

let underWay = 0;
/** Anybody who drives the page from outside sees when an action is done and drawn. */
function busy(more: number): void {
	underWay += more;
	document.documentElement.dataset.busy = String(underWay);
}

const page: Page = {
	view: () => view,
	act: async (action: Action) => {
		if (action.do === "autocomplete") return send(at.person, action);
		busy(1);
		const done = await send(at.person, action);
		if (done.form) openForm(done.form, page);
		await look().catch(() => {});
		busy(-1);
		return done;
	},
	go: async (to) => {
		at = { ...at, ...to };
		await look();
	},
};
const places = createPlaces(page);
const messages = createMessageList(page);
const composer = createComposer(page, messages.sending);
const inspector = createInspector();

function show(): void {
	at = { person: view.me.key, channel: view.channel.id };
	byId("save").setAttribute("href", `/recording?${new URLSearchParams({ person: at.person })}`);
	const hash = `#/${at.person}/${at.channel}`;
	if (location.hash !== hash) history.replaceState(null, "", hash);
	places.update();
	messages.update();
	composer.update();
	inspector.look();
}

show();
byId("write").focus();
let hush: number | undefined;
listen(({ changed, noted, typing }) => {
	if (typing !== undefined && typing === at.channel) {
		byId("typing").textContent = `${view.app.name} is typing…`;
		clearTimeout(hush);
		hush = setTimeout(() => {
			byId("typing").textContent = "";
		}, 1500) as unknown as number;
	}
	if (changed) void look().catch(() => {});
	else if (noted) inspector.look();
});
busy(0);
