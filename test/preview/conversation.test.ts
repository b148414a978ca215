/** A newcomer's first minutes in the preview, in Chromium, by keyboard alone; axe looks on in both themes and on a phone. */
import { afterAll, beforeAll, expect } from "vitest";
import { sharedChromium, visit } from "./browser.ts";
import { browserTest } from "./chromium.ts";
import { OF_COLOUR } from "./looks.ts";
import { testPreview } from "./open.ts";

let preview: Awaited<ReturnType<typeof testPreview>>;
beforeAll(async () => {
	preview = await testPreview();
});
afterAll(() => preview.close());

browserTest("ask, pick a suggestion, read, press, All evidence, Show in channel, a direct message, dark", async () => {
	const ann = await visit(await sharedChromium(), preview.url);
	const { page } = ann;
	const button = (name: string) => ann.last().getByRole("button", { name, exact: true });
	const composer = page.getByRole("combobox", { name: "Message #ask-coverbot" });
	expect(await composer.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);

	// "/" lists the commands; the arrow keys go through them.
	await page.keyboard.type("/");
	await page.getByRole("option", { name: /^\/ask/ }).waitFor();
	await page.keyboard.type("as");
	expect(await page.locator("#composer [aria-selected=true]").innerText()).toContain("/ask");
	await page.keyboard.press("Enter");

	// A suggestion is picked with the arrow key, a second Enter sends.
	await page.keyboard.type("is bitmart insu");
	const field = page.getByRole("combobox", { name: /^question/ });
	await page.getByRole("option", { name: "Is BitMart insured?" }).waitFor();
	while ((await field.inputValue()) !== "Is BitMart insured?") {
		await page.keyboard.press("ArrowDown");
		// The list may just have been drawn anew: then none is active, and the next arrow tells.
		const active = await page.locator(`[id="${await field.getAttribute("aria-activedescendant")}"]`).allInnerTexts();
		if (active[0] === "Is BitMart insured?") await page.keyboard.press("Enter");
	}
	await page.keyboard.press("Enter");
	await button("Show in channel").waitFor();
	await expect.poll(ann.readLast).toMatch(/Mia used \/ask .*BitMart · third-party insurance.*Sources.*Only you can see this/);
	expect(await page.locator("#live").innerText()).toContain("BitMart · third-party insurance");
	expect(await ann.axe()).toEqual([]);

	// The buttons are behind the field, a few Shift+Tab away.
	await ann.tabTo(button("All evidence"));
	await page.keyboard.press("Enter");
	await ann.last().getByText("All evidence · ").waitFor();
	await expect.poll(ann.readLast).toMatch(/page 1 of \d+.*Only you can see this/);

	const answer = ann.messages.filter({ hasText: "used /ask" }).last();
	const related = answer.getByRole("button", { name: /^BitMart: / }).first();
	const topic = (await related.innerText()).replace("BitMart: ", "");
	await ann.tabTo(related);
	await page.keyboard.press("Enter");
	await ann.last().getByText(`BitMart · ${topic}`).first().waitFor();

	await ann.tabTo(button("Show in channel"));
	await page.keyboard.press("Enter");
	await ann.last().getByText("Only you can see this").waitFor({ state: "hidden" });
	await expect.poll(ann.readLast).toMatch(/^Mia pressed/);

	// What was shown is there for others; what was private is not.
	const max = await visit(await sharedChromium(), `${preview.url}/#/moderator/${new URL(page.url()).hash.split("/")[2]}`);
	await expect.poll(max.readLast).toContain(`BitMart · ${topic}`);
	expect(await max.messages.filter({ hasText: "used /ask" }).count()).toBe(0);
	await max.close();

	await ann.tabTo(page.getByRole("button", { name: "Direct messages" }));
	await page.keyboard.press("Enter");
	await page.getByRole("heading", { level: 1, name: "CoverBot" }).waitFor();
	await ann.tabTo(page.getByRole("combobox", { name: "Message @CoverBot" }), "Tab");
	await page.keyboard.type("does kraken have insurance");
	await page.keyboard.press("Enter");
	await ann.last().getByText("Kraken · third-party insurance").waitFor();

	const theme = page.getByRole("button", { name: "Switch to dark" });
	await ann.tabTo(theme);
	await page.keyboard.press("Enter");
	expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
	expect(await ann.axe()).toEqual([]);
	await page.reload();
	expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");

	expect(ann.errors).toEqual([]);
	expect(preview.faults).toEqual([]);
	expect(preview.discord.violations).toEqual([]);
	await ann.close();
});

