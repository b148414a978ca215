/** /lost through handle: three questions, one ordered list, every combination within the limits, a file of it. */
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { beforeAll, expect, test } from "vitest";
import { lost } from "../../commands/lost.ts";
import { checklistFor } from "../../src/answering/checklist.ts";
import { checklistText } from "../../src/answering/checklist-text.ts";
import { checklistMessage } from "../../src/discord/messages/checklist-message.ts";
import { customId } from "../../src/discord/protocol/custom-id.ts";
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
	const second = await bot.send(choose(selectOf(first.data.components).custom_id, ["account"]));
	const third = await bot.send(choose(selectOf(second.data.components).custom_id, ["kraken"]));
	for (const said of [first, second, third]) expect(checkMessage(said.data)).toEqual([]);
	expect([second.type, third.type]).toEqual([7, 7]);
	const list = await bot.send(choose(selectOf(third.data.components).custom_id, ["de"]));
	expect(list.data.embeds?.[0]?.title).toBe("My account was broken into · Kraken · Germany");
	const headings = list.data.embeds?.[0]?.fields?.map(({ name }) => name) ?? [];
	for (const heading of [
		"The first hour",
		"The first day",
		"What is known of Kraken",
		"Where to report: Germany",
		"The first week",
		"Evidence to keep",
	])
		expect(headings).toContain(heading);
	expect(headings.indexOf("The first hour")).toBeLessThan(headings.indexOf("The first day"));
	expect(list.data.embeds?.[0]?.description).toMatch(/^\*\*Pay nobody/);
	expect(list.text).toContain("Staff will never message you first.");

	const file = await bot.send(press(list.buttons[0]?.custom_id ?? ""));
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

test("every situation, exchange and place: within the limits, uncut, every step cited, every link vetted, ids short enough", () => {
	const { dataset } = bot.library;
	const { situations, places } = dataset.checklists;
	const exchanges = [null, ...dataset.exchanges.map(({ id }) => id)];
	for (const { id: situation } of situations) {
		// Exchange and place fill groups of their own, so each is tried beside the longest of the other kind.
		const size = (exchange: string | null, place: string) => JSON.stringify(checklistFor(dataset, { situation, exchange, place })).length;
		const longestPlace = places.map(({ id }) => id).toSorted((a, b) => size(null, b) - size(null, a))[0] ?? "";
		const longestExchange = exchanges.toSorted((a, b) => size(b, "elsewhere") - size(a, "elsewhere"))[0] ?? null;
		const told = [
			...exchanges.map((exchange) => ({ exchange, place: longestPlace })),
			...places.map(({ id }) => ({ exchange: longestExchange, place: id })),
			...places.map(({ id }) => ({ exchange: null, place: id })),
		];
		for (const { exchange, place } of told) {
			const name = `${situation} ${exchange} ${place}`;
			const list = checklistFor(dataset, { situation, exchange, place });
			expect(list, name).not.toBeNull();
			if (!list) continue;
			const message = checklistMessage(bot.library, list, customId("lostfile", situation, exchange ?? "-", place), TODAY);
			expect(checkMessage(message), name).toEqual([]);
			const shown = JSON.stringify(message.embeds);
			for (const { heading, steps } of list.groups)
				for (const { says, cites } of steps) {
					expect(shown, name).toContain(JSON.stringify(says).slice(1, -1));
					// What an exchange's cell says of absences has no source: nothing was found.
					if (!heading.startsWith("What is known")) expect(cites.length, `${name}: ${says}`).toBeGreaterThan(0);
				}
			const text = checklistText(list, TODAY);
			for (const [, host] of text.matchAll(/https?:\/\/([^/\s]+)/g)) expect(dataset.vettedHosts).toContain(host);
			for (const { title } of list.sources) expect(text.replace(/\s+/g, " ")).toContain(title.replace(/\s+/g, " "));
		}
	}
});

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
