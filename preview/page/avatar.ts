/** Avatars made here, of initials: none is fetched from anywhere. */
import { h } from "./element.ts";

/** Dark enough that white letters can be read on each. */
const COLOURS = ["#5865f2", "#2d7d46", "#a8386b", "#9a5b00", "#0b7285", "#7048b6"];

export function avatar(name: string): HTMLElement {
	const face = h("span", { class: "avatar", "aria-hidden": "true" }, initials(name));
	const sum = [...name].reduce((total, letter) => total * 3 + (letter.codePointAt(0) ?? 0), 0);
	face.style.setProperty("--face", name === "CoverBot" ? "#5865f2" : (COLOURS[1 + (sum % (COLOURS.length - 1))] ?? "#5865f2"));
	return face;
}

export function initials(name: string): string {
	const [first = "", second] = name.replace(/([a-z])([A-Z])/g, "$1 $2").split(/\s+/);
	return `${first.charAt(0)}${second?.charAt(0) ?? ""}`.toUpperCase();
}
