/** What moderators stumbled over, each as a conversation through handle. */
import { beforeEach, describe, expect, test } from "vitest";
import { findings } from "../../commands/faq/doctor.ts";
import type { TargetKey } from "../../src/dataset/key.ts";
import { checkImport } from "../../src/layers/import-check.ts";
import { choose, press, slash } from "../interactions.ts";
import { talk } from "../talk.ts";
import { as, hands, MEMBER, MO, SECOND, SERVER, valuesOf } from "./moderator.ts";

const ENTRY = {
	question: "How do I get the verified role?",
	answer: "Read the rules, then press the button under them.",
	phrasings: "where do i verify",
	links: "",
};
const OWN = "own.how-do-i-get-the-verified-role";
const CELL = "x.bitmart.insurance";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
const mo = () => hands(bot, MO);
const member = () => hands(bot, MEMBER);

describe("a server's own site", () => {
	test("one moderator alone can link to it, once it is trusted", async () => {
		const linked = { ...ENTRY, links: "https://www.coin-harbour.example/rules" };
		const refused = await mo().fill(await mo().faq("add"), linked);
		expect(refused.text).toContain("trusted");
		const set = await mo().faq("settings", { trusted: "https://coin-harbour.example/" });
		expect(set.text).toContain("`coin-harbour.example`");
		expect((await mo().publish(linked)).text).toContain("Published");
		const seen = await member().ask("where do i verify");
		expect(seen.data.embeds?.[0]?.fields?.[0]?.name).toBe("Links from this server's moderators");
		expect(seen.text).toContain("coin-harbour.example");
		expect((await mo().faq("settings", { trusted: "none" })).text).toContain("which entries may link to: none");
	});

	test.each([
		["kraken-support.com", "imitation of Kraken"],
		["bitmart.example", "imitation of BitMart"],
		["discord.gg", "chats"],
		["t.me", "chats"],
		["bit.ly", "hides"],
		["forms.gle", "forms"],
		["co.uk", "ending"],
		["not a host", "no host's name"],
		["127.0.0.1", "no host's name"],
		["a.example, b.example, c.example, d.example, e.example, f.example", "At most 5"],
	])("%s is not trusted", async (trusted, says) => {
		expect((await mo().faq("settings", { trusted })).text).toContain(says);
		expect((await bot.bot.servers.settings(SERVER)).trustedHosts).toEqual([]);
	});
});

test("review says, when it is switched on, that there is nobody to do it, and waits for nobody", async () => {
	expect((await mo().faq("settings", { review: "links" })).text).toContain("Nobody but you");
	const vetted = `https://${bot.library.dataset.vettedHosts[0]}/help`;
	expect((await mo().publish({ ...ENTRY, links: vetted })).text).toMatch(/Published.*[\s\S]*not reviewed/);
	await hands(bot, SECOND).faq("doctor");
	expect((await mo().faq("settings", { review: "links" })).text).toContain(`<@${SECOND.id}>`);
});

test("the whole card comes without its part, where that part is gone", async () => {
	expect((await bot.send(slash("exchange", { name: "kraken", topic: "gone" }))).text).toContain("That part of the card is gone");
	expect(bot.faults).toEqual([]);
});

test.each(["FTX", "ftx", "Mt. Gox", "Celsius"])("/exchange and /ask say the same of %s", async (name) => {
	const exchange = await bot.send(slash("exchange", { name }));
	const asked = await bot.send(slash("ask", { question: `is my money safe on ${name}?` }));
	expect(exchange.text).toBe(asked.text);
	expect(exchange.text).toMatch(/^\S.* failed in \d{4}; /);
});

test("an own entry's exact title is taken wherever an entry is asked for", async () => {
	await mo().publish(ENTRY);
	for (const path of ["edit", "history", "phrasing add", "undo"])
		expect((await mo().faq(path, { entry: ENTRY.question, text: "how to become a verified member" })).text).not.toContain("no such entry");
	await mo().press(await mo().faq("remove", { entry: `own: ${ENTRY.question}` }), "Remove");
	expect((await mo().faq("restore", { entry: `removed: ${ENTRY.question.toLowerCase()}` })).text).toContain("Published");
	expect((await mo().faq("edit", { entry: "no such question" })).text).toContain("no such entry");
});

test("Shared answer stands under edits, not under entries that have none", async () => {
	await mo().publish(ENTRY);
	expect((await member().ask(ENTRY.question)).buttons.map(({ label }) => label)).not.toContain("Shared answer");
	const preview = await mo().fill(await mo().press(await mo().faq("edit", { entry: CELL }), "Answer"), { answer: "Ask in #help about this." });
	await mo().fill(await mo().press(preview, "Publish"), { why: "" });
	const edited = await member().ask("is BitMart insured?");
	expect(edited.buttons.map(({ label }) => label)).toContain("Shared answer");
});

test("how entries are named inside is shown to nobody: stale imports, counts of what is gone", async () => {
	await bot.bot.store.count([{ server: SERVER, week: "2026-W48", kind: "answered", entry: "own.gone-long-ago" as TargetKey, count: 3 }]);
	const usage = await mo().faq("usage");
	expect(usage.text).toContain("no longer there");
	expect(usage.text).not.toContain("own.gone");
});

