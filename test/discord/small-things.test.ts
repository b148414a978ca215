/** What others have too: an answer addressed to a member, lists to browse, suggestions that find, and whom to reach. */
import type { APIInteraction } from "discord-api-types/v10";
import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ask } from "../../commands/ask.ts";
import { groupsOf } from "../../commands/topics.ts";
import { REPOSITORY } from "../../src/project.ts";
import { town } from "../emulator/town.ts";
import { as, hands, MEMBER, SERVER } from "../faq/moderator.ts";
import { autocomplete, choose, press, slash, submit } from "../interactions.ts";
import { talk } from "../talk.ts";

const BO = "5000000000000000002";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});

/** /ask with the option `for`. */
function askFor(question: string, place: "guild" | "dm" = "guild"): APIInteraction {
	const asked = slash("ask", { question }, place) as unknown as { data: { options: object[] } };
	asked.data.options.push({ name: "for", type: ApplicationCommandOptionType.User, value: BO });
	return asked as unknown as APIInteraction;
}

describe("/ask for a member", () => {
	test("is public, names them, and may ping them alone", async () => {
		const said = await bot.send(askFor("is kraken insured"));
		expect([said.hidden, said.data.content]).toEqual([false, `<@${BO}>`]);
		expect(said.data.allowed_mentions).toEqual({ parse: [], users: [BO] });
		expect(said.text).toContain("Staff will never message you first");
	});

	test("what is declined, or holds a secret, stays private and pings nobody", async () => {
		for (const question of [
			"what is the best pizza",
			"abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
		]) {
			const said = await bot.send(askFor(question));
			expect([said.hidden, said.data.allowed_mentions]).toEqual([true, { parse: [] }]);
			expect(said.text).not.toContain(BO);
		}
	});

	test("in direct messages there is nobody to tell", async () => {
		expect((await bot.send(askFor("is kraken insured", "dm"))).data.allowed_mentions).toEqual({ parse: [] });
	});

	test("in the emulated Discord they are told, once", async () => {
		const t = town();
		await t.app.register(ask.data);
		t.discord.deliver = async (_, interaction) => ({ body: (await bot.handle(interaction)).response, uploads: [] });
		await t.who.slash(t.channel.id, "ask", { question: "is kraken insured", for: t.mod.id });
		expect(
			t.who
				.sees(t.channel.id)
				.at(-1)
				?.mentions.map(({ id }) => id),
		).toEqual([t.mod.id]);
		expect(t.discord.violations).toEqual([]);
	});
});

describe("suggestions", () => {
	const offered = async (typed: string) =>
		(await bot.send(autocomplete("ask", { question: typed }, "question"))).data.choices?.map(({ name }) => name) ?? [];

	test.each([
		["is kraken insured", /^Is Kraken insured\?$/],
		["is krak", /^Is .*Kraken/],
		["insured kraken", /Kraken/],
		["huobi", /HTX/],
		["bankrupt bitmart", /BitMart|bankrupt/i],
		["krakn insurred", /Kraken/],
		["my wallet was drained", /wallet|drained|stolen|phrase/i],
		["fdic coinbase", /FDIC/],
	])("“%s” finds", async (typed, first) => {
		expect((await offered(typed))[0]).toMatch(first);
	});

	test("after what holds every word comes what holds some: the same exchange's other topics, not other exchanges", async () => {
		const list = await offered("is kraken insured");
		expect(list.slice(0, 6).every((name) => name.includes("Kraken"))).toBe(true);
	});

	test("of equally good ones that which is asked most in this server stands first", async () => {
		const before = await offered("gemini");
		const custody = bot.library.questionFor({ kind: "cells", exchanges: ["gemini"], topic: "custody" });
		expect(before).toContain(custody);
		await bot.bot.store.count([{ server: SERVER, week: "2026-W48", kind: "answered", entry: "x.gemini.custody" as never, count: 9 }]);
		bot.pass(11 * 60_000);
		// The counts are read beside, and stand from the next key on.
		await vi.waitFor(async () => expect((await offered("gemini"))[0]).toBe(custody), 5000);
		expect(before[0]).not.toBe(custody);
	});

	test("nothing is offered for a seed phrase, nor for nonsense more than resembles it", async () => {
		expect(await offered("abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about")).toEqual([]);
		expect(await offered("qqqq wwww")).toEqual([]);
		// Nor for an exchange that is not covered what is known of one with a like name.
		for (const typed of ["ftx", "is ftx insured", "BitMEX", "coinbene"]) expect(await offered(typed)).toEqual([]);
	});
});

