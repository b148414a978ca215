/** Light or dark: as the machine has it until somebody chooses; the choice is remembered. */
import { byId } from "./element.ts";

const KEY = "theme";

export function setUpTheme(): void {
	const button = byId("theme");
	const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
	const show = () => {
		button.textContent = isDark() ? "☀\ufe0e" : "☾";
		button.setAttribute("aria-label", isDark() ? "Switch to light" : "Switch to dark");
	};
	const kept = localStorage.getItem(KEY);
	if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
	button.addEventListener("click", () => {
		const next = isDark() ? "light" : "dark";
		document.documentElement.dataset.theme = next;
		localStorage.setItem(KEY, next);
		show();
	});
	show();
}
