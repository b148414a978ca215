/** Counts, feedback and the queue: what is kept of questions, and what moderators do with it. */

import { beforeEach, describe, expect, test } from "vitest";
import { grouped } from "../../commands/faq/queue-groups.ts";
import { weeks } from "../../commands/faq/usage.ts";
import { checkMessage } from "../../src/limits/index.ts";
import type { Queued } from "../../src/store/contract.ts";
import { isoWeek } from "../../src/text/week.ts";
import { choose, press, slash } from "../interactions.ts";
import { entryKey } from "../key.ts";
import { talk } from "../talk.ts";
import { buttonOf, hands, MEMBER, MO, OTHER_SERVER, SERVER } from "./moderator.ts";

const ENTRY = { question: "How do I get the verified role?", answer: "Press the button under the rules.", phrasings: "", links: "" };

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
const mo = () => hands(bot, MO);
const member = () => hands(bot, MEMBER);
const queued = () => bot.bot.store.queue(SERVER);
const counted = async (server = SERVER) =>
	Object.fromEntries((await bot.bot.store.usage(server)).map(({ kind, entry, count }) => [entry ? `${kind} ${entry}` : kind, count]));

describe("counting", () => {
	test("asked, answered, declined; in messages apart from any server", async () => {
		await member().ask("is BitMart insured?");
		await member().ask("is BitMart insured?");
		await member().ask("what is the best pizza topping");
		await bot.send(slash("ask", { question: "is BitMart insured?" }, "dm"));
		expect(await counted()).toEqual({ asked: 3, "answered x.bitmart.insurance": 2, declined: 1 });
		expect(await counted("")).toEqual({ asked: 1, "answered x.bitmart.insurance": 1 });
	});

	test("a message that holds a secret is counted, and nothing of it is kept anywhere", async () => {
		await member().ask("my seed phrase is legal winner thank year wave sausage worth useful legal winner thank yellow");
		expect(await queued()).toEqual([]);
		expect(await counted()).toEqual({ asked: 1, declined: 1 });
	});

	test("the queue holds the masked line and no asker, and nothing once it is switched off", async () => {
		await member().ask("can <@5000000000000000042> bake me a rye bread, mail ann@example.com");
		const [item] = await queued();
		expect(item?.text).toBe("can ‹mention› bake me a rye bread, mail ‹e-mail›");
		expect(JSON.stringify(item)).not.toContain(MEMBER.id);
		await mo().faq("settings", { queue: "off" });
		await member().ask("what is the best pizza topping");
		expect(await queued()).toHaveLength(1);
	});

	test("usage names the longest titles whole, and nine of them fit", async () => {
		const longest = bot.library.dataset.questions
			.toSorted((a, b) => b.title.length - a.title.length)
			.slice(0, 12)
			.map(({ id, title }) => ({ entry: entryKey(`q.${id}`), title }));
		const row = { server: SERVER, week: "2026-W48", kind: "answered" as const, count: 1 };
		await bot.bot.store.count(longest.map(({ entry }, i) => ({ ...row, entry, count: 100_000 - i })));
		const said = await mo().faq("usage");
		for (const { title } of longest.slice(0, 9)) expect(said.text).toContain(title);
		expect(checkMessage(said.data)).toEqual([]);
	});

	test("usage tells it in words, by week", async () => {
		await member().ask("is BitMart insured?");
		const said = await mo().faq("usage");
		expect(said.text).toContain("2026-W48");
		expect(said.text).toContain("asked 1, answered 1");
		expect(said.text).toContain("1 · BitMart");
		const row = { server: SERVER, kind: "asked" as const, entry: null, count: 1 };
		expect(
			weeks([
				{ ...row, week: "2026-W47" },
				{ ...row, week: "2026-W48" },
			]).map((one) => one.slice(2, 10)),
		).toEqual(["2026-W48", "2026-W47"]);
	});

	test.each([
		["2026-11-24", "2026-W48"],
		["2026-01-01", "2026-W01"],
		["2027-01-01", "2026-W53"],
		["2024-12-30", "2025-W01"],
	])("%s lies in %s", (day, week) => {
		expect(isoWeek(new Date(`${day}T12:00:00Z`))).toBe(week);
	});
});

