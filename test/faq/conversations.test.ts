/** Whole conversations of moderators with /faq, as raw interactions through handle. */
import { beforeEach, describe, expect, test } from "vitest";
import { talk } from "../talk.ts";
import { hands, MEMBER, MO, OTHER_SERVER, SECOND, valuesOf } from "./moderator.ts";

const ENTRY = {
	question: "How do I get the verified role?",
	answer: "Read the rules, then press the button under them.",
	phrasings: "where do i verify\nhow to become verified in this server",
	links: "",
};
const CELL = "x.bitmart.insurance";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
const mo = () => hands(bot, MO);
const second = () => hands(bot, SECOND);
const member = () => hands(bot, MEMBER);

test("add → preview → publish → ask → see → undo → gone", async () => {
	const form = await mo().faq("add");
	const preview = await mo().fill(form, ENTRY);
	expect(preview.hidden).toBe(true);
	expect(preview.text).toContain("Preview");
	expect((await member().ask(ENTRY.question)).text).not.toContain("press the button under them");

	const published = await mo().fill(await mo().press(preview, "Publish"), { why: "asked daily" });
	expect(published.text).toContain("Published");
	const seen = await member().ask("where do i verify");
	expect(seen.text).toContain("press the button under them");
	expect(seen.text).toContain("moderators");
	// The preview was exactly what members see.
	expect(seen.data.embeds?.[0]?.description).toBe(preview.data.embeds?.[0]?.description);

	const history = await mo().faq("history", { entry: "own.how-do-i-get-the-verified-role" });
	expect(history.text).toContain(`<@${MO.id}>`);
	expect(history.text).toContain("asked daily");
	expect(history.data.allowed_mentions).toEqual({ parse: [] });

	expect((await mo().press(published, "Undo")).text).toContain("Removed");
	expect((await member().ask("where do i verify")).text).not.toContain("press the button under them");
	expect(bot.faults).toEqual([]);
});

test("an edit of an old revision is refused, both texts are shown, and the way on works", async () => {
	await mo().publish(ENTRY);
	const entry = "own.how-do-i-get-the-verified-role";
	const mine = await mo().press(await mo().faq("edit", { entry }), "Answer");
	const theirs = await second().press(await second().faq("edit", { entry }), "Answer");
	const theirPreview = await second().fill(theirs, { answer: "Theirs: ask a helper." });
	await second().fill(await second().press(theirPreview, "Publish"), { why: "first" });

	const stale = await mo().fill(mine, { answer: "Mine: read the channel topic." });
	expect(stale.text).toContain("changed");
	expect(stale.text).toContain("Theirs: ask a helper.");
	expect(stale.text).toContain("Mine: read the channel topic.");
	expect((await member().ask("where do i verify")).text).toContain("Theirs");

	const over = await mo().press(stale, "Put mine in its place");
	await mo().fill(await mo().press(over, "Publish"), { why: "mine is right" });
	expect((await member().ask("where do i verify")).text).toContain("Mine: read the channel topic.");
});

test("whoever publishes second is told, although both previews were fresh", async () => {
	await mo().publish(ENTRY);
	const entry = "own.how-do-i-get-the-verified-role";
	const previews = await Promise.all(
		[mo(), second()].map(async (one, i) => one.fill(await one.press(await one.faq("edit", { entry }), "Answer"), { answer: `Version ${i}.` })),
	);
	const asked = [await mo().press(previews[0] as never, "Publish"), await second().press(previews[1] as never, "Publish")];
	expect((await mo().fill(asked[0] as never, { why: "" })).text).toContain("Published");
	const late = await second().fill(asked[1] as never, { why: "" });
	expect(late.text).toContain("Version 0.");
	expect(late.text).toContain("Version 1.");
});

test("an undo of an old revision does nothing", async () => {
	const first = await mo().publish(ENTRY);
	const entry = "own.how-do-i-get-the-verified-role";
	const preview = await mo().fill(await mo().press(await mo().faq("edit", { entry }), "Answer"), { answer: "Newer words." });
	await mo().fill(await mo().press(preview, "Publish"), { why: "" });
	expect((await mo().press(first, "Undo")).text).toContain("nothing was done");
	expect((await member().ask("where do i verify")).text).toContain("Newer words.");
});

