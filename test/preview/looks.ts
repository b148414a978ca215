/** How what is open looks: axe in both themes, and on a phone nothing that hangs over or is too small to read. */
import type { Visitor } from "./browser.ts";

/** An iPhone's width; its height matters little. */
const PHONE = { width: 390, height: 844 };

/** The rules of axe that a theme may break: all else is the same in each. */
export const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What is wrong with the look of what is open now, a line each. The window has its old size afterwards. */
export async function faultsOfLook({ page, axe, last }: Visitor): Promise<string[]> {
	const before = page.viewportSize();
	const faults: string[] = [];
	await page.emulateMedia({ colorScheme: "dark" });
	faults.push(...(await axe(OF_COLOUR)).map((fault) => `dark: ${fault}`));
	await page.emulateMedia({ colorScheme: "light" });
	faults.push(...(await axe()).map((fault) => `light: ${fault}`));
	await page.setViewportSize(PHONE);
	const id = await last().getAttribute("data-id");
	faults.push(...((await page.evaluate(`(${ON_PHONE})(document.querySelector('[data-id="${id}"]'))`)) as string[]));
	faults.push(...(await axe()).map((fault) => `phone: ${fault}`));
	if (before) await page.setViewportSize(before);
	return faults;
}

/** Runs in the page. 14 pixels is what Discord's own embeds have. */
const ON_PHONE = `(message) => {
	const faults = [];
	for (const box of [document.documentElement, document.querySelector("#scroll")])
		if (box.scrollWidth > box.clientWidth) faults.push("phone: " + (box.id || "the page") + " scrolls sideways");
	const words = [...message.querySelectorAll(".text, .embed-title, .field-name, .button, .select, .file, img")];
	for (const part of words) {
		const { left, right } = part.getBoundingClientRect();
		if (left < 0 || right > innerWidth) faults.push("phone: cut off: " + part.outerHTML.slice(0, 120));
		if (part.matches(".text") && parseFloat(getComputedStyle(part).fontSize) < 14) faults.push("phone: small: " + part.textContent.slice(0, 80));
	}
	const [embed] = message.querySelectorAll(".embed");
	if (embed && embed.clientWidth < 280) faults.push("phone: the embed is " + embed.clientWidth + " pixels narrow");
	return faults;
}`;
