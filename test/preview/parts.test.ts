/** The page draws every part that Discord has, and each can be worked by keyboard: forms, selects, files, failures. */
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { sharedChromium, type Visitor, visit } from "./browser.ts";
import { browserTest, findChromium } from "./chromium.ts";
import { marked } from "./marked-text.ts";
import { testPreview } from "./open.ts";
import { parts, submitted } from "./parts-command.ts";

let preview: Awaited<ReturnType<typeof testPreview>>;
let ann: Visitor;
beforeAll(async () => {
	preview = await testPreview([parts]);
});
afterAll(() => preview.close());
beforeEach(async () => {
	if (findChromium()) ann = await visit(await sharedChromium(), preview.url);
});
afterEach(async () => {
	expect(ann?.errors ?? []).toEqual([]);
	await ann?.close();
});

browserTest("a form: labels, limits, what is wrong beside its field, and what was filled in", async () => {
	const { page } = ann;
	await ann.slash("parts", { show: "form" });
	const dialog = page.getByRole("dialog", { name: "A form of every kind" });
	expect(await dialog.getByLabel("Name required").evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
	expect(await ann.axe()).toEqual([]);
	await page.keyboard.type("A");
	await page.keyboard.press("Enter");
	expect(await dialog.innerText()).toContain("At least 2 characters, 1 so far.");
	expect(await dialog.innerText()).toContain("Choose one.");
	expect(await dialog.getByLabel("Name required").getAttribute("aria-invalid")).toBe("true");
	await ann.submitForm({ Name: "Ann", Letter: "B", Size: "LARGE" });
	expect(submitted).toEqual(["name=Ann", "story=", "letter=b", "size=large"]);
	await expect.poll(ann.readLast).toContain("Got it.");
	expect(await dialog.isVisible()).toBe(false);
});

browserTest("Escape leaves a form without sending it", async () => {
	const before = submitted.length;
	await ann.slash("parts", { show: "form" });
	await ann.page.keyboard.press("Escape");
	expect(await ann.page.getByRole("dialog").isVisible()).toBe(false);
	expect(submitted.length).toBe(before);
});

browserTest("selects of one, of several, of people; buttons of each kind", async () => {
	await ann.slash("parts", { show: "selects" });
	expect(await ann.axe()).toEqual([]);
	await ann.select("One letter", "B");
	await expect.poll(ann.readLast).toContain("chosen: b");
	// The message was drawn anew, and the keyboard is where it was.
	expect(await ann.page.evaluate("document.activeElement.dataset.key")).toBe("0.0");
	await ann.select("Some letters", "A", "C");
	await expect.poll(ann.readLast).toContain("chosen: a,c");
	await ann.select("A person", "@Ben");
	await expect.poll(ann.readLast).toMatch(/chosen: \d{17,}/);
	expect(await ann.last().getByRole("button", { name: "Never" }).isDisabled()).toBe(true);
	expect(await ann.last().getByRole("link", { name: /^Page/ }).getAttribute("rel")).toContain("noopener");
	await ann.press("Drop");
	await expect.poll(ann.readLast).toContain("pressed");
});

browserTest("a picture has its alternative text, a file can be fetched", async () => {
	await ann.slash("parts", { show: "files" });
	const picture = ann.last().getByRole("img", { name: "A picture" });
	await picture.waitFor();
	expect(await picture.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth)).toBe(1);
	const href = await ann.last().getByRole("link", { name: "list.csv" }).getAttribute("href");
	expect(await (await fetch(`${preview.url}${href}`)).text()).toBe("a,b\n");
	expect(await ann.axe()).toEqual([]);
});

browserTest("markup in a text stays text; options arrive as what they are", async () => {
	await ann.slash("parts", { show: "text", number: "7", file: "package.json" });
	await expect.poll(ann.readLast).toContain("<img src=x onerror=alert(1)> bold");
	expect(await ann.last().locator("img").count()).toBe(0);
	await expect.poll(ann.readLast).toContain("@CoverBot number=number file=string");
	await ann.last().getByRole("button", { name: "Spoiler: press to read" }).press("Enter");
	await expect.poll(ann.readLast).toContain("hidden");
});

browserTest("whatever a text holds, only a closed list of elements is drawn of it, and no attribute that acts", async () => {
	const texts = fc.sample(marked, 500);
	const drawn = (await ann.page.evaluate(`(async (texts) => {
		const { drawMarkdown } = await import("/page/draw-markdown.ts");
		const view = { users: [], roles: [], place: { channels: [] } };
		const found = new Set();
		for (const text of texts) {
			const box = document.createElement("div");
			box.append(...drawMarkdown(text, view));
			for (const element of box.querySelectorAll("*")) for (const name of ["", ...element.getAttributeNames()]) found.add((element.localName + " " + name).trim());
		}
		return [...found];
	})(${JSON.stringify(texts)})`)) as string[];
	const elements = "a blockquote button code em li ol pre s small span strong time u ul";
	const attributes = "class href target rel title tabindex type aria-expanded aria-label datetime";
	for (const one of drawn) {
		const [element = "", attribute] = one.split(" ");
		expect(elements.split(" ")).toContain(element);
		if (attribute) expect(attributes.split(" ")).toContain(attribute);
	}
	expect(drawn).toContain("a href");
});

browserTest("an answer that is edited later is drawn as it then is", async () => {
	await ann.slash("parts", { show: "slow" });
	await ann.last().getByText("then this").waitFor();
	await expect.poll(ann.readLast).toContain("(edited)");
	expect(await ann.page.locator("#live").innerText()).toBe("CoverBot: then this");
});

browserTest("no answer: Discord's sentence; our own fault: a reference", async () => {
	await ann.slash("parts", { show: "broken" });
	await expect.poll(ann.readLast).toContain("Something went wrong on my side");
	expect(preview.faults.splice(0)).toHaveLength(1);
	// An answer in time is the bot's own care: to see Discord's sentence, nothing may reach the bot.
	const { deliver } = preview.discord;
	preview.discord.deliver = async () => "callback";
	await ann.slash("parts", { show: "broken" });
	preview.discord.deliver = deliver;
	await expect.poll(ann.readLast).toContain("The application did not respond");
	expect(preview.discord.violations.map(({ sentence }) => sentence)).toEqual(["no answer within 3000 ms, Discord's three seconds"]);
});
