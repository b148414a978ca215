/** One preview for a file of tests; after each test the page, the bot and the emulator must have no complaint. */
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Look, sharedChromium, type Visitor, visit } from "./browser.ts";
import { findChromium } from "./chromium.ts";
import { testPreview } from "./open.ts";

type Preview = Awaited<ReturnType<typeof testPreview>>;

/** Called at the head of a test file. */
export function stage(open: () => Promise<Preview> = testPreview) {
	let preview: Preview;
	const visitors: Visitor[] = [];
	beforeAll(async () => {
		if (!findChromium()) return;
		preview = await open();
	});
	afterAll(() => preview?.close());
	afterEach(async () => {
		const here = visitors.splice(0);
		await Promise.all(here.map((who) => who.close()));
		expect(here.flatMap(({ errors }) => errors)).toEqual([]);
		if (!findChromium()) return;
		expect(preview.faults).toEqual([]);
		expect(preview.discord.violations).toEqual([]);
	});
	return {
		preview: () => preview,
		/** Opens the page as the "member", the "moderator" or the "stranger". */
		async come(person = "member", look: Look = {}): Promise<Visitor> {
			const who = await visit(await sharedChromium(), preview.url, look);
			visitors.push(who);
			if (person !== "member") await who.asPerson(person);
			return who;
		},
	};
}
