/** /lost through handle: three questions, one ordered list, every combination within the limits, a file of it. */
import type { APIInteraction, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { beforeAll, expect, test } from "vitest";
import { lost } from "../../commands/lost.ts";
import { type Checklist, checklistFor } from "../../src/answering/checklist.ts";
import { checklistText } from "../../src/answering/checklist-text.ts";
import { checklistMessage, readTicks, writeTicks } from "../../src/discord/messages/checklist-message.ts";
import { customId } from "../../src/discord/protocol/custom-id.ts";
import type { MessageData } from "../../src/discord/protocol/reply.ts";
import { checkMessage } from "../../src/limits/index.ts";
import { autocomplete, choose, press, slash } from "../interactions.ts";
import { TODAY, talk } from "../talk.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeAll(async () => {
	bot = await talk();
});
const selectOf = ([row]: readonly APIMessageTopLevelComponent[] = []) => {
	const [part] = row && "components" in row ? row.components : [];
	if (!part || !("options" in part)) throw new Error("there is no select");
	return part;
};

test("asked in three steps in one private message, then the list and its file", async () => {
	const first = await bot.send(slash("lost", {}));
	expect(first.hidden).toBe(true);
	expect(first.buttons.map(({ label }) => label)).toContain("My own wallet was drained");
	const second = await bot.send(press(first.buttons.find(({ label }) => label === "My account was broken into")?.custom_id ?? ""));
	const third = await bot.send(choose(selectOf(second.data.components).custom_id, ["kraken"]));
	for (const said of [first, second, third]) expect(checkMessage(said.data)).toEqual([]);
	expect([second.type, third.type]).toEqual([7, 7]);
	const list = await bot.send(choose(selectOf(third.data.components).custom_id, ["de"]));
	expect(list.data.embeds?.[0]?.title).toBe("My account was broken into · Kraken · Germany");
	const headings = list.data.embeds?.[0]?.fields?.map(({ name }) => name) ?? [];
	for (const heading of [
		"Kraken: its real support, and its lock",
		"The first hour",
		"The first day",
		"What is known of Kraken",
		"Where to report: Germany",
		"The first week",
		"Evidence to keep",
	])
		expect(headings).toContain(heading);
	expect(headings[0]).toBe("Kraken: its real support, and its lock");
	expect(headings.indexOf("The first hour")).toBeLessThan(headings.indexOf("The first day"));
	expect(list.data.embeds?.[0]?.description).toMatch(/^\*\*Do this now, in this order. Pay nobody/);
	expect(list.text).toContain("Staff will never message you first.");

	const file = await bot.send(press(list.buttons.find(({ label }) => label === "As a text file")?.custom_id ?? ""));
	expect(file.hidden).toBe(true);
	expect(file.files).toHaveLength(1);
	const text = new TextDecoder().decode(file.files[0]?.data);
	expect(text).toContain("THE FIRST HOUR\n[ ] Lock the account");
	expect(text).toContain("Onlinewache");
	expect(text).toContain("https://support.kraken.com/");
	expect(bot.faults).toEqual([]);
});

test("options skip the questions; an exchange that is not covered, and a place without data, are said to be so", async () => {
	const list = await bot.send(slash("lost", { what: "scam", exchange: "zzzzzz", where: "ke" }));
	expect(list.text).toContain("no step here is about one exchange in particular");
	expect(list.text).toContain("I have no page on where to report in Kenya");
	const dm = await bot.send(slash("lost", { what: "scam", exchange: "-", where: "us" }, "dm"));
	expect(dm.hidden).toBe(false);
	expect(dm.text).toContain("ic3.gov");
});

const drawn = (...told: string[]) => {
	const every = new Set(Array.from({ length: 25 }, (_, i) => i));
	const ids = { tick: customId("losttick", ...told), file: customId("lostfile", ...told, writeTicks(every)) };
	return { ids, done: every, today: TODAY };
};

test("steps are ticked off in a menu, and the file shows them so, with the time as its reader writes it", async () => {
	const list = await bot.send(slash("lost", { what: "sim", exchange: "coinbase", where: "us" }));
	const menu = selectOf(list.data.components);
	expect(menu.options.length).toBeGreaterThan(5);
	const ticked = await bot.send(choose(menu.custom_id, ["0", "2"]));
	expect(ticked.type).toBe(7);
	expect(checkMessage(ticked.data)).toEqual([]);
	expect(ticked.text.match(/✅/g)).toHaveLength(2);
	expect(
		selectOf(ticked.data.components)
			.options.filter((option) => option.default)
			.map(({ value }) => value),
	).toEqual(["0", "2"]);
	const id = ticked.buttons.find(({ label }) => label === "As a text file")?.custom_id ?? "";
	const file = await bot.send({ ...press(id), locale: "de" } as APIInteraction);
	const text = new TextDecoder().decode(file.files[0]?.data);
	expect(text.match(/^\[x\]/gm)).toHaveLength(2);
	expect(text).toContain("24. November 2026 um 12:00 UTC");
	const none = await bot.send(choose(menu.custom_id, []));
	expect(none.text).not.toContain("✅");
	expect((await bot.send(choose(menu.custom_id, ["x", "-1", "1e3"]))).text).not.toContain("✅");
	expect(bot.faults).toEqual([]);
});

