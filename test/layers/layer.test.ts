/** A server's layer in conversations: what its members read, and that nobody else does. */

import type { APIInteraction } from "discord-api-types/v10";
import { beforeEach, describe, expect, test } from "vitest";
import type { EntryContent } from "../../src/store/contract.ts";
import { autocomplete, press, slash } from "../interactions.ts";
import { entryKey } from "../key.ts";
import { sharedAnswer } from "../real-library.ts";
import { talk } from "../talk.ts";

const HERE = "2000000000000000001";
const ELSEWHERE = "2000000000000000002";
const MOD = "5000000000000000007";
const CELL = "x.bitmart.insurance";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});

const content = (more: Partial<EntryContent>): EntryContent => ({ question: null, answer: "", links: [], phrasings: [], ...more });
const GUIDE = content({
	question: "Where is the beginner guide?",
	answer: "Pinned in #start.",
	phrasings: ["do you have a pinned guide for newcomers"],
});

async function publish(entry: string, words: EntryContent, server = HERE, seen = 0) {
	const draft = {
		id: `d-${entry}-${seen}`,
		server,
		entry: entryKey(entry),
		seen,
		content: words,
		by: MOD,
		at: 0,
		why: "",
		state: "writing",
	} as const;
	const result = await bot.bot.servers.publish(draft, MOD, "why not");
	expect(result.kind, JSON.stringify(result)).toBe("published");
}

const ask = (question: string, change: (interaction: APIInteraction) => void = () => {}) => {
	const interaction = slash("ask", { question });
	change(interaction);
	return bot.send(interaction);
};
const inServer = (id: string) => (interaction: APIInteraction) =>
	Object.assign(interaction, { guild_id: id, authorizing_integration_owners: { "0": id } });

describe("an own entry", () => {
	test("answers its questions in its server, marked, without a verdict, with the shared answer one press away", async () => {
		await publish("own.guide", GUIDE);
		const said = await ask("is there a pinned guide for newcomers?");
		expect(said.text).toContain("Pinned in \\#start.");
		expect(said.text).toContain("Written by this server's moderators");
		expect(said.text).not.toMatch(/evidence:/);
		const shared = await bot.send(press(said.buttons.find(({ label }) => label === "Shared answer")?.custom_id ?? ""));
		expect(shared.text).not.toContain("Pinned");
		expect(shared.hidden).toBe(true);
		expect(bot.faults).toEqual([]);
	});

	test("is offered and found by its question, and shown in the channel from its button", async () => {
		await publish("own.guide", GUIDE);
		const { data } = await bot.send(autocomplete("ask", { question: "beginner" }, "question"));
		expect(data.choices?.[0]?.value).toBe(GUIDE.question);
		const said = await ask(GUIDE.question ?? "");
		const shown = await bot.send(press(said.buttons.find(({ label }) => label === "Show in channel")?.custom_id ?? ""));
		expect(shown.data.embeds).toEqual(said.data.embeds);
		expect(shown.hidden).toBe(false);
	});

	test("about one exchange's event does not answer for another's", async () => {
		await publish("own.ama", content({ question: "When is the BitMart AMA?", answer: "On Friday." }));
		expect((await ask("when is the bitmart ama")).text).toContain("On Friday");
		expect((await ask("when is the kraken ama")).text).not.toContain("On Friday");
	});

	test("is nobody else's: not in another server, in direct messages, or brought along by a user", async () => {
		await publish("own.guide", GUIDE);
		const question = "do you have a pinned guide for newcomers";
		expect((await ask(question, inServer(ELSEWHERE))).text).not.toContain("Pinned");
		expect((await bot.send(slash("ask", { question }, "dm"))).text).not.toContain("Pinned");
		const brought = await ask(question, (interaction) => Object.assign(interaction, { authorizing_integration_owners: { "1": MOD } }));
		expect(brought.text).not.toContain("Pinned");
		expect((await bot.send(press("1|go|own.guide", "dm"))).text).toContain("ask again with /ask");
	});
});

