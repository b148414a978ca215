/** One preview and one Chromium for a file of tests; after each test the page, the bot and the emulator must have no complaint. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Look, startChromium, type Visitor, visit } from "./browser.ts";
import { findChromium } from "./chromium.ts";
import { testPreview } from "./open.ts";

type Preview = Awaited<ReturnType<typeof testPreview>>;

/** Called at the head of a test file. */
export function stage(open: () => Promise<Preview> = testPreview) {
	let preview: Preview;
	let browser: Browser | undefined;
	const visitors: Visitor[] = [];
	beforeAll(async () => {
		if (!findChromium()) return;
		preview = await open();
		browser = await startChromium();
	});
	afterAll(async () => {
		await browser?.close();
		await preview?.close();
	});
	afterEach(async () => {
		const here = visitors.splice(0);
		await Promise.all(here.map((who) => who.close()));
		expect(here.flatMap(({ errors }) => errors)).toEqual([]);
		if (!browser) return;
		expect(preview.faults).toEqual([]);
		expect(preview.discord.violations).toEqual([]);
	});
	return {
		preview: () => preview,
		/** Opens the page as the "member", the "moderator" or the "stranger". */
		async come(person = "member", look: Look = {}): Promise<Visitor> {
			const who = await visit(browser as Browser, preview.url, look);
			visitors.push(who);
			if (person !== "member") await who.asPerson(person);
			return who;
		},
	};
}
