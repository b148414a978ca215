/** What else befalls somebody who has lost something, or only asks about it: calm questions, other languages, a right-click, fragments, all exchanges in /lost. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { checklistFor } from "../../src/answering/checklist.ts";
import { checkMessage } from "../../src/limits/index.ts";
import { choose, onMessage, press, slash } from "../interactions.ts";
import { talk } from "../talk.ts";
import { redOf, typist } from "./typist.ts";

let bot: Awaited<ReturnType<typeof talk>>;
let somebody: ReturnType<typeof typist>;
beforeAll(async () => {
	bot = await talk();
	somebody = typist(bot);
});
beforeEach(() => somebody.somebodyNew());
const say = (content: string) => somebody.say(content);

test.each(["someone stole", "they stole it", "stolen", "robbed", "hacked"])("%s: a word or two is answered with first aid", async (line) => {
	const data = await say(line);
	expect(redOf(data)?.custom_id).toBe("1|lostnow|account|");
	expect(data && checkMessage(data)).toEqual([]);
});

test("the loss, then where, after more lines than flood control lets through", async () => {
	for (let i = 0; i < 8; i++) await say(`is my money safe on kraken ${"?".repeat(i + 1)}`);
	// After a question of Kraken it may be meant of Kraken: answered so, with the red button.
	expect(redOf(await say("hacked"))?.custom_id).toContain("lostnow");
	expect(redOf(await say("coinbase"))?.custom_id).toBe("1|lostnow|account|coinbase");
});

test("what is only supposed is answered with the same steps, without the alarm, and with the way for whoever was misread", async () => {
	const data = await say("what should i do if i ever send coins to the wrong address");
	expect(data?.content).toContain("If it has happened to you, press the red button.");
	expect(redOf(data)?.custom_id).toBe("1|lostnow|address|");
});

test("a question of cover is answered as one, though it names a theft", async () => {
	const { decision, answer } = bot.library.ask("gate coverage for theft");
	expect(decision).toMatchObject({ target: { kind: "cells", exchanges: ["gate"] } });
	expect(decision).not.toMatchObject({ target: { topic: "incidents" } });
	expect(answer?.kind === "entry" && answer.emergency).toBe(false);
});

test.each(["me robaron mis monedas de binance", "mein konto bei kraken wurde gehackt", "on m'a volé mes bitcoins"])(
	"%s: not understood, and still shown the way",
	async (line) => {
		const data = await say(line);
		expect(data?.content).toMatch(/red button|botón rojo|roten Knopf/);
		expect(redOf(data)?.custom_id).toMatch(/^1\|lostnow\|/);
	},
);

test("Answer this, on somebody's loss: first aid, seen by the one who pressed alone", async () => {
	const said = await bot.send(onMessage("Answer this", "my whole kraken balance was withdrawn last night and it was not me"));
	expect(said.hidden).toBe(true);
	expect(said.buttons.map(({ label }) => label)).toContain("What to do now, step by step");
});

test("/lost offers every exchange, in menus that one can press", async () => {
	const asked = await bot.send(slash("lost", { what: "account" }));
	const menus = (asked.data.components ?? []).map((row) => ("components" in row ? row.components[0] : null)) as {
		custom_id: string;
		options: { value: string }[];
	}[];
	expect(checkMessage(asked.data)).toEqual([]);
	const offered = new Set(menus.flatMap(({ options }) => options.map(({ value }) => value)));
	for (const { id } of bot.library.dataset.exchanges) expect(offered, id).toContain(id);
	const last = menus.at(-1);
	const next = await bot.send(choose(last?.custom_id ?? "", [last?.options[0]?.value ?? ""]));
	expect(next.text).toContain("Where do you live?");
	// Messages that were posted with one menu still work.
	expect((await bot.send(choose("1|lost|exchange|account||", ["kraken"]))).text).toContain("Where do you live?");
	expect((await bot.send(press("1|lostnow|account|kraken"))).text).toContain("Where do you live?");
});

test("for each exchange the list says how its account is locked, or that no page was found and how to look for one safely", () => {
	for (const { id, name } of bot.library.dataset.exchanges) {
		const list = checklistFor(bot.library.dataset, { situation: "account", exchange: id, place: "us" });
		const group = list?.groups.find(({ heading }) => heading === `${name}: its real support, and its lock`);
		expect(group, name).toBeDefined();
		expect(JSON.stringify(group), name).toMatch(/lock|freeze|disable|suspend|I found no page/i);
	}
});