test("/faq test counts nothing; an own entry's answer is counted as one", async () => {
	await mo().publish(ENTRY);
	bot.counted.length = 0;
	await mo().faq("test", { question: "is bitmart insured?" });
	expect([bot.counted, await bot.bot.store.usage(SERVER)]).toEqual([[], []]);
	await member().ask("where do i verify");
	expect(bot.counted).toEqual(["answered: own entry"]);
	expect((await bot.bot.store.usage(SERVER)).find(({ kind }) => kind === "answered")?.entry).toBe(OWN);
});

test("every input of a form says its limit, and takes no more than that", async () => {
	const form = (await mo().faq("add")) as { data: { components?: unknown } };
	const parts = form.data.components as { description: string; component: { max_length: number } }[];
	for (const { description } of parts) expect(description).toMatch(/\d/);
	expect(parts.map(({ component }) => component.max_length)).toEqual([100, 1500, 4000, 4000]);
});

test("a rewritten answer's difference reads by sentence", async () => {
	await mo().publish(ENTRY);
	const words = "Ask a helper in the welcome channel. They will give you the role within a day.";
	const preview = await mo().fill(await mo().press(await mo().faq("edit", { entry: OWN }), "Answer"), { answer: words });
	const published = await mo().fill(await mo().press(preview, "Publish"), { why: "" });
	expect(published.text).toContain("~~Read the rules, then press the button under them.~~");
	expect(published.text).toContain(`**${words}**`);
});

test.each(["hello", "thanks", "hi everybody", "good morning"])("a phrasing such as “%s” is refused with the reason", async (phrasing) => {
	const refused = await mo().fill(await mo().faq("add"), { ...ENTRY, phrasings: phrasing });
	expect(refused.text).toContain("say in passing");
});

describe("the queue's Attach", () => {
	const LOST_IN = "where is the lounge for traders";
	async function asked(question: string) {
		await member().ask(question);
		return mo().faq("queue");
	}

	test("finds an entry that is not in the menu, and keeps what was asked", async () => {
		await mo().publish(ENTRY);
		const menu = await mo().press(await asked(LOST_IN), "Attach to an entry");
		const found = await mo().fill(await mo().press(menu, "Find another entry"), { words: "verified role" });
		expect(found.text).toContain(LOST_IN);
		const [row] = found.data.components as unknown as { components: { custom_id: string; options: { value: string }[] }[] }[];
		const select = row?.components[0];
		expect(select?.options[0]?.value).toBe(OWN);
		expect((await mo().send(choose(select?.custom_id ?? "", [OWN]))).text).toContain("Attached");
		expect((await member().ask(LOST_IN)).text).toContain("press the button under them");
	});

	test("offers the named exchange's own answers first", async () => {
		await bot.bot.store.enqueue({
			server: SERVER,
			text: "how much would i get back if bitmart goes under tomorrow and the sky falls",
			kind: "declined",
			entry: null,
			at: bot.bot.now().getTime(),
		});
		const menu = await mo().press(await mo().faq("queue"), "Attach to an entry");
		const [row] = menu.data.components as unknown as { components: { options: { label: string; value: string }[] }[] }[];
		const values = row?.components[0]?.options.map(({ value }) => value) ?? [];
		expect(values.slice(0, 6).filter((value) => value.startsWith("x.bitmart.")).length).toBeGreaterThanOrEqual(4);
	});
});

test("all that is old can be opened, page by page", async () => {
	// In three years nearly all of it is.
	bot.pass(3 * 365 * 86_400_000);
	let page = await mo().faq("stale");
	const seen = [page.text];
	while (page.buttons.some(({ label }) => label === "More")) {
		page = await mo().press(page, "More");
		seen.push(page.text);
	}
	expect(seen.length).toBeGreaterThan(1);
	expect(seen.join("\n")).not.toContain("… and");
	expect((await mo().press(page, "Back")).text).toBe(seen.at(-2));
});

test("the first to use /faq in a server is told three steps, once; nobody is posted to", async () => {
	const form = await mo().faq("add");
	expect(bot.sent).toEqual([]);
	await mo().fill(form, ENTRY);
	expect(bot.sent.map(({ how, data }) => [how, data.content?.split("\n").length])).toEqual([["followUp", 4]]);
	expect(bot.sent[0]?.data.content).toMatch(/\/faq settings[\s\S]*\/faq panel[\s\S]*\/faq doctor/);
	await hands(bot, SECOND).faq("settings");
	await mo().faq("settings");
	expect(bot.sent.filter(({ how }) => how === "followUp")).toHaveLength(1);
});

test("an import is judged by the server's trusted hosts too", async () => {
	await mo().faq("settings", { trusted: "coin-harbour.example" });
	await mo().publish({ ...ENTRY, links: "https://coin-harbour.example/rules" });
	const { servers } = bot.bot;
	const yaml = await servers.export(SERVER);
	const settings = await servers.settings(SERVER);
	expect((await checkImport(bot.library, () => [], { yaml, live: [], settings })).kind).toBe("fits");
	expect((await checkImport(bot.library, () => [], { yaml, live: [], settings: { ...settings, trustedHosts: [] } })).kind).toBe("refused");
});

test("the first press of a button that only some may press is no first use of /faq", async () => {
	await bot.send(as(MEMBER, press("1|f-queue|nothing|0")));
	expect(await bot.bot.store.moderators(SERVER)).toEqual([]);
	expect(valuesOf(await mo().faq("add"))).toEqual({ question: "", answer: "", phrasings: "", links: "" });
	const store = { fine: true, says: "" };
	expect(findings(8n, await bot.bot.servers.settings(SERVER), "mentions", store).length).toBeGreaterThan(3);
});