describe("feedback", () => {
	test("👍 counts once a person and month, without their name", async () => {
		const said = await member().ask("is BitMart insured?");
		for (let i = 0; i < 3; i++) expect((await member().press(said, "👍")).hidden).toBe(true);
		await hands(bot, { id: "5000000000000000002" }).press(said, "👍");
		expect((await counted())["helpful x.bitmart.insurance"]).toBe(2);
		bot.pass(31 * 86_400_000);
		await member().press(said, "👍");
		const helpful = (await bot.bot.store.usage(SERVER)).filter(({ kind }) => kind === "helpful");
		expect(helpful.reduce((sum, { count }) => sum + count, 0)).toBe(3);
	});

	test("Wrong or old? asks what is wrong, and feeds the queue once a person", async () => {
		const said = await member().ask("is BitMart insured?");
		const form = await member().press(said, "Wrong or old?");
		expect((await member().fill(form, { what: "They cancelled it, ask bob@example.com" })).text).toContain("Thank you");
		expect((await member().fill(form, { what: "again" })).text).toContain("already");
		const items = await queued();
		expect(items).toHaveLength(1);
		expect(items[0]).toMatchObject({ kind: "wrong", entry: "x.bitmart.insurance" });
		expect(items[0]?.text).toContain("They cancelled it, ask ‹e-mail›");
		const queue = await mo().faq("queue");
		expect(queue.text).toContain("Marked wrong or old");
		expect((await mo().press(await mo().press(queue, "Edit the entry"), "Edit it")).type).toBe(9);
		expect((await mo().press(queue, "Done")).text).toContain("Nothing waits");
	});

	test("where no moderator reads, it is counted and no text is asked for", async () => {
		const said = await bot.send(slash("ask", { question: "is BitMart insured?" }, "dm"));
		expect((await bot.send(press(buttonOf(said, "Wrong or old?"), "dm"))).type).toBe(4);
		expect((await counted(""))["wrong x.bitmart.insurance"]).toBe(1);
		expect(await counted()).toEqual({});
	});

	test("of an answer that is gone, nothing is counted", async () => {
		expect((await bot.send(press("1|helpful|zzz"))).text).toContain("no longer there");
	});
});

describe("what moderators do with the queue", () => {
	const item = (id: string, text: string, count = 1): Queued => ({ id, server: SERVER, text, kind: "declined", entry: null, at: 1, count });

	test("like questions stand together, what is asked most comes first", () => {
		const groups = grouped([
			item("a", "where is the shop"),
			item("b", "where do i get verified", 2),
			item("c", "where can i get verified", 2),
			item("d", "where is the shop please"),
		]);
		expect(
			groups.map(({ count, items }) => [
				count,
				items
					.map(({ id }) => id)
					.sort()
					.join(""),
			]),
		).toEqual([
			[4, "bc"],
			[2, "ad"],
		]);
	});

	test("attached as a phrasing, it is answered from now on", async () => {
		await mo().publish(ENTRY);
		await member().ask("gimme the green checkmark badge");
		const menu = await mo().press(await mo().faq("queue"), "Attach to an entry");
		const select = menu.buttons[0]?.custom_id ?? "";
		expect((await mo().send(choose(select, ["own.how-do-i-get-the-verified-role"]))).text).toContain("Attached");
		expect((await member().ask("gimme the green checkmark badge")).text).toContain("Press the button under the rules.");
		expect(await queued()).toEqual([]);
	});

	test("drafted as an entry, its question stands in the form", async () => {
		await member().ask("gimme the green checkmark badge");
		const form = await mo().press(await mo().faq("queue"), "Draft an entry");
		expect((await mo().fill(form, { answer: "Ask a helper." })).text).toContain("Preview");
	});

	test.each(["Off-topic", "Ignore"])("%s takes it off, and the next comes", async (label) => {
		await member().ask("what is the best pizza topping");
		await member().ask("gimme the green checkmark badge");
		const next = await mo().press(await mo().faq("queue"), label);
		expect(next.type).toBe(7);
		expect(next.text).toContain("1 of 1");
		expect(await queued()).toHaveLength(1);
	});

	test("pages turn, and a page that is gone is no error", async () => {
		for (const question of ["what is the best pizza topping", "gimme the green checkmark badge", "who won the football match"])
			await member().ask(question);
		const first = await mo().faq("queue");
		const second = await mo().press(first, "More");
		expect(second.text).not.toBe(first.text);
		await bot.bot.store.dequeue(
			SERVER,
			(await queued()).map(({ id }) => id),
		);
		expect((await mo().press(second, "Back")).text).toContain("Nothing waits");
		expect((await mo().press(second, "Ignore")).text).toContain("no longer in the queue");
	});
});

test("another server's moderators see none of it", async () => {
	await member().ask("gimme the green checkmark badge");
	const there = hands(bot, { ...MO, server: OTHER_SERVER });
	expect((await there.faq("usage")).text).toContain("Nothing was asked here yet");
	expect((await there.press(await mo().faq("queue"), "Ignore")).text).toContain("no longer in the queue");
	expect(await queued()).toHaveLength(1);
});
