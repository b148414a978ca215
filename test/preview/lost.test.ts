/** /lost in the page: three steps, the checklist, and the same as a text file to keep. */
import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { browserTest } from "./chromium.ts";
import { faultsOfLook } from "./looks.ts";
import { stage } from "./stage.ts";

const { come } = stage();

browserTest("what happened, which exchange, where: a checklist in the same message, and its text file", async () => {
	const mia = await come("member");
	await mia.slash("lost");
	await expect.poll(mia.readLast).toContain("What happened?");
	expect(await faultsOfLook(mia)).toEqual([]);
	const count = await mia.messages.count();
	await mia.press("I was scammed or phished");
	await mia.select("The exchange", "BitMart");
	await mia.select("Where you live", "United Kingdom");
	expect(await mia.messages.count()).toBe(count);
	await expect
		.poll(mia.readLast)
		.toMatch(/I was scammed or phished · BitMart · United Kingdom.*Pay nobody.*The first hour.*Where to report: United Kingdom/);
	await expect.poll(mia.readLast).toContain("Only you can see this");
	expect(await faultsOfLook(mia)).toEqual([]);

	await mia.select("Tick off what you have done", "1.", "3.");
	await expect.poll(mia.readLast).toMatch(/✅.*✅/);
	expect(await faultsOfLook(mia)).toEqual([]);

	await mia.press("As a text file");
	const link = mia.last().getByRole("link", { name: "after-a-loss.txt" });
	const [download] = await Promise.all([mia.page.waitForEvent("download"), link.press("Enter")]);
	expect(download.suggestedFilename()).toBe("after-a-loss.txt");
	const text = await readFile(await download.path(), "utf8");
	expect(text).toMatch(/I was scammed or phished · BitMart · United Kingdom/i);
	expect(text.match(/^\[x\]/gm)).toHaveLength(2);
	for (const heading of ["The first hour", "Where to report", "Sources"]) expect(text.toLowerCase()).toContain(heading.toLowerCase());
	expect(await faultsOfLook(mia)).toEqual([]);
});