test("ticks travel as a short text, and a text that is none of ours ticks nothing", () => {
	for (const done of [[], [0], [24], [0, 3, 17], Array.from({ length: 25 }, (_, i) => i)])
		expect([...readTicks(writeTicks(new Set(done)))]).toEqual(done);
	for (const text of ["", "NaN", "zzzzzzzzzzzz", "-1", "é"]) expect([...readTicks(text)]).toEqual([]);
});

function longest<T>(all: readonly T[], sizeOf: (one: T) => number): T | undefined {
	const sized = all.map((one) => ({ one, size: sizeOf(one) }));
	return sized.reduce<(typeof sized)[number] | undefined>((most, next) => (most && most.size >= next.size ? most : next), undefined)?.one;
}

test("every situation, exchange and place: within the limits, uncut, every step cited, every link vetted, ids short enough", () => {
	const { dataset } = bot.library;
	const { situations, places } = dataset.checklists;
	const exchanges = [null, ...dataset.exchanges.map(({ id }) => id)];
	for (const { id: situation } of situations) {
		// Exchange and place fill groups of their own, so each is tried beside the longest of the other kind.
		const size = (exchange: string | null, place: string) => JSON.stringify(checklistFor(dataset, { situation, exchange, place })).length;
		const longestPlace =
			longest(
				places.map(({ id }) => id),
				(place) => size(null, place),
			) ?? "";
		const longestExchange = longest(exchanges, (exchange) => size(exchange, "elsewhere")) ?? null;
		const told = [
			...exchanges.map((exchange) => ({ exchange, place: longestPlace })),
			...places.map(({ id }) => ({ exchange: longestExchange, place: id })),
			...places.map(({ id }) => ({ exchange: null, place: id })),
		];
		for (const { exchange, place } of told) {
			const list = checklistFor(dataset, { situation, exchange, place });
			const found = list ? faultsOf(list, checklistMessage(bot.library, list, drawn(situation, exchange ?? "-", place))) : ["is not there"];
			expect(found, `${situation} ${exchange} ${place}`).toEqual([]);
		}
	}
});

/** What a list lacks, as a message and as a file. */
function faultsOf(list: Checklist, message: MessageData): string[] {
	const shown = JSON.stringify(message.embeds);
	const text = checklistText(list, { now: TODAY, locale: "en-GB", done: new Set() });
	const oneLine = text.replace(/\s+/g, " ");
	const vetted = new Set(bot.library.dataset.vettedHosts);
	// What an exchange's cell says of absences has no source: nothing was found.
	const cited = list.groups.filter(({ heading }) => !heading.startsWith("What is known") && !heading.endsWith("its lock"));
	const steps = list.groups.flatMap((group) => group.steps);
	return [
		...checkMessage(message),
		...steps.flatMap(({ says }) => (shown.includes(JSON.stringify(says).slice(1, -1)) ? [] : [`cut: ${says}`])),
		...cited.flatMap((group) => group.steps.flatMap(({ says, cites }) => (cites.length > 0 ? [] : [`uncited: ${says}`]))),
		...[...text.matchAll(/https?:\/\/([^/\s]+)/g)].flatMap(([, host = ""]) => (vetted.has(host) ? [] : [`not vetted: ${host}`])),
		...list.sources.flatMap(({ title }) => (oneLine.includes(title.replace(/\s+/g, " ")) ? [] : [`not in the file: ${title}`])),
	];
}

test("what is offered is what the dataset holds", async () => {
	const { situations, places } = bot.library.dataset.checklists;
	const [what, , where] = lost.data.options;
	expect(what?.choices).toEqual(situations.map(({ id, title }) => ({ name: title, value: id })));
	expect(where?.choices).toEqual(places.map(({ id, title }) => ({ name: title, value: id })));
	const offered = await bot.send(autocomplete("lost", { exchange: "" }, "exchange"));
	expect(offered.data.choices?.at(-1)).toEqual({ name: "Another one, or none", value: "-" });
	expect(offered.data.choices).toHaveLength(Math.min(24, bot.library.dataset.exchanges.length) + 1);
});

test("a forged or outdated id gets a sentence", async () => {
	for (const id of ["lostfile|x|y|z", "lostfile", "lostfile|account|gone|us"])
		expect((await bot.send(press(`1|${id}`))).text).toContain("start again with /lost");
	expect((await bot.send(choose("1|lost|nonsense|||", ["x"]))).text).toContain("start again with /lost");
	expect((await bot.send(press("1|lost|what|||"))).text).toContain("start again with /lost");
	expect(bot.faults).toEqual([]);
});

test("what was never offered is not carried on in a custom id", async () => {
	const long = "é".repeat(300);
	for (const said of [
		await bot.send(slash("lost", { what: long })),
		await bot.send(choose("1|lost|what|||", [long])),
		await bot.send(choose(`1|lost|what||${long}|`, ["scam"])),
	]) {
		expect(said.text).toContain("start again with /lost");
		expect(said.hidden).toBe(true);
	}
});
