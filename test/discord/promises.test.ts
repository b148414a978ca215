/** Promises that a mutation of the code once broke without any test noticing: one test each, named after what it keeps. */
import { type GatewayMessageCreateDispatchData, MessageType } from "discord-api-types/v10";
import { beforeEach, describe, expect, test } from "vitest";
import { line } from "../../commands/faq/truncate.ts";
import type { SharedAnswer } from "../../src/answering/answer.ts";
import { answerMessageText } from "../../src/discord/conversation/message.ts";
import { answerEmbed } from "../../src/discord/messages/answer-embed.ts";
import { hands, MEMBER, MO, SERVER } from "../faq/moderator.ts";
import { autocomplete, press } from "../interactions.ts";
import { talk } from "../talk.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
const SEED = "legal winner thank year wave sausage worth useful legal winner thank yellow";
const OWN = {
	question: "How do I get the verified role?",
	answer: "Press the button under the rules.",
	phrasings: "verified role please",
	links: "",
};

describe("what is counted", () => {
	test("a question counts once, as what it came to, a server's own entry as such", async () => {
		await hands(bot, MO).publish(OWN);
		expect(bot.counted).toEqual([]);
		await hands(bot, MEMBER).ask("How do I get the verified role?");
		await hands(bot, MEMBER).ask("is BitMart insured?");
		expect(bot.counted).toEqual(["answered: own entry", "answered"]);
	});

	test("trying a question out, publishing and Shared answer count nothing", async () => {
		await hands(bot, MO).publish(OWN);
		await hands(bot, MO).faq("test", { question: "is kraken insured" });
		await bot.send(press("1|shared|x.kraken.insurance"));
		expect(bot.counted).toEqual([]);
	});
});

describe("what is shown", () => {
	test("a source's title cannot write markdown", () => {
		const answer = bot.library.ask("is BitMart insured?").answer as SharedAnswer;
		const [first, ...others] = answer.sources;
		if (!first) throw new Error("that answer cites sources");
		const evil = { ...answer, best: [first.n], sources: [{ ...first, title: "**Fully** [insured](https://evil.example)", link: null }, ...others] };
		const drawn = JSON.stringify(answerEmbed(evil, bot.bot.now()));
		expect(drawn).not.toContain("[insured](https://evil.example)");
		expect(drawn).not.toContain("**Fully**");
	});

	test("a line of somebody's typing cannot write markdown, nor run over several lines", () => {
		expect(line("[win](https://evil.example)\n# **now**", 100)).toBe("\\[win\\](https://evil.example) \\# \\*\\*now\\*\\*");
	});

	test("what is typed with a seed phrase before it gets no suggestion, though it ends in a question that is offered", async () => {
		const long = bot.library.dataset.questions.map(({ title }) => title).find((title) => title.length >= 60) ?? "";
		const choices = async (typed: string) => (await bot.send(autocomplete("ask", { question: typed }, "question"))).data.choices ?? [];
		expect((await choices(`hello there ${long}`)).map(({ name }) => name)).toContain(long);
		expect(await choices(`${SEED} ${long}`)).toEqual([]);
	});
});

test("mentions: off is heeded, and on again too", async () => {
	const message = {
		id: "9000000000000000001",
		channel_id: "3000000000000000001",
		guild_id: SERVER,
		content: "<@1000000000000000001> is BitMart insured?",
		author: { id: MEMBER.id, bot: false },
		type: MessageType.Default,
	} as unknown as GatewayMessageCreateDispatchData;
	const said = () => answerMessageText(bot.bot, message, "1000000000000000001", () => "go");
	expect(await said()).not.toBeNull();
	await hands(bot, MO).faq("settings", { mentions: "off" });
	expect(await said()).toBeNull();
	await hands(bot, MO).faq("settings", { mentions: "on" });
	expect(await said()).not.toBeNull();
});