browserTest("on a phone nothing hangs over, the drawer opens and closes, and axe finds nothing in either theme", async () => {
	for (const scheme of ["light", "dark"] as const) {
		const ann = await visit(await sharedChromium(), preview.url, { width: 390, height: 844, scheme });
		await ann.slash("exchange", { name: "Kraken" });
		expect(await ann.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
		expect(await ann.page.evaluate("document.querySelector('#scroll').scrollWidth <= document.querySelector('#scroll').clientWidth")).toBe(true);
		const rules = scheme === "dark" ? OF_COLOUR : undefined;
		expect(await ann.axe(rules)).toEqual([]);
		const menu = ann.page.getByRole("button", { name: "Servers and channels" });
		await menu.press("Enter");
		expect(await ann.axe(rules)).toEqual([]);
		await ann.page.locator("#channels").getByRole("button", { name: "general" }).press("Enter");
		await ann.page.getByRole("heading", { level: 1, name: "#general" }).waitFor();
		expect(await ann.page.locator("#places").isVisible()).toBe(false);
		expect(ann.errors).toEqual([]);
		await ann.close();
	}
});

browserTest("Answer this from a message's menu, a mention, a reply, Escape, and what is refused", async () => {
	const ann = await visit(await sharedChromium(), preview.url);
	const { page } = ann;
	await ann.goTo("general");
	await ann.apps("is my money on KuCoin insured", "Answer this");
	await expect.poll(ann.readLast).toContain("Withdrawals are frozen, or my account is.");
	await page.locator("#write").fill("");
	await page.locator("#write").focus();
	await page.keyboard.type("@cov");
	await page.getByRole("option", { name: "@CoverBot" }).waitFor();
	await page.keyboard.press("Enter");
	await page.keyboard.type("is gemini insured?");
	await page.keyboard.press("Enter");
	await ann.last().getByText("Gemini · third-party insurance").waitFor();
	await page.keyboard.type("/ask ");
	await page.getByRole("form", { name: "/ask" }).waitFor();
	await page.keyboard.press("Enter");
	expect(await page.getByRole("alert").innerText()).toBe("question is needed.");
	// The first closes the suggestions, the second backs out.
	await page.keyboard.press("Escape");
	await page.keyboard.press("Escape");
	expect(await page.getByRole("form", { name: "/ask" }).count()).toBe(0);
	await page.keyboard.type("/nothing");
	await page.keyboard.press("Enter");
	expect(await page.getByRole("alert").innerText()).toContain("no such command");
	await page.getByRole("button", { name: "Inspector" }).press("Enter");
	const first = page.locator("#entries summary").first();
	await first.press("Enter");
	await page.locator("#entries pre").first().waitFor();
	expect(await ann.axe()).toEqual([]);
	expect(ann.errors).toEqual([]);
	await ann.close();
});

browserTest("the moderator and the stranger: another face, another place", async () => {
	const who = await visit(await sharedChromium(), preview.url);
	await who.asPerson("stranger");
	await who.page.getByRole("heading", { level: 1, name: "#lounge" }).waitFor();
	await who.slash("ask", { question: "is okx insured?" });
	await expect.poll(who.readLast).toMatch(/Zoe used \/ask .*OKX · third-party insurance/);
	await who.asPerson("moderator");
	await who.page.getByRole("heading", { level: 1, name: "#ask-coverbot" }).waitFor();
	expect(who.errors).toEqual([]);
	await who.close();
});
