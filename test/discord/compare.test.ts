/** Comparisons and lists: the picture with its words, the menus into each cell, and the words alone where no picture came. */
import { fileURLToPath } from "node:url";
import { ComponentType, type GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import fc from "fast-check";
import { afterEach, beforeAll, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { overHttp } from "../../emulator/index.ts";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import { answerMessageText } from "../../src/discord/conversation/message.ts";
import { httpApp, type Listening, listen } from "../../src/doors/http.ts";
import { checkMessage, LIMITS } from "../../src/limits/index.ts";
import { oneCell, ownEntry, parseTarget } from "../../src/matching/target.ts";
import { createPictures } from "../../src/picture/pictures.ts";
import type { Table } from "../../src/picture/table.ts";
import { town } from "../emulator/town.ts";
import { autocomplete, choose, press, slash } from "../interactions.ts";
import { type Said, talk } from "../talk.ts";

const PNG = new Uint8Array([137, 80, 78, 71]);
const asked: Table[] = [];
const drawing = { draw: async (table: Table) => (asked.push(table) ? PNG : null), waiting: () => 0, pid: () => undefined, close: () => {} };

let bot: Awaited<ReturnType<typeof talk>>;
let wordsOnly: Awaited<ReturnType<typeof talk>>;
beforeAll(async () => {
	bot = await talk(drawing);
	wordsOnly = await talk();
});
let open: Listening | undefined;
afterEach(async () => {
	await open?.close();
	expect(bot.faults).toEqual([]);
});

type Menu = { custom_id: string; options: { label: string; value: string; description: string }[] };
const menus = ({ data }: Said) =>
	(data.components ?? []).flatMap((row) =>
		"components" in row ? row.components.filter((part) => part.type === ComponentType.StringSelect) : [],
	) as Menu[];

test("/compare: a picture with words for who cannot see it, cited lines, a menu for each exchange", async () => {
	const said = await bot.send(slash("compare", { first: "bitmart", second: "Kraken" }));
	expect(said.files).toEqual([
		{ name: "table.png", data: PNG, description: expect.stringMatching(/^Table\. BitMart and Kraken .*Third-party insurance: not confirmed/) },
	]);
	expect(said.hidden).toBe(true);
	expect(said.text).toMatch(/\[1\]/);
	expect(menus(said).map((menu) => menu.options.length)).toEqual([CELL_TOPICS.length, CELL_TOPICS.length]);
	expect(checkMessage(said.data as never)).toEqual([]);
});

test("a choice in a menu opens that cell, privately", async () => {
	const said = await bot.send(slash("compare", { first: "bitmart", second: "kraken", third: "coinbase", fourth: "cryptocom" }));
	const menu = menus(said)[3] as Menu;
	const option = menu.options.find(({ label }) => label === "Own protection fund");
	const cell = await bot.send(choose(menu.custom_id, [option?.value ?? ""]));
	expect(cell.data.embeds?.[0]?.title).toBe("Crypto.com · own protection fund");
	expect(cell.hidden).toBe(true);
	expect((await bot.send(choose(menu.custom_id, ["x.nosuch.insurance"]))).text).toMatch(/no longer there/);
});

test.each([
	["kraken vs coinbase insurance", ["Kraken", "Coinbase"], 1],
	["compare bitmart, bitget and crypto.com", ["BitMart", "Bitget", "Crypto.com"], 3],
	["which exchanges have their own fund?", "all", 0],
])("in words: %s", async (question, columns, menuCount) => {
	// Long after the question before, so that nothing is taken from it.
	bot.pass(11 * 60_000);
	asked.length = 0;
	const said = await bot.send(slash("ask", { question }));
	const [table] = asked;
	const every = bot.library.dataset.exchanges.length;
	if (columns === "all") expect(table?.rows).toHaveLength(every);
	else expect(menuCount === 1 ? table?.rows.map(({ name }) => name) : table?.columns).toEqual(columns);
	expect(menus(said)).toHaveLength(columns === "all" ? Math.ceil(every / LIMITS.selectOptions) : menuCount);
	expect(said.files).toHaveLength(1);
});

test("no picture came: the words and the menus are the same", async () => {
	const interaction = slash("compare", { first: "bitmart", second: "kraken", topic: "insurance" });
	const [with_, without] = [await bot.send(interaction), await wordsOnly.send(interaction)];
	expect(without.files).toEqual([]);
	expect(without.data.embeds).toEqual(with_.data.embeds);
	expect(without.data.components).toEqual(with_.data.components);
});

test("what cannot be compared is said", async () => {
	expect((await bot.send(slash("compare", { first: "kraken", second: "Kraken" }))).text).toMatch(/one exchange twice/);
	expect((await bot.send(slash("compare", { first: "kraken", second: "mtgox" }))).text).toMatch(/nothing on the exchange that you named second/);
});

test("the picture comes in a direct message and after a mention too, and goes along into the channel", async () => {
	const content = "kraken vs coinbase insurance";
	const message = { id: "1", type: 0, channel_id: "2", author: { id: "3", username: "ann" }, content } as GatewayMessageCreateDispatchData;
	const mention = { ...message, guild_id: "4", content: `<@9> ${content}` };
	for (const said of [message, mention]) {
		const reply = await answerMessageText(bot.bot, said, "9", () => "go");
		expect(reply?.data.files).toMatchObject([{ name: "table.png", data: PNG }]);
	}
	const private_ = await bot.send(slash("compare", { first: "kraken", second: "coinbase", topic: "insurance" }));
	const show = private_.buttons.find(({ label }) => label === "Show in channel");
	const shown = await bot.send(press(show?.custom_id ?? ""));
	expect(shown.files).toEqual(private_.files);
	expect(shown.hidden).toBe(false);
});

test.each([
	["slow", "late"],
	["die", "dead"],
	["fail", "failed"],
])("a drawing that is %s: the words alone, and no error for the person", async (behaviour) => {
	const program = fileURLToPath(new URL("../picture/dying-process.ts", import.meta.url));
	const real = createPictures({ onFault: () => {}, patience: behaviour === "slow" ? 1 : 20_000, program });
	const stubborn = await talk({ ...real, draw: (table) => real.draw({ ...table, title: behaviour }) });
	const interaction = slash("compare", { first: "bitmart", second: "kraken" });
	const said = await stubborn.send(interaction);
	expect(said.data).toMatchObject({ embeds: [{ title: "BitMart and Kraken · side by side" }] });
	expect([said.files, stubborn.faults]).toEqual([[], []]);
	// What was late is there for the next who asks.
	if (behaviour === "slow") await expect.poll(async () => (await stubborn.send(interaction)).files.length, { timeout: 10_000 }).toBe(1);
	real.close();
});

const exchangeNames = () => fc.uniqueArray(fc.constantFrom(...bot.library.dataset.exchanges.map(({ id }) => id)), { minLength: 2, maxLength: 4 });
const chosenTopic = fc.option(fc.constantFrom(...CELL_TOPICS), { nil: undefined });
const optionsOf = (names: readonly string[], topic: string | undefined) => ({
	...Object.fromEntries(names.map((name, i) => [["first", "second", "third", "fourth"][i], name])),
	...(topic ? { topic } : {}),
});

test("whatever is compared fits Discord's limits, with one menu option for each cell", async () => {
	await fc.assert(
		fc.asyncProperty(exchangeNames(), chosenTopic, async (names, topic) => {
			const said = await bot.send(slash("compare", optionsOf(names, topic)));
			expect(checkMessage(said.data as never)).toEqual([]);
			expect(said.files[0]?.description.length).toBeLessThanOrEqual(1024);
			expect(menus(said).reduce((sum, menu) => sum + menu.options.length, 0)).toBe(names.length * (topic ? 1 : CELL_TOPICS.length));
			for (const { options, custom_id } of menus(said)) {
				for (const { value } of options) expect(oneCell(parseTarget(value) ?? ownEntry(""))).not.toBeNull();
				expect(custom_id.length).toBeLessThanOrEqual(100);
			}
		}),
		{ numRuns: 200 },
	);
});

test("and the emulated Discord takes it, in a server and in a direct message", async () => {
	const t = town();
	t.discord.deliver = async (_, interaction) => {
		const { response, files = [] } = await bot.handle(interaction);
		const uploads = files.map(({ name, data }, index) => ({ index, filename: name, contentType: "image/png", bytes: data }));
		return { body: response, uploads };
	};
	await t.app.register(...commands.map((command) => command.data));
	await fc.assert(
		fc.asyncProperty(exchangeNames(), chosenTopic, fc.constantFrom(t.channel.id, t.dm.id), async (names, topic, place) => {
			const { message } = await t.who.slash(place, "compare", optionsOf(names, topic));
			expect(message?.attachments).toHaveLength(1);
			expect(t.discord.violations).toEqual([]);
		}),
		{ numRuns: 60 },
	);
});

test("names are offered while they are typed", async () => {
	const { data } = await bot.send(autocomplete("compare", { first: "bit" }, "first"));
	expect(data.choices?.map(({ name }) => name)).toContain("BitMart");
});

test("over HTTP Discord takes picture, words and menus; a choice answers", async () => {
	const pictures = createPictures({ onFault: (fault) => bot.faults.push(fault), patience: 20_000 });
	const real = await talk(pictures);
	const t = town({ timeScale: 10 });
	const key = t.discord.application.publicKey;
	open = await listen(httpApp({ handle: real.handle, key, now: () => t.clock.now(), onFault: (error) => bot.faults.push(error) }), "127.0.0.1", 0);
	t.discord.deliver = overHttp(`${open.url}/interactions`);
	await t.app.register(...commands.map((command) => command.data));
	const { message } = await t.who.slash(t.channel.id, "compare", { first: "bitmart", second: "kraken" });
	expect(message?.attachments).toMatchObject([{ filename: "table.png", description: expect.stringMatching(/^Table\./) }]);
	const [picture] = message?.attachments ?? [];
	const path = new URL(picture?.url ?? "").pathname;
	const response = await t.discord.fetch(new Request(`http://discord.test${path}`));
	const png = Buffer.from(await response.arrayBuffer());
	expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
	expect([png.readUInt32BE(16), png.readUInt32BE(20) > 1000]).toEqual([872, true]);
	const chosen = await t.who.select(message?.id ?? "", "1|cell|kraken", ["x.kraken.incidents"]);
	expect(chosen.message?.embeds[0]?.title).toMatch(/^Kraken · past hacks/);
	expect(t.discord.violations).toEqual([]);
	pictures.close();
});
