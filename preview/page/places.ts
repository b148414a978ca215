/** The left side: servers, channels, and whom one is. */
import type { PlaceView } from "../view.ts";
import { avatar, initials } from "./avatar.ts";
import { byId, h } from "./element.ts";
import type { Page } from "./page.ts";

export function createPlaces(page: Page): { readonly update: () => void } {
	const [nav, menu, person] = [byId("places"), byId("menu"), byId<HTMLSelectElement>("person")];
	const drawer = (open: boolean) => {
		nav.classList.toggle("open", open);
		menu.setAttribute("aria-expanded", String(open));
	};
	menu.addEventListener("click", () => drawer(!nav.classList.contains("open")));
	// Wherever the focus is: it stays on the button that opened the drawer.
	document.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || !nav.classList.contains("open")) return;
		drawer(false);
		menu.focus();
	});
	byId("scroll").addEventListener("click", () => drawer(false));
	person.addEventListener("change", () => {
		drawer(false);
		void page.go({ person: person.value });
	});
	let drawn = "";

	const enter = async (channel: string | undefined, closes: boolean) => {
		if (channel === undefined) return;
		await page.go({ channel });
		if (closes) drawer(false);
	};
	return {
		update: () => {
			const { me, people, places, place, channel } = page.view();
			const state = JSON.stringify([me, places, place.id, channel.id]);
			if (state === drawn) return;
			drawn = state;
			const focused = (document.activeElement as HTMLElement | null)?.dataset.go;
			byId("place-name").textContent = place.name;
			byId("rail").replaceChildren(
				...places.map((one) =>
					h(
						"li",
						{},
						railButton(one, one.id === place.id, () => void enter(one.home || undefined, one.channels.length === 1)),
					),
				),
			);
			byId("channels").replaceChildren(
				...place.channels.map(({ id, name, kind }) =>
					h(
						"li",
						{ class: kind },
						h(
							"button",
							{ type: "button", "aria-current": id === channel.id ? "page" : null, "data-go": id, click: () => void enter(id, true) },
							place.kind === "server"
								? h("span", { "aria-hidden": "true", class: "hash" }, kind === "forum" ? "☷" : kind === "thread" ? "↳" : "#")
								: avatar(name),
							name,
						),
					),
				),
			);
			person.replaceChildren(...people.map(({ key, name, role }) => h("option", { value: key, selected: key === me.key }, `${name}, ${role}`)));
			byId("avatar").replaceChildren(avatar(me.name));
			if (focused) document.querySelector<HTMLElement>(`[data-go="${focused}"]`)?.focus();
		},
	};
}

function railButton({ id, name, kind }: PlaceView, current: boolean, click: () => void): HTMLElement {
	return h(
		"button",
		{ type: "button", class: kind, title: name, "aria-current": current ? "true" : null, "data-go": `place-${id}`, click },
		h("span", { "aria-hidden": "true" }, kind === "dms" ? "✉\ufe0e" : initials(name)),
		h("span", { class: "unseen" }, name),
	);
}
