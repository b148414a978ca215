/** `npm run screenshots`: drives the preview with Chromium and draws the README's pictures into docs/pictures. */
import { mkdirSync, writeFileSync } from "node:fs";
import { startChromium, type Visitor, visit } from "../test/preview/browser.ts";
import { testPreview } from "../test/preview/open.ts";
import { shrinkPng } from "./shrink-png.ts";

type Picture = {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	readonly scheme?: "light" | "dark";
	/** What is done before it is drawn. */
	readonly act: (who: Visitor) => Promise<unknown>;
};

/** Another picture is another line. */
const PICTURES: readonly Picture[] = [
	{ name: "suggestions", width: 1000, height: 560, act: (who) => suggest(who, "is my money on bitm") },
	{ name: "answer", width: 1000, height: 900, act: async (who) => [await who.slash("ask", { question: "is BitMart insured?" }), await top(who)] },
	{
		name: "direct-message",
		width: 390,
		height: 844,
		scheme: "dark",
		act: async (who) => [await who.goTo("dm"), await who.ask("is my cash on bitmart insured?")],
	},
];

const FOLDER = new URL("../docs/pictures/", import.meta.url);
/** A README that takes long to load is not read. */
const LARGEST = 200_000;

/** The head of the last answer, not its end. */
const top = ({ page }: Visitor) => page.evaluate("document.querySelector('#messages').lastElementChild.scrollIntoView()");

async function suggest({ page }: Visitor, typed: string): Promise<void> {
	await page.locator("#write").focus();
	await page.keyboard.type(`/ask ${typed}`);
	await page.getByRole("option").nth(4).waitFor();
	await page.keyboard.press("ArrowDown");
}

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const preview = await testPreview();
const browser = await startChromium();
for (const { name, width, height, scheme = "light", act } of PICTURES) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	const who = await visit(browser, preview.url, { width, height, scheme, scale: 2 });
	await act(who);
	// What was pressed keeps a ring around it that no reader needs.
	await who.page.evaluate("document.fonts.ready.then(() => document.activeElement.matches('input') || document.activeElement.blur())");
	const picture = shrinkPng(await who.page.screenshot());
	writeFileSync(new URL(`${name}.png`, FOLDER), picture);
	const size = picture.length;
	process.stdout.write(`docs/pictures/${name}.png  ${Math.round(size / 1000)} KB${size > LARGEST ? "  too large: make the window smaller" : ""}\n`);
	if (size > LARGEST) process.exitCode = 1;
	await who.close();
}
await browser.close();
await preview.close();
