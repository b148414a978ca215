/** Whole conversations with /ask, as raw interactions through handle. */
import { InteractionResponseType } from "discord-api-types/v10";
import { beforeAll, describe, expect, test } from "vitest";
import { aboutExchanges } from "../../src/matching/target.ts";
import { autocomplete, press, slash } from "../interactions.ts";
import { sharedAnswer } from "../real-library.ts";
import { talk } from "../talk.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeAll(async () => {
	bot = await talk();
});
const ask = (question: string, options: Record<string, boolean> = {}, place: "guild" | "dm" | "private-channel" = "guild") =>
	bot.send(slash("ask", { question, ...options }, place));

describe("answers", () => {
	test("is BitMart insured: the answer first, both sides, weak evidence, numbered sources, a tip, and nothing pinged", async () => {
		const said = await ask("is BitMart insured?");
		expect(said.text).toContain("not confirmed");
		expect(said.data.embeds?.[0]?.description?.split("\n")[0]).toMatch(/^\*\*.*uninsured.*\*\*$/);
		const stances = sharedAnswer(bot.library, aboutExchanges(["bitmart"], "insurance")).claims.map(({ stance }) => stance);
		expect(stances).toContain("for");
		expect(stances).toContain("against");
		expect(said.text).toContain("evidence: weak");
		expect(said.text).toMatch(/\[1\]/);
		expect(said.text).toContain("**Tip:**");
		expect(said.text).toContain("Staff will never message you first");
		expect(said.data.allowed_mentions).toEqual({ parse: [] });
	});

	test("Kraken and Lloyd's: nothing but an undated article", async () => {
		const said = await ask("does kraken have lloyd's insurance");
		expect(said.text).toMatch(/undated/i);
		expect(said.text).not.toContain("✅");
	});

	test("dollars on Gemini: the narrow wording, no flat yes", async () => {
		const said = await ask("is my usd on gemini fdic insured");
		expect(said.text).toMatch(/may be|perhaps|eligible/i);
		expect(said.text).not.toContain("✅");
	});

	test("Bybit's insurance fund pays for liquidations, not thefts", async () => {
		expect((await ask("bybit insurance fund")).text).toMatch(/futures|liquidat/i);
	});

	test("nobody is told that everyone was paid back by BitMart", async () => {
		const said = await ask("was everyone paid back after the bitmart hack");
		expect(said.text).toMatch(/not (yet )?(confirmed|been repaid)|unpaid/i);
	});

	test("a link stands only where its host is vetted", async () => {
		const vetted = new Set(bot.library.dataset.vettedHosts);
		for (const { target } of bot.library.suggest("").concat(bot.library.suggest("BitMart"), bot.library.suggest("Kraken"))) {
			for (const source of sharedAnswer(bot.library, target).sources) if (source.link) expect(vetted).toContain(new URL(source.link).hostname);
		}
	});
});

describe("private and public", () => {
	test("private in a server unless asked otherwise, plain in the bot's own messages", async () => {
		expect((await ask("is kraken insured")).hidden).toBe(true);
		expect((await ask("is kraken insured", { public: true })).hidden).toBe(false);
		expect((await ask("is kraken insured", {}, "dm")).hidden).toBe(false);
		expect((await ask("is kraken insured", {}, "private-channel")).hidden).toBe(true);
	});

	test("Show in channel puts the short form there: the sentence and its proof, with the way to the rest", async () => {
		const mine = await ask("is kraken insured");
		const show = mine.buttons.find((b) => b.label === "Show in channel");
		const shown = await bot.send(press(show?.custom_id ?? ""));
		expect(shown.hidden).toBe(false);
		const [short, whole] = [shown.data.embeds?.[0], mine.data.embeds?.[0]];
		expect(short?.title).toBe(whole?.title);
		expect(short?.description?.split("\n")[0]).toBe(whole?.description?.split("\n")[0]);
		expect(short?.description?.length ?? 0).toBeLessThan(whole?.description?.length ?? 0);
		expect(shown.buttons.map((b) => b.label)).toEqual(expect.arrayContaining(["Why?", "Sources", "All evidence"]));
		const why = await bot.send(press(shown.buttons.find((b) => b.label === "Why?")?.custom_id ?? "", "guild", "5000000000000000009"));
		expect(why.hidden).toBe(true);
		expect(why.data.embeds).toEqual(mine.data.embeds);
		expect(shown.buttons.map((b) => b.label)).not.toContain("Show in channel");
	});

	test("a button on a public answer gives whoever presses a private copy", async () => {
		const shown = await ask("is kraken insured", { public: true });
		const related = await bot.send(press(shown.buttons[0]?.custom_id ?? "", "guild", "5000000000000000009"));
		expect(related.hidden).toBe(true);
		expect(related.data.embeds?.[0]?.title).toContain("Kraken");
	});
});