describe("an edit over a shared entry", () => {
	const CLAIM = "BitMart says that customers are fully insured here.";

	test("changes the words, and neither verdict, colour, disagreement nor sources", async () => {
		const before = (await ask("is BitMart insured?")).data.embeds?.[0];
		await publish(CELL, content({ answer: CLAIM }));
		const said = await ask("is BitMart insured?");
		const after = said.data.embeds?.[0];
		expect(said.text).toContain(CLAIM);
		// Set apart, below the shared bottom line and its reasons, which no edit can hide or reword.
		const [shared_, added = ""] = (after?.description ?? "").split("\n\n✏️ *This server's moderators add");
		expect(shared_).toBe(before?.description);
		expect(added).toContain(CLAIM);
		expect(after?.color).toBe(before?.color);
		expect(after?.title).toBe(before?.title);
		expect(after?.fields).toEqual(before?.fields);
		expect(after?.footer).toEqual(before?.footer);
		expect(said.text).toContain("not confirmed");
		expect(said.text).not.toContain("✅");
		const shared = await bot.send(press(said.buttons.find(({ label }) => label === "Shared answer")?.custom_id ?? ""));
		expect(shared.data.embeds?.[0]).toEqual(before);
	});

	test("cannot turn the verdict even where it came past the rules", async () => {
		const before = (await ask("is BitMart insured?")).data.embeds?.[0];
		const words = content({ answer: "✅ **confirmed** [1] Fully insured @everyone" });
		await bot.bot.store.publish({
			server: HERE,
			entry: entryKey(CELL),
			number: 1,
			content: words,
			by: MOD,
			approvedBy: null,
			at: 0,
			why: "",
			base: null,
		});
		await bot.bot.servers.refresh();
		const said = await ask("is BitMart insured?");
		expect(said.text).toContain("Fully insured");
		expect(said.data.embeds?.[0]?.color).toBe(before?.color);
		expect(said.data.embeds?.[0]?.fields).toEqual(before?.fields);
		expect(said.text).toContain("not confirmed");
		expect(said.text).not.toContain("**confirmed**");
	});

	test("leaves lists, overviews and comparisons as the evidence has them", async () => {
		const before = await bot.send(slash("exchange", { name: "bitmart" }));
		await publish(CELL, content({ answer: CLAIM }));
		expect((await bot.send(slash("exchange", { name: "bitmart" }))).data).toEqual(before.data);
	});

	test("of links alone keeps the shared words with their sources", async () => {
		const shared = sharedAnswer(bot.library, { kind: "cells", exchanges: ["bitmart"], topic: "insurance" });
		const link = `https://${bot.library.dataset.vettedHosts[0]}/page`;
		await publish(CELL, content({ answer: shared.why.map(({ says }) => says).join(" "), links: [link] }));
		const said = await ask("is BitMart insured?");
		expect(said.text).toContain(link);
		expect(said.text).toMatch(/\[1\]/);
	});
});

describe("a server cannot vouch for an exchange", () => {
	const VOUCHING = content({ question: "Is it safe to keep coins with us?", answer: "Yes, all of it.", phrasings: [] });
	const ASKED = ["is my money safe on BitMart?", "is bitmart insured", "does bitmart have an insurance fund", "is bitmart safe"];

	test("the shared answer comes, with the server's entry beside it at most", async () => {
		const words = { ...VOUCHING, phrasings: ASKED };
		await bot.bot.store.publish({
			server: HERE,
			entry: entryKey("own.safe"),
			number: 1,
			content: words,
			by: MOD,
			approvedBy: null,
			at: 0,
			why: "",
			base: null,
		});
		for (const question of ASKED) {
			const said = await ask(question);
			expect(said.text, question).not.toContain("Yes, all of it.");
			expect(said.data.embeds?.[0]?.title, question).toContain("BitMart");
		}
		const said = await ask("does bitmart have an insurance fund");
		expect(said.buttons.map(({ label }) => label)).toContain(VOUCHING.question);
	});

	test("and such phrasings are refused, with what answers them", async () => {
		const problems = await bot.bot.servers.check(HERE, entryKey("own.safe"), {
			...VOUCHING,
			answer: "Ask in the help channel.",
			phrasings: ASKED.slice(0, 2),
		});
		const refused = problems.filter(({ part }) => part === "phrasings");
		expect(refused.map(({ takes }) => takes?.[0]?.from)).toEqual([expect.stringContaining("BitMart"), expect.stringContaining("BitMart")]);
	});
});

describe("a banner", () => {
	test("stands on each answer about its exchange, named as the server's, until its end", async () => {
		const until = bot.bot.now().getTime() + 3_600_000;
		expect(await bot.bot.servers.banner({ server: HERE, exchange: "bitmart", text: "Withdrawals are *paused*.", until, by: MOD })).toEqual([]);
		for (const question of ["is bitmart insured", "is my money safe on bitmart", "bitmart or kraken, who has insurance?"]) {
			const said = await ask(question);
			expect(said.text, question).toContain("Withdrawals are \\*paused\\*.");
			expect(said.text).toContain("moderators");
		}
		expect((await ask("is kraken insured")).text).not.toContain("paused");
		expect((await ask("is bitmart insured", inServer(ELSEWHERE))).text).not.toContain("paused");
		bot.pass(3_600_001);
		expect((await ask("is bitmart insured")).text).not.toContain("paused");
	});
});
