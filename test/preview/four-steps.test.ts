/** A new server's owner, in the page: from the invitation to a working panel in four steps (docs/four-steps.md). */
import { expect } from "vitest";
import type { Visitor } from "./browser.ts";
import { browserTest } from "./chromium.ts";
import { goTo } from "./fill-in.ts";
import { faultsOfLook } from "./looks.ts";
import { stage } from "./stage.ts";

const { come, preview } = stage();

const panelOf = ({ messages }: Visitor) => messages.filter({ hasText: "Are my coins covered?" }).first();

/** Opens a menu of the panel and picks an option; its answer is the last message then. */
async function pick(who: Visitor, menu: RegExp, option: string): Promise<void> {
	const panel = panelOf(who);
	await panel.getByRole("button", { name: menu }).press("Enter");
	await goTo(who.page, panel.getByRole("listbox"), option);
	await who.page.keyboard.press("Enter");
	await who.messages.filter({ hasText: "Only you can see this" }).filter({ hasText: option }).first().waitFor();
}

browserTest("add it, post the panel, pin it, try it", async () => {
	const nora = await come("owner");
	await nora.page.getByRole("button", { name: "Add CoverBot to this server" }).press("Enter");
	await nora.page.getByRole("button", { name: "Add CoverBot to this server" }).waitFor({ state: "detached" });
	expect(await nora.messages.count(), "it posts nothing unasked").toBe(0);

	await nora.slash("faq panel");
	await panelOf(nora).waitFor();
	await nora.messages.filter({ hasText: "Three steps, and I am ready" }).waitFor();

	await panelOf(nora).getByRole("button", { name: "Apps and reply" }).press("Enter");
	await panelOf(nora).getByRole("menuitem", { name: "Pin" }).press("Enter");
	await panelOf(nora).filter({ hasText: "pinned" }).waitFor();

	await pick(nora, /Your exchange/, "BitMart");
	await expect.poll(nora.readLast).toMatch(/BitMart.*Only you can see this/);
	await nora.slash("faq doctor");
	await expect.poll(nora.readLast).toContain("All is well here");
	expect(await faultsOfLook(nora)).toEqual([]);

	// Still there, and working, when the page is opened anew.
	await nora.page.reload();
	await panelOf(nora).getByRole("button", { name: "Something is lost right now" }).press("Enter");
	await nora.messages.filter({ hasText: "What happened?" }).waitFor();
	await panelOf(nora).getByRole("button", { name: "Is this a scam?" }).press("Enter");
	await nora.page.getByRole("dialog").waitFor();
	await nora.submitForm({ "Paste the message that you got": "Binance users must verify at https://binance-support.example within 24 hours" });
	await expect.poll(nora.readLast).toContain("marks of a fraud");
	expect(preview().discord.violations).toEqual([]);
});

browserTest("who does not manage the server is not offered to add it", async () => {
	const zoe = await come("stranger");
	expect(await zoe.page.getByRole("button", { name: "Add CoverBot to this server" }).count()).toBe(0);
});