type Menu = { custom_id: string; options: { label: string; value: string }[] };
const menusOf = (said: { data: { components?: unknown } }) =>
	((said.data.components ?? []) as { components: Menu[] }[]).flatMap(({ components }) => components).filter(({ options }) => options);

describe("lists", () => {
	test("/exchange without a name lists all, each one press away, with the topic that was picked", async () => {
		const said = await bot.send(slash("exchange", {}));
		for (const { name } of bot.library.dataset.exchanges) expect(said.text).toContain(name);
		const options = menusOf(said).flatMap((menu) => menu.options);
		expect(options).toHaveLength(bot.library.dataset.exchanges.length);
		const custody = menusOf(await bot.send(slash("exchange", { topic: "custody" })))[0];
		const answer = await bot.send(choose(custody?.custom_id ?? "", [custody?.options[0]?.value ?? ""]));
		expect(answer.text).toContain(custody?.options[0]?.label);
	});

	test("/topics has every general entry in one group, and each can be read", async () => {
		const groups = groupsOf(bot.library);
		const ids = groups.flatMap(({ questions }) => questions.map(({ id }) => id));
		expect(ids.toSorted()).toEqual(bot.library.dataset.questions.map(({ id }) => id).toSorted());

		const said = await bot.send(slash("topics", {}));
		expect(said.hidden).toBe(true);
		const [menu] = menusOf(said);
		const seen: string[] = [];
		for (const { value } of menu?.options ?? []) {
			let page = await bot.send(choose(menu?.custom_id ?? "", [value]));
			for (;;) {
				seen.push(...menusOf(page).flatMap(({ options }) => options.map((option) => option.value)));
				const more = page.buttons.find(({ label }) => label === "More");
				if (!more) break;
				page = await bot.send(press(more.custom_id));
			}
			expect((await bot.send(press(page.buttons.find(({ label }) => label === "All groups")?.custom_id ?? ""))).text).toContain("What you can ask");
		}
		expect(seen).toHaveLength(ids.length);
		const read = await bot.send(choose("1|cell|", [seen[0] ?? ""]));
		expect(read.data.embeds?.[0]?.description).toBeTruthy();
		expect((await bot.send(press("1|topicpage|gone|0"))).text).toContain("no longer there");
		expect(bot.faults).toEqual([]);
	});
});

describe("whom to reach", () => {
	const reached = (channel: string | null, contact: string | null = "coin-harbour on Discord") => {
		Object.assign(bot.bot, { operator: { contact, channel } });
	};

	test("/about names the edition, who runs this copy, the project's address and how to correct", async () => {
		reached("3000000000000000999");
		const said = await bot.send(slash("about", {}));
		expect(said.text).toContain(`Edition ${bot.library.dataset.edition.id}`);
		expect(said.text).toContain("This copy: coin-harbour on Discord");
		expect(said.text).toContain(REPOSITORY);
		expect(said.text).toMatch(/Wrong or old\?.*direct messages, whoever runs me/);
		reached(null, null);
		expect((await bot.send(slash("about", {}))).text).toContain("left no contact");
	});

	test.each([
		["direct messages", (interaction: APIInteraction) => interaction, "dm"],
		["servers to which somebody brought the app along", (one: APIInteraction) => as({ ...MEMBER, userInstalled: true }, one), "guild"],
	] as const)("what is marked wrong in %s reaches the operator's channel once, masked and without a name", async (_, from, place) => {
		reached("3000000000000000999");
		const answer = await bot.send(from(slash("ask", { question: "is kraken insured" }, place)));
		const id = answer.buttons.find(({ label }) => label === "Wrong or old?")?.custom_id ?? "";
		const form = (await bot.send(from(press(id, place)))).data as unknown as { custom_id: string };
		const sent = () => bot.send(from(submit(form.custom_id, { what: "it is old, write to me@example.com" }, place)));
		expect((await sent()).text).toContain("Whoever runs me will see it");
		expect((await sent()).text).toContain("already");
		const posts = bot.sent.filter(({ how }) => how === "post");
		expect(posts.map(({ to }) => to)).toEqual(["3000000000000000999"]);
		const text = JSON.stringify(posts[0]?.data);
		expect(text).toContain("Kraken");
		expect(text).toContain("it is old");
		expect(text).not.toMatch(/me@example\.com|5000000000000000001/);
		expect(bot.faults).toEqual([]);
	});

	test("without that channel it is counted alone, and in a server it stays with its moderators", async () => {
		const id = "1|wrong|x.kraken.insurance";
		expect((await bot.send(press(id, "dm"))).text).toContain("Noted");
		expect((await hands(bot, MEMBER).send(press(id))).type).toBe(9);
		expect(bot.sent).toEqual([]);
	});
});
