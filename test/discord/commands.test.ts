/** The other commands, as conversations through handle. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { CELL_TOPICS, TOPICS } from "../../src/dataset/topics.ts";
import { checkMessage, LIMITS } from "../../src/limits/index.ts";
import { aboutExchanges } from "../../src/matching/target.ts";
import { autocomplete, onMessage, press, slash } from "../interactions.ts";
import { sharedAnswer } from "../real-library.ts";
import { talk } from "../talk.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeAll(async () => {
	bot = await talk();
});

test("no two commands share a name, and no two an action", () => {
	const names = commands.map((command) => command.data.name);
	const actions = commands.flatMap((command) => Object.keys(command.components ?? {}));
	expect(new Set(names).size).toBe(names.length);
	expect(new Set(actions).size).toBe(actions.length);
});

describe("/exchange", () => {
	test("a card that says who pays in which case, with the gist of every other topic and a menu into each", async () => {
		const said = await bot.send(slash("exchange", { name: "bitmart" }));
		const card = sharedAnswer(bot.library, aboutExchanges(["bitmart"], "overview"));
		const lines = card.kind === "table" ? card.sections.flatMap((section) => section.lines) : [];
		expect(lines.map(({ topic }) => topic).toSorted()).toEqual([...CELL_TOPICS].toSorted());
		for (const { label, says } of lines) expect(said.text).toContain(`**${label}:** ${says}`);
		expect(said.hidden).toBe(true);
	});

	test.each(["BitMart", "bit mart", "bitmrt", "BMX"])("finds %s", async (name) => {
		expect((await bot.send(slash("exchange", { name }))).text).toContain("BitMart");
	});

	test("one topic instead of the card", async () => {
		expect((await bot.send(slash("exchange", { name: "kraken", topic: "custody" }))).data.embeds?.[0]?.title).toBe("Kraken · how coins are kept");
	});

	test("an unknown name gets the way on", async () => {
		expect((await bot.send(slash("exchange", { name: "zzzzzz" }))).text).toContain("nothing on an exchange of that name");
	});

	test("autocomplete offers as many as a list holds in an empty box, and the likely ones while typing", async () => {
		const all = await bot.send(autocomplete("exchange", { name: "" }, "name"));
		expect(all.data.choices).toHaveLength(Math.min(bot.library.dataset.exchanges.length, LIMITS.choices));
		const some = await bot.send(autocomplete("exchange", { name: "coinb" }, "name"));
		expect(some.data.choices?.[0]).toEqual({ name: "Coinbase", value: "coinbase" });
	});
});

test("/tips: within the limits for every topic, most urgent first, and never empty", async () => {
	for (const topic of [undefined, ...TOPICS]) {
		const said = await bot.send(slash("tips", topic ? { topic } : {}));
		expect(checkMessage(said.data)).toEqual([]);
		expect(said.data.embeds?.[0]?.fields?.length).toBeGreaterThan(0);
	}
});

describe("/incidents", () => {
	test("all, page by page, each entry once", async () => {
		let said = await bot.send(slash("incidents", {}));
		let read = said.text;
		for (let more = said.buttons.find((b) => b.label === "More"); more; more = said.buttons.find((b) => b.label === "More")) {
			said = await bot.send(press(more.custom_id));
			expect(checkMessage(said.data)).toEqual([]);
			read += said.text;
		}
		for (const incident of bot.library.dataset.incidents) expect(read).toContain(incident.customers_got);
	});

	test("one exchange, and an honest word where there is nothing", async () => {
		for (const exchange of ["Mt. Gox", "mt gox", "MtGox", "mount gox"]) {
			expect((await bot.send(slash("incidents", { exchange }))).text, exchange).toContain("Mt. Gox, Feb 2014");
		}
		expect((await bot.send(slash("incidents", { exchange: "zzzzzz" }))).text).toContain("no proof that there was none");
	});
});

test("/define: every term, within the limits, with its sources", async () => {
	for (const { term, says } of bot.library.dataset.terms) {
		const said = await bot.send(slash("define", { term }));
		expect(said.text).toContain(says);
		expect(said.text).toContain("Sources");
		expect(checkMessage(said.data)).toEqual([]);
	}
	expect((await bot.send(slash("define", { term: "qqqqqq" }))).text).toContain("no such term");
});

test.each([
	["safu fund", "protection fund"],
	["what is a rug-pull", "rug pull"],
	["KYC check", "KYC"],
	["pass-through insurance", "pass-through deposit insurance"],
	["coldwallet", "cold wallet"],
])("/define %s: %s, by the name that stands in it", async (typed, term) => {
	expect((await bot.send(slash("define", { term: typed }))).text).toContain(bot.library.terms.one(term)?.says);
});

test("/define of a term that is not held names those that are spelled like it", async () => {
	expect((await bot.send(slash("define", { term: "insurance captives" }))).text).toMatch(/no such term\. Near it: .*captive insurer/);
	expect((await bot.send(slash("define", { term: "qqqqqq" }))).text).not.toContain("Near it");
});

test("/about: counts that are true, and what is stored", async () => {
	const said = await bot.send(slash("about", {}));
	expect(said.text).toContain(`${bot.library.dataset.exchanges.length} exchanges`);
	const privacy = readFileSync(new URL("../../PRIVACY.md", import.meta.url), "utf8");
	for (const period of ["ten minutes", "90 days", "month"]) {
		expect(said.text).toContain(period);
		expect(privacy).toContain(period);
	}
	expect(checkMessage(said.data)).toEqual([]);
});

describe("Answer this", () => {
	test("a private answer to what somebody wrote", async () => {
		const said = await bot.send(onMessage("Answer this", "guys is my money insured on kraken??"));
		expect(said.data.embeds?.[0]?.title).toBe("Kraken · third-party insurance");
		expect(said.hidden).toBe(true);
	});

	test("a message that holds no question, and one that holds a secret", async () => {
		expect((await bot.send(onMessage("Answer this", "🔥🔥"))).text).toContain("no question");
		const seed = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
		expect((await bot.send(onMessage("Answer this", seed))).text).not.toContain("abandon");
	});
});
