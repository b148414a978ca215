/** `npm run screenshots`: drives the preview with Chromium and draws the README's pictures into docs/pictures. */
import { mkdirSync, writeFileSync } from "node:fs";
import sharp from "sharp";
import { startChromium, type Visitor, visit } from "../test/preview/browser.ts";
import { testPreviewWithPicture } from "../test/preview/open.ts";
import { PICTURES, type Picture } from "./pictures.ts";

const FOLDER = new URL("../docs/pictures/", import.meta.url);
/** A README that takes long to load is not read. */
const LARGEST = 150_000;
/** Sharp on most screens, and half the bytes of two. */
const SCALE = 1.5;

/** Begins with the message that is asked for; the window gets as high as what follows, so that nothing is cut off. */
async function show(who: Visitor, { width, height, from }: Picture): Promise<void> {
	if (!from) return;
	const message = `document.querySelector('[data-id="${await from(who).getAttribute("data-id")}"]')`;
	const missing = () => who.page.evaluate(`(${MISSING})(${message})`) as Promise<number>;
	for (let more = height ? 0 : await missing(); more !== 0; more = await missing()) {
		await who.page.setViewportSize({ width, height: (who.page.viewportSize()?.height ?? 0) + more });
	}
	await who.page.evaluate(`${message}.scrollIntoView()`);
}
/** How many pixels the list of messages lacks, or has too many, from a message to its end. */
const MISSING = `(message) => {
	const scroll = document.querySelector("#scroll");
	const end = document.querySelector("#messages").getBoundingClientRect().bottom + parseFloat(getComputedStyle(scroll).paddingBottom);
	return Math.ceil(end - message.getBoundingClientRect().top) - scroll.clientHeight;
}`;

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const preview = await testPreviewWithPicture(["bitmart", "kraken"]);
const browser = await startChromium();
for (const picture of PICTURES) {
	const { name, act } = picture;
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	const who = await visit(browser, preview.url, { scale: SCALE, ...picture });
	await act(who);
	// What was pressed keeps a ring around it that no reader needs.
	await who.page.evaluate("document.fonts.ready.then(() => document.activeElement.matches('.option input') || document.activeElement.blur())");
	await show(who, picture);
	// At most 256 colours: a third of the size, and nobody sees the difference.
	const drawn = await sharp(await who.page.screenshot())
		.png({ palette: true, compressionLevel: 9 })
		.toBuffer();
	writeFileSync(new URL(`${name}.png`, FOLDER), drawn);
	const size = drawn.length;
	process.stdout.write(`docs/pictures/${name}.png  ${Math.round(size / 1000)} KB${size > LARGEST ? "  too large: make the window smaller" : ""}\n`);
	if (size > LARGEST) process.exitCode = 1;
	await who.close();
}
await browser.close();
await preview.close();
