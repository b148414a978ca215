/** The panel with the raw JSON both ways, and what the app did that Discord would not take. */
import type { Entry } from "../view.ts";
import { byId, h } from "./element.ts";
import { fetchLog } from "./server.ts";

/** More slow the page down and are not scrolled through. */
const KEPT = 400;
const SIGNS = { discord: "→ app", app: "← app", violation: "refused" } as const;

export function createInspector(): { readonly look: () => void } {
	const [panel, button, list] = [byId("inspector"), byId("inspect"), byId("entries")];
	let last = 0;
	let busy = false;

	const look = async () => {
		if (panel.hidden || busy) return;
		busy = true;
		const fresh = await fetchLog(last);
		last = fresh.at(-1)?.n ?? last;
		for (const entry of fresh) list.prepend(drawEntry(entry));
		while (list.children.length > KEPT) list.lastElementChild?.remove();
		busy = false;
	};
	button.addEventListener("click", () => {
		panel.hidden = !panel.hidden;
		button.setAttribute("aria-expanded", String(!panel.hidden));
		void look();
	});
	panel.addEventListener("keydown", (event) => {
		if (event.key !== "Escape") return;
		button.click();
		button.focus();
	});
	return { look: () => void look() };
}

function drawEntry({ at, kind, what, body }: Entry): HTMLElement {
	const time = new Date(at).toLocaleTimeString([], { hour12: false });
	const details = h("details", {}, h("summary", {}, h("span", { class: `way ${kind}` }, SIGNS[kind]), ` ${time} ${what}`));
	// Drawn when opened: hundreds of long bodies would make the page slow.
	details.addEventListener("toggle", () => {
		if (details.open && details.children.length === 1) details.append(h("pre", { tabindex: 0 }, JSON.stringify(body, null, 2)));
	});
	return h("li", {}, details);
}
