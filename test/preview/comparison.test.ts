/** /compare in the page: a picture with its words as alternative text, and a menu that leads into each cell. */
import { expect } from "vitest";
import { browserTest } from "./chromium.ts";
import { faultsOfLook } from "./looks.ts";
import { testPreviewWithPicture } from "./open.ts";
import { stage } from "./stage.ts";

const { come, preview } = stage(() => testPreviewWithPicture(["bitmart", "kraken"]));

browserTest("two exchanges: the picture, the words, and one cell by its menu, for whoever asked alone", async () => {
	const mia = await come("member");
	await mia.slash("compare", { first: "BitMart", second: "Kraken" });
	const picture = mia.page.getByRole("img", { name: /^Table\. BitMart and Kraken · side by side\..*Third-party insurance: / });
	await picture.waitFor();
	await expect.poll(() => picture.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(500);
	await expect.poll(mia.readLast).toMatch(/BitMart and Kraken · side by side.*Third-party insurance.*BitMart: .*Kraken: .*Only you can see this/);
	expect(await faultsOfLook(mia)).toEqual([]);

	// The picture opens in its own size: on a phone that is how it is read.
	const address = await mia
		.last()
		.getByRole("link", { name: /^Table\./ })
		.getAttribute("href");
	const opened = await fetch(`${preview().url}${address}`);
	expect(opened.headers.get("content-type")).toBe("image/png");

	await mia.select("BitMart: read one topic", "⛔ Cash and deposit insurance");
	await expect.poll(mia.readLast).toMatch(/BitMart · cash and deposit insurance.*Only you can see this/);
	expect(await mia.last().getByRole("img").count()).toBe(0);
	expect(await mia.messages.filter({ has: picture }).count()).toBe(1);
	const max = await come("moderator");
	expect(await max.messages.filter({ hasText: /side by side|cash and deposit insurance/ }).count()).toBe(0);
});

browserTest("one exchange twice is a sentence, and no picture", async () => {
	const mia = await come("member");
	await mia.slash("compare", { first: "Kraken", second: "kraken" });
	await expect.poll(mia.readLast).toContain("That is one exchange twice.");
	expect(await mia.last().getByRole("img").count()).toBe(0);
});
