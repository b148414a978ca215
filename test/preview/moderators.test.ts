/** A moderator corrects an answer in the page: what members then read, who changed it, and that it can be taken back. */
import { expect } from "vitest";
import { temporary } from "../temporary-file.ts";
import { browserTest } from "./chromium.ts";
import { faultsOfLook } from "./looks.ts";
import { stage } from "./stage.ts";

const { come, preview } = stage();
const QUESTION = "Is Kraken insured?";
const WORDS = "Nobody in this server sells cover for Kraken accounts.";
const MARK = "This server's moderators add";

browserTest("edit → preview → publish → members read it → history → undo → gone", async () => {
	const [max, mia, zoe] = [await come("moderator"), await come("member"), await come("stranger")];
	// The three first steps come below the first answer of /faq, and not again.
	await max.slash("faq doctor");
	await max.last().getByText("New here? Three steps").waitFor();
	await max.slashPicking("faq edit", "is kraken insu", QUESTION);
	await expect.poll(max.readLast).toMatch(/Max used \/faq edit .*From the shared dataset, as it stands/);
	await max.press("Answer");
	await max.page.getByRole("dialog").waitFor();
	expect(await max.axe()).toEqual([]);
	await max.submitForm({ Answer: WORDS });
	await expect.poll(max.readLast).toMatch(new RegExp(`Preview: members will see exactly this.*${MARK}.*${WORDS}`));
	expect(await faultsOfLook(max)).toEqual([]);

	// Not before it is published.
	await mia.slash("ask", { question: QUESTION });
	await expect.poll(mia.readLast).toContain("Kraken · third-party insurance");
	expect(await mia.readLast()).not.toContain(WORDS);

	await max.press("Publish");
	await max.submitForm({ Why: "asked every week" });
	await expect.poll(max.readLast).toContain("Published");
	preview().bot.pass(31_000);
	await mia.slash("ask", { question: QUESTION });
	await expect.poll(mia.readLast).toContain(MARK);
	await expect.poll(mia.readLast).toContain(WORDS);
	expect(await faultsOfLook(mia)).toEqual([]);
	await zoe.slash("ask", { question: QUESTION });
	await expect.poll(zoe.readLast).toContain("Kraken · third-party insurance");
	expect(await zoe.readLast()).not.toContain(WORDS);

	await max.slashPicking("faq history", "is kraken insu", QUESTION);
	await expect.poll(max.readLast).toMatch(/1 · .*@Max.*asked every week/);
	await max.press("Undo the newest");
	preview().bot.pass(31_000);
	await mia.slash("ask", { question: QUESTION });
	await expect.poll(mia.readLast).toContain("Kraken · third-party insurance");
	expect(await mia.readLast()).not.toContain(MARK);
	expect(await mia.readLast()).not.toContain(WORDS);
});

browserTest("what the preview exports it takes back", async () => {
	const max = await come("moderator");
	await max.slash("faq add");
	await max.page.getByRole("dialog").waitFor();
	await max.submitForm({ Question: "How do I get the verified role?", Answer: "Press the button under the rules." });
	await max.press("Publish");
	await max.submitForm({ Why: "asked daily" });
	await max.slash("faq export");
	const link = max.last().getByRole("link", { name: "server-faq.yaml" });
	const [download] = await Promise.all([max.page.waitForEvent("download"), link.click()]);
	const file = temporary("server-faq.yaml", "");
	await download.saveAs(file);
	await max.slash("faq import", { file });
	await max.messages.filter({ hasText: "Imported: 0 changed, 1 as they were" }).waitFor();
});

browserTest("a member is not offered /faq", async () => {
	const mia = await come("member");
	await mia.page.locator("#write").focus();
	await mia.page.keyboard.type("/");
	await mia.page.getByRole("option", { name: /^\/ask/ }).waitFor();
	expect(await mia.page.getByRole("option", { name: /^\/faq/ }).count()).toBe(0);
});
