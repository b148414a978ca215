/** What can be asked about a message of somebody else's: Is this a scam?, Answer this, and a moderator's Post as reply. */
import { expect } from "vitest";
import { browserTest } from "./chromium.ts";
import { faultsOfLook } from "./looks.ts";
import { stage } from "./stage.ts";

const { come } = stage();
const FRAUD = "wallet must be validated";
const ASKED = "is my money on KuCoin insured";

browserTest("a right click, Is this a scam?: the signs, for whoever asked alone", async () => {
	const mia = await come("member");
	await mia.goTo("general");
	await mia.messages.filter({ hasText: FRAUD }).click({ button: "right" });
	const first = mia.page.getByRole("menuitem", { name: "Reply" });
	await first.waitFor();
	expect(await first.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
	expect(await mia.axe()).toEqual([]);
	await mia.tabTo(mia.page.getByRole("menuitem", { name: "Apps: Is this a scam?" }), "ArrowDown");
	await mia.page.keyboard.press("Enter");
	await mia.last().getByText("This has the marks of a fraud").waitFor();
	await expect.poll(mia.readLast).toMatch(/asks for a seed phrase.*presses for time.*kucoin-validate\[\.\]example.*Only you can see this/);
	// Its address can be read, and not opened from the answer.
	expect(await mia.last().getByRole("link").count()).toBe(0);
	expect(await faultsOfLook(mia)).toEqual([]);
	const max = await come("moderator");
	await max.goTo("general");
	expect(await max.messages.filter({ hasText: "marks of a fraud" }).count()).toBe(0);
});

browserTest("Answer this is private; a moderator posts it as a reply, a member is not offered that", async () => {
	const [mia, max] = [await come("member"), await come("moderator")];
	await mia.goTo("general");
	await mia.apps(ASKED, "Answer this");
	await expect.poll(mia.readLast).toMatch(/Mia used Answer this.*Only you can see this/);
	expect(await mia.last().getByRole("button", { name: "Post as reply" }).count()).toBe(0);

	await max.goTo("general");
	expect(await max.messages.filter({ hasText: "Answer this" }).count()).toBe(0);
	await max.apps(ASKED, "Answer this");
	const title = await max.last().locator(".embed-title").innerText();
	await max.press("Post as reply");
	const posted = mia.messages.filter({ hasText: "In reply to Ben" });
	await posted.locator(".embed-title").waitFor();
	expect(await posted.innerText()).toContain(title);
	expect(await posted.innerText()).not.toContain("Only you can see this");
	await max.messages.filter({ hasText: "Posted as a reply to the message." }).waitFor();
	expect(await faultsOfLook(max)).toEqual([]);
});
