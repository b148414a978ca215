/** What is asked: per entry, when last, what never; and days by which an entry is looked at again. */
import { beforeEach, expect, test } from "vitest";
import { dueForReview, readDay } from "../../src/layers/review-by.ts";
import { choose } from "../interactions.ts";
import { TODAY, talk } from "../talk.ts";
import { hands, MEMBER, MO, SERVER } from "./moderator.ts";

const ENTRY = { question: "How do I get the verified role?", answer: "Press the button.", phrasings: "where do i verify", links: "" };
const WEEK = 7 * 86_400_000;

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
const mo = () => hands(bot, MO);
const member = () => hands(bot, MEMBER);

test("usage says when an entry was answered last, of one entry all that is known, and which of yours never were", async () => {
	await mo().publish(ENTRY);
	await member().ask("is bitmart insured?");
	bot.pass(2 * WEEK);
	await member().ask("is bitmart insured?");
	const all = await mo().faq("usage");
	expect(all.text).toMatch(/2 · BitMart · third-party insurance · last 2026-W50/);
	expect(all.text).toMatch(/never answered with\nHow do I get the verified role\?/);
	const one = await mo().faq("usage", { entry: "x.bitmart.insurance" });
	expect(one.text).toMatch(/Answered 2 times, last in 2026-W50/);
	expect(one.text).toMatch(/2026-W48.*answered 1/);
	expect((await mo().faq("usage", { entry: ENTRY.question })).text).toContain("Never answered with here");
	await member().ask("where do i verify");
	expect((await mo().faq("usage")).text).toMatch(/never answered with\nnone/);
});

test("a day by which an entry is looked at again is set with edit, and told from then on", async () => {
	await mo().publish(ENTRY);
	expect((await mo().faq("edit", { entry: ENTRY.question, "review-by": "soon" })).text).toContain("2027-01-31");
	expect((await mo().faq("edit", { entry: ENTRY.question, "review-by": "2020-01-01" })).text).toContain("after today");
	expect((await mo().faq("edit", { entry: ENTRY.question, "review-by": "2026-12-24" })).text).toContain("From 2026-12-24 on");
	expect((await mo().faq("stale")).text).not.toContain("To be looked at again");
	bot.pass(5 * WEEK);
	expect((await mo().faq("stale")).text).toMatch(/To be looked at again\*\*\nHow do I get the verified role\?: since 2026-12-24/);
	expect(dueForReview(await bot.bot.servers.settings(SERVER), bot.bot.now())).toHaveLength(1);
	await mo().faq("edit", { entry: ENTRY.question, "review-by": "never" });
	expect((await mo().faq("stale")).text).not.toContain("To be looked at again");
});

test.each(["2026-11-24", "2026-02-30", "2031-01-01", "tomorrow", "2026-13-01", ""])("“%s” is no day to be reminded on", (day) => {
	expect(readDay(day, TODAY)).toBeNull();
});

test("edit without an entry lets moderators look through the general ones, group by group", async () => {
	type Menu = { custom_id: string; options: { value: string }[] };
	const menusOf = (said: { data: { components?: unknown } }) =>
		((said.data.components ?? []) as { components: Menu[] }[]).flatMap(({ components }) => components).filter(({ options }) => options);
	const groups = await mo().faq("edit");
	const [menu] = menusOf(groups);
	const keys: string[] = [];
	for (const { value } of menu?.options ?? []) {
		const group = await mo().send(choose(menu?.custom_id ?? "", [value]));
		keys.push(...menusOf(group).flatMap(({ options }) => options.map((one) => one.value)));
		expect((await mo().press(group, "All groups")).text).toContain("Which entry?");
	}
	expect(keys.toSorted()).toEqual(bot.library.dataset.questions.map(({ id }) => `q.${id}`).toSorted());
	const group = await mo().send(choose(menu?.custom_id ?? "", [menu?.options[0]?.value ?? ""]));
	const [entries] = menusOf(group);
	const card = await mo().send(choose(entries?.custom_id ?? "", [entries?.options[0]?.value ?? ""]));
	expect(card.text).toContain("From the shared dataset");
	expect(card.buttons.map(({ label }) => label)).toContain("Answer");
	expect(bot.faults).toEqual([]);
});
