/** How long an answer is on a phone: "is bitmart insured?" fits a screen, and an overview is no longer than a screen and a third. */
import { expect } from "vitest";
import { overviewAnswer } from "../../src/answering/overview-answer.ts";
import type { ResolvedExchange } from "../../src/dataset/dataset.ts";
import { browserTest } from "./chromium.ts";
import { stage } from "./stage.ts";

const { come, preview } = stage();
/** A phone's width in CSS pixels, as most have it. */
const PHONE = { width: 390, height: 844 };
const HIGHEST = { answer: 800, overview: 1100 };
/** The longest overviews, and no more than may be asked for within half a minute. */
const LONGEST = 6;

browserTest("an answer and the longest overviews, on a phone", async () => {
	const mia = await come("member", PHONE);
	const { dataset } = preview().bot.library;
	const length = (exchange: ResolvedExchange) => JSON.stringify(overviewAnswer(dataset, exchange).sections).length;
	const longest = dataset.exchanges.toSorted((a, b) => length(b) - length(a)).slice(0, LONGEST);
	const overviews: { title: boolean; name: string; height: number }[] = [];
	for (const { name } of longest) {
		await mia.slash("ask", { question: `what protects me on ${name}` });
		overviews.push({ name, title: (await mia.readLast()).includes(`${name} · what protects you there`), height: await heightOfLast() });
	}
	expect(overviews.filter(({ title, height }) => !title || height > HIGHEST.overview)).toEqual([]);

	await mia.slash("ask", { question: "is bitmart insured?" });
	await expect.poll(mia.readLast).toContain("BitMart · third-party insurance");
	expect(await heightOfLast()).toBeLessThanOrEqual(HIGHEST.answer);

	async function heightOfLast(): Promise<number> {
		return (await mia.last().boundingBox())?.height ?? Number.POSITIVE_INFINITY;
	}
});
