/** Answers to /ask that everybody reads are remembered for corrections, as those shown in a channel are; on both databases. */
import { beforeAll, expect, test } from "vitest";
import { correctOutdated } from "../../src/discord/conversation/posted-answers.ts";
import { openLibrary } from "../../src/library.ts";
import { openCompiled } from "../../src/matching/open.ts";
import { DATA_DIR, FAQ } from "../compile-once.ts";
import { press, slash } from "../interactions.ts";
import { sharedPostgres } from "../postgres.ts";
import { talk } from "../talk.ts";
import { as, hands, MEMBER, MO, SERVER } from "./moderator.ts";

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

const DATABASES: [string, () => Promise<string | undefined>][] = [
	["sqlite", async () => undefined],
	["postgres", () => postgres.database()],
];
const QUESTION = { question: "is bitmart insured?" };

/** The dataset as it is once BitMart's bottom line on insurance is another. */
async function changed() {
	const compiled = await openCompiled({ faq: FAQ, dataDir: DATA_DIR });
	const exchanges = compiled.parts.exchanges.map((exchange) => {
		const { insurance } = exchange.topics;
		const topics = { ...exchange.topics, insurance: { ...insurance, bottomLine: "Nobody has shown a policy." } };
		return exchange.id === "bitmart" ? { ...exchange, topics } : exchange;
	});
	return openLibrary({ ...compiled, parts: { ...compiled.parts, exchanges } });
}

test.each(DATABASES)("a public answer to /ask is listed, and edited once its bottom line is another: %s", async (_, database) => {
	const bot = await talk(undefined, await database());
	await bot.send(as(MEMBER, slash("ask", { ...QUESTION, public: true })));
	const [posted, ...others] = await bot.bot.store.posted(SERVER);
	expect(others).toEqual([]);
	expect(posted).toMatchObject({ target: "x.bitmart.insurance", form: "whole", message: expect.stringMatching(/^answer to token-/) });
	expect((await hands(bot, MO).faq("posted")).text).toContain(`/${posted?.message}`);
	const library = await changed();
	const servers = { ...bot.bot.servers, shelf: async () => library };
	expect(await correctOutdated({ ...bot.bot, servers })).toBe(1);
	const edit = bot.sent.find(({ how }) => how === "editPost");
	expect(edit).toMatchObject({ to: posted?.channel, replyTo: posted?.message });
	expect(JSON.stringify(edit?.data)).toContain("Nobody has shown a policy.");
	expect(bot.faults).toEqual([]);
	await bot.bot.store.close();
});

test("so is one that is addressed to a member, and one where the server answers publicly", async () => {
	const bot = await talk();
	const addressed = slash("ask", QUESTION);
	(addressed.data as { options: object[] }).options.push({ name: "for", type: 6, value: "5000000000000000003" });
	await bot.send(as(MEMBER, addressed));
	await hands(bot, MO).faq("settings", { answers: "public" });
	bot.pass(31_000);
	await hands(bot, MEMBER).ask("is kraken insured?");
	expect((await bot.bot.store.posted(SERVER)).map(({ target }) => target).sort()).toEqual(["x.bitmart.insurance", "x.kraken.insurance"]);
});

test("what one person alone reads is not noted, nor what is declined, nor where the bot is no member", async () => {
	const bot = await talk();
	await hands(bot, MEMBER).ask("is bitmart insured?");
	await bot.send(as(MEMBER, slash("ask", { ...QUESTION, public: false })));
	await bot.send(as(MEMBER, slash("ask", { question: "what is the best pizza topping", public: true })));
	await bot.send(as({ ...MEMBER, userInstalled: true }, slash("ask", { ...QUESTION, public: true })));
	await bot.send(slash("ask", { ...QUESTION, public: true }, "dm"));
	expect(await bot.bot.store.posted(SERVER)).toEqual([]);
	const { buttons } = await hands(bot, MEMBER).ask("is bitmart insured?");
	await bot.send(as(MEMBER, press(buttons.find(({ custom_id }) => custom_id.includes("show"))?.custom_id ?? "no button")));
	expect((await bot.bot.store.posted(SERVER)).map(({ form }) => form)).toEqual(["short"]);
});