describe("a form that breaks a rule", () => {
	test("comes back whole, with the remedy, and can be mended", async () => {
		const answer = "Ask @everyone, or see https://example.com/verify for how.";
		const broken = await mo().fill(await mo().faq("add"), { ...ENTRY, answer });
		expect(broken.text).toContain("Not yet");
		expect(broken.text).toContain("mention");
		const again = await mo().press(broken, "Fix it");
		expect(valuesOf(again)).toEqual({ ...ENTRY, answer });
		const mended = await mo().fill(again, { answer: "Ask a helper." });
		expect(mended.text).toContain("Preview");
	});

	test("its draft is found again, although the message is gone", async () => {
		await mo().fill(await mo().faq("add"), { ...ENTRY, answer: "Look at https://example.com" });
		const drafts = await mo().faq("drafts");
		expect(valuesOf(await mo().press(drafts, `1. ${ENTRY.question}`)).answer).toBe("Look at https://example.com");
		expect((await second().faq("drafts")).text).toContain("no drafts");
	});

	test("a draft over a shared entry is found by that entry's title", async () => {
		await mo().fill(await mo().press(await mo().faq("edit", { entry: "x.bitmart.insurance" }), "Answer"), { answer: "Ask in #help about this." });
		expect((await mo().faq("drafts")).buttons.map(({ label }) => label)).toEqual([expect.stringContaining("BitMart")]);
	});

	test("a discarded draft is gone", async () => {
		const preview = await mo().fill(await mo().faq("add"), ENTRY);
		expect((await mo().press(preview, "Discard")).text).toContain("Discarded");
		expect((await mo().press(preview, "Publish")).text).toContain("no longer there");
	});
});

test('an edit that says "fully insured" cannot turn the verdict', async () => {
	const before = await member().ask("is BitMart insured?");
	const edit = await mo().press(await mo().faq("edit", { entry: CELL }), "Answer");
	const draft = await mo().fill(edit, { answer: "Every coin of every customer is fully insured." });
	// Whether the words themselves are refused is the rules' business; that they change no verdict is what is held here.
	const publish = draft.buttons.find(({ label }) => label === "Publish");
	if (publish) await mo().fill(await mo().press(draft, "Publish"), { why: "we are insured" });
	const after = await member().ask("is BitMart insured?");
	expect(after.data.embeds?.[0]?.color).toBe(before.data.embeds?.[0]?.color);
	expect(after.text).toContain("not confirmed");
	expect(after.data.embeds?.[0]?.description?.split("\n")[0]).toBe(before.data.embeds?.[0]?.description?.split("\n")[0]);
	expect(after.text).not.toContain("✅");
	if (publish) expect(after.text).toContain("This server's moderators add");
});

describe("a server's layer is its own", () => {
	test("server A never sees server B: not its answers, entries, history, drafts or queue", async () => {
		await mo().publish(ENTRY);
		const draft = await mo().fill(await mo().faq("add"), { ...ENTRY, question: "Where is the shop of this server?", phrasings: "" });
		await member().ask("how do I bake bread with rye flour");
		const there = hands(bot, { ...MO, server: OTHER_SERVER });
		expect((await there.ask("where do i verify")).text).not.toContain("press the button under them");
		expect((await there.faq("history", { entry: "own.how-do-i-get-the-verified-role" })).text).toContain("no such entry");
		expect((await there.faq("edit", { entry: "own.how-do-i-get-the-verified-role" })).text).toContain("no such entry");
		expect((await there.faq("drafts")).text).toContain("no drafts");
		expect((await there.faq("queue")).text).toContain("Nothing waits");
		for (const label of ["Publish", "Edit again", "Discard"]) expect((await there.press(draft, label)).text).toContain("no longer there");
		expect((await mo().faq("queue")).text).toContain("rye flour");
		expect((await there.faq("export")).files[0] && new TextDecoder().decode((await there.faq("export")).files[0]?.data)).not.toContain("verified");
	});

	test("who brought the app along sees no layer and is refused kindly, with what was typed", async () => {
		const form = await mo().faq("add");
		await mo().publish(ENTRY);
		const alone = hands(bot, { ...MO, userInstalled: true });
		expect((await alone.ask("where do i verify")).text).not.toContain("press the button under them");
		expect((await alone.faq("add")).text).toContain("only where that server itself has installed me");
		const refused = await alone.fill(form, ENTRY);
		expect(refused.text).toContain("only where that server itself");
		expect(new TextDecoder().decode(refused.files[0]?.data)).toContain(ENTRY.answer);
	});
});