describe("buttons", () => {
	test("All evidence goes from page to page, privately, and holds every claim", async () => {
		const answer = await ask("is BitMart insured?");
		let page = await bot.send(press(answer.buttons.find((b) => b.label === "All evidence")?.custom_id ?? ""));
		let read = page.text;
		expect(page.hidden).toBe(true);
		for (let more = page.buttons.find((b) => b.label === "More"); more; more = page.buttons.find((b) => b.label === "More")) {
			page = await bot.send(press(more.custom_id));
			read += page.text;
		}
		const cell = bot.library.dataset.exchange("bitmart")?.topics.insurance;
		for (const item of cell?.evidence ?? []) expect(read.replaceAll("\\", "")).toContain(item.says);
	});

	test("Sources gives every numbered page, privately, with its whole title", async () => {
		const answer = await ask("is BitMart insured?");
		const said = await bot.send(press(answer.buttons.find((b) => b.label === "Sources")?.custom_id ?? ""));
		expect(said.hidden).toBe(true);
		for (const { n, title } of sharedAnswer(bot.library, aboutExchanges(["bitmart"], "insurance")).sources) {
			expect(said.text.replaceAll("\\", "")).toContain(title);
			expect(said.text).toContain(`\`${n}\``);
		}
	});

	test.each([
		"",
		"0|go|x.bitmart.insurance",
		"2|go|x.bitmart.insurance",
		"1|unknown",
		"go:bitmart",
		"1|go|x.nosuch.insurance",
		"1|go|q.nosuch",
		"1|evidence|x.bitmart.insurance|99",
		"1|go",
	])("an old or unknown id %j answers: ask again", async (id) => {
		const said = await bot.send(press(id));
		expect(said.text).toContain("ask again with /ask");
		expect(said.hidden).toBe(true);
		expect(bot.faults).toEqual([]);
	});
});

describe("autocomplete", () => {
	test("offers questions on the exchange that is being typed", async () => {
		const { type, data } = await bot.send(autocomplete("ask", { question: "is bitm" }, "question"));
		expect(type).toBe(InteractionResponseType.ApplicationCommandAutocompleteResult);
		expect(data.choices?.[0]?.name).toContain("BitMart");
		expect(data.choices?.length).toBeLessThanOrEqual(25);
	});

	test("an empty box offers where to begin", async () => {
		const { data } = await bot.send(autocomplete("ask", { question: "" }, "question"));
		expect(data.choices?.[0]?.value).toBe("Is my money safe on BitMart?");
		expect(data.choices?.length).toBe(25);
	});
});

describe("bad input gets a calm, useful reply", () => {
	test.each([
		["empty", "   ", /no question/],
		["only emoji", "😂😂🔥", /no question/],
		["only marks", "?!?!", /no question/],
		["6,000 characters", "is bitmart insured ".repeat(315).slice(0, 6000), /BitMart|not understand/],
		["right-to-left", "هل أموالي آمنة على بينانس؟", /only read English/],
		["Russian", "застрахованы ли мои монеты на бинансе", /только английский/],
		["German", "ist mein Geld auf Kraken sicher und wird es versichert", /nur Englisch[\s\S]*Kraken/],
		["Spanish", "está seguro mi dinero en Binance si lo roban", /solo entiendo inglés[\s\S]*Binance/],
		["small talk", "good bot", /I am here|welcome/],
		["another exchange", "is my money insured on lbank", /nothing on LBank/],
	])("%s", async (_name, question, expected) => {
		const said = await ask(question);
		expect(said.text).toMatch(expected);
		expect(said.hidden).toBe(true);
		expect(bot.faults).toEqual([]);
	});

	test("mentions and markdown in a question are never echoed", async () => {
		const said = await ask("@everyone <@5000000000000000001> [click](https://evil.example) is bitmart insured?", { public: true });
		expect(JSON.stringify(said.data)).not.toMatch(/everyone|evil\.example|<@/);
		expect(said.data.allowed_mentions).toEqual({ parse: [] });
	});

	test("a seed phrase is neither answered nor echoed, also in public, also in autocomplete", async () => {
		const seed = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
		const said = await ask(`is my money safe on kraken ${seed}`, { public: true });
		expect(said.hidden).toBe(true);
		expect(said.text).toContain("move them to a new wallet");
		expect(said.text).not.toContain("abandon");
		expect((await bot.send(autocomplete("ask", { question: seed }, "question"))).data.choices).toEqual([]);
	});
});

describe("follow-ups", () => {
	test("the same person in the same channel within ten minutes may leave out what was said", async () => {
		await bot.send(slash("ask", { question: "does kucoin have insurance on customers coins" }, "guild", "5100000000000000001"));
		const followed = await bot.send(slash("ask", { question: "and kraken?" }, "guild", "5100000000000000001"));
		expect(followed.data.embeds?.[0]?.title).toBe("Kraken · third-party insurance");
		const stranger = await bot.send(slash("ask", { question: "and kraken?" }, "guild", "5100000000000000002"));
		expect(stranger.data.embeds?.[0]?.title).not.toBe("Kraken · third-party insurance");
	});

	test("after ten minutes the question before is forgotten", async () => {
		await bot.send(slash("ask", { question: "does kucoin have insurance on customers coins" }, "guild", "5100000000000000003"));
		bot.pass(10 * 60 * 1000 + 1);
		const late = await bot.send(slash("ask", { question: "and kraken?" }, "guild", "5100000000000000003"));
		expect(late.data.embeds?.[0]?.title).not.toBe("Kraken · third-party insurance");
	});
});

test("a fault of ours is one calm sentence with a reference, and is reported without the question", async () => {
	const { createHandle } = await import("../../src/discord/pipeline/handle.ts");
	const reports: unknown[][] = [];
	const broken = {
		data: { name: "ask", description: "x" },
		run: () => {
			throw new Error("disk on fire");
		},
	};
	const handle = createHandle({} as never, [broken], (...report) => reports.push(report));
	const { response } = await handle(slash("ask", { question: "my secret question" }));
	const text = JSON.stringify(response);
	expect(text).toMatch(/reference [0-9a-f]{6}/);
	expect(text).not.toContain("disk on fire");
	expect(JSON.stringify(reports)).not.toContain("my secret question");
});