test("a link waits for a second moderator, who sees the host; its writer cannot approve it", async () => {
	await second().faq("doctor");
	await mo().faq("settings", { review: "links", unvetted: "review" });
	const preview = await mo().fill(await mo().faq("add"), { ...ENTRY, links: "https://verify.example.org/start" });
	const waits = await mo().fill(await mo().press(preview, "Publish"), { why: "new page" });
	expect(waits.text).toContain("verify.example.org");
	expect((await member().ask("where do i verify")).text).not.toContain("press the button under them");
	expect((await mo().press(await mo().faq("review"), "Approve")).text).toContain("cannot review");

	const seen = await second().faq("review");
	expect(seen.text).toContain("verify.example.org");
	expect(seen.text).toContain("not on the vetted list");
	// Changed after the second moderator looked: what was looked at is not what would be published.
	bot.pass(1000);
	const again = await mo().fill(await mo().press(preview, "Edit again"), { links: "https://other.example.org/" });
	await mo().fill(await mo().press(again, "Publish"), { why: "other page" });
	expect((await second().press(seen, "Approve")).text).toContain("changed since you looked");

	expect((await second().press(await second().faq("review"), "Approve")).text).toContain("Published");
	expect((await member().ask("where do i verify")).text).toContain("other.example.org");
	expect((await mo().faq("history", { entry: "own.how-do-i-get-the-verified-role" })).text).toContain(`approved by <@${SECOND.id}>`);
});

test("sent back, a draft is its writer's again", async () => {
	await second().faq("doctor");
	await mo().faq("settings", { review: "links", unvetted: "review" });
	const preview = await mo().fill(await mo().faq("add"), { ...ENTRY, links: "https://verify.example.org/start" });
	await mo().fill(await mo().press(preview, "Publish"), { why: "" });
	expect((await second().press(await second().faq("review"), "Send back")).text).toContain("Sent back");
	expect((await second().faq("review")).text).toContain("Nothing waits");
	expect((await mo().faq("drafts")).buttons).toHaveLength(1);
});

test("remove and restore", async () => {
	await mo().publish(ENTRY);
	const entry = "own.how-do-i-get-the-verified-role";
	const asked = await mo().faq("remove", { entry, reason: "old" });
	expect((await member().ask("where do i verify")).text).toContain("press the button under them");
	expect((await mo().press(asked, "Keep it")).text).toContain("Kept");
	expect((await mo().press(asked, "Remove")).text).toContain("answered already");
	const removed = await mo().press(await mo().faq("remove", { entry, reason: "old" }), "Remove");
	expect(removed.text).toMatch(/^Removed: How do I get the verified role\?\. Members no longer find it/);
	expect((await mo().faq("history", { entry })).text).toContain("“old”");
	expect((await member().ask("where do i verify")).text).not.toContain("press the button under them");
	await mo().faq("restore", { entry });
	expect((await member().ask("where do i verify")).text).toContain("press the button under them");
});

test("every change is posted in the log channel, with its difference", async () => {
	await mo().faq("settings", { log: "3000000000000000077" });
	await mo().publish(ENTRY);
	const posts = bot.sent.filter(({ how, to }) => how === "post" && to === "3000000000000000077");
	expect(posts).toHaveLength(2);
	expect(JSON.stringify(posts[1]?.data)).toContain("press the button under them");
});

test("a phrasing finds its entry, and can be taken away again", async () => {
	await mo().publish(ENTRY);
	const entry = "own.how-do-i-get-the-verified-role";
	const said = await mo().faq("phrasing add", { entry, text: "gimme the green checkmark badge" });
	expect(said.text).toContain("Published");
	expect((await member().ask("gimme the green checkmark badge")).text).toContain("press the button under them");
	expect((await mo().faq("phrasing remove", { entry, text: "gimme the green checkmark badge" })).text).toContain("Published");
});

test("a phrasing that would steal is refused with the questions that would change hands", async () => {
	await mo().publish(ENTRY);
	const said = await mo().faq("phrasing add", { entry: "own.how-do-i-get-the-verified-role", text: "what is a hardware wallet" });
	expect(said.text).toContain("Not yet");
	expect(said.text).toContain("answered today by");
});

test("a notice stands on every answer about the exchange, until its end", async () => {
	expect((await mo().faq("banner", { exchange: "BitMart", text: "Withdrawals are slow today.", until: "soon" })).text).toContain("3 days");
	expect((await mo().faq("banner", { exchange: "BitMart", text: "Withdrawals are slow today.", until: "3 days" })).text).toContain("every answer");
	expect((await member().ask("is BitMart insured?")).text).toContain("Withdrawals are slow today.");
	expect((await hands(bot, { ...MO, server: OTHER_SERVER }).ask("is BitMart insured?")).text).not.toContain("Withdrawals");
	bot.pass(4 * 86_400_000);
	expect((await member().ask("is BitMart insured?")).text).not.toContain("Withdrawals");
});

test("test says what would be answered and why", async () => {
	const said = await mo().faq("test", { question: "is bitmrt insured" });
	expect(said.text).toContain("Answered with");
	expect(said.text).toContain("BitMart");
	expect(said.text).toContain("%");
	expect(said.text).not.toContain("undefined");
});
