/** Ten losses from the first fragment to the saved file, in direct messages and by mention; nobody in need is met with silence. */
import type { APIInteraction } from "discord-api-types/v10";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { withFloodControl } from "../../src/discord/pipeline/flood.ts";
import type { MessageData } from "../../src/discord/protocol/reply.ts";
import { checkMessage } from "../../src/limits/index.ts";
import { autocomplete, choose, press, slash } from "../interactions.ts";
import { TODAY, talk, words } from "../talk.ts";
import { redOf, typist } from "./typist.ts";

let bot: Awaited<ReturnType<typeof talk>>;
let somebody: ReturnType<typeof typist>;
beforeAll(async () => {
	bot = await talk();
	somebody = typist(bot);
});
beforeEach(() => somebody.somebodyNew());
const say = (content: string, guild = false) => somebody.say(content, guild);

const entry = (data: MessageData | null) => data?.embeds?.[0]?.title ?? data?.content ?? "";

const LOSSES: readonly { lines: readonly string[]; path: string; exchange: string; about: RegExp }[] = [
	{ lines: ["a thief", "has taken my coins", "on bitmart"], path: "account", exchange: "bitmart", about: /account/i },
	{ lines: ["everything left my kraken account while i slept"], path: "account", exchange: "kraken", about: /account/i },
	{ lines: ["i approved something", "on a claim page", "and my metamask is empty"], path: "wallet", exchange: "", about: /wallet/i },
	{ lines: ["uploaded my recovery phrase to a fake ledger app"], path: "phrase", exchange: "", about: /phrase/i },
	{ lines: ["a man called", "i told him my coinbase sms code"], path: "code", exchange: "coinbase", about: /code|password/i },
	{ lines: ["my sim card stopped working", "and my number is on another phone"], path: "sim", exchange: "", about: /SIM|number/i },
	{ lines: ["my antivirus found a stealer on this pc, my wallets are on it"], path: "device", exchange: "", about: /device|malware|infected/i },
	{ lines: ["paid 4 eth to a broker from telegram", "now he has blocked me"], path: "scam", exchange: "", about: /scam/i },
	{ lines: ["they ask for a 10 percent tax before i can withdraw"], path: "release", exchange: "", about: /money|fee|pay|withdraw/i },
	{ lines: ["i sent usdt to the wrong network from okx"], path: "address", exchange: "okx", about: /address|network/i },
];

test.each(LOSSES.flatMap((loss) => [false, true].map((guild) => ({ ...loss, guild }))))(
	"$lines, by mention: $guild: first aid, the list, the ticks, the file",
	async ({ lines, path, exchange, about, guild }) => {
		let data: MessageData | null = null;
		for (const line of lines) data = await say(line, guild);
		expect(entry(data)).toMatch(about);
		expect(data && checkMessage(data)).toEqual([]);
		const red = redOf(data);
		expect(red?.custom_id).toBe(`1|lostnow|${path}|${exchange}`);
		// What was told is not asked again.
		let next = await bot.send(press(red?.custom_id ?? ""));
		for (const value of [...(exchange ? [] : ["-"]), "uk"]) {
			const [row] = next.data.components ?? [];
			const select = row && "components" in row ? (row.components[0] as { custom_id: string }) : null;
			next = await bot.send(choose(select?.custom_id ?? "", [value]));
		}
		expect(next.text).toContain("Do this now, in this order.");
		expect(next.text).toMatch(/Where to (report|complain): United Kingdom/);
		const [row] = next.data.components ?? [];
		const ticked = await bot.send(choose(row && "components" in row ? (row.components[0] as { custom_id: string }).custom_id : "", ["0"]));
		const file = await bot.send(press(ticked.buttons.find(({ label }) => label === "As a text file")?.custom_id ?? ""));
		expect(new TextDecoder().decode(file.files[0]?.data)).toMatch(/^\[x\]/m);
		expect(bot.faults).toEqual([]);
	},
);

test("flood control counts, and never silences somebody in need", async () => {
	for (let i = 0; i < 6; i++) await say(`is my money safe on kraken ${"?".repeat(i + 1)}`);
	const word = await say("so what now");
	expect(word?.content).toContain("/lost answers at once");
	expect(redOf(word)?.label).toBe("Something is lost right now");
	expect(await say("and binance?")).toBeNull();
	expect(entry(await say("a hacker has emptied my bybit account"))).toMatch(/account/i);
	expect(await say("is kraken insured?")).toBeNull();
});

test("fragments are read together, a whole question of its own is not drawn into what came before", async () => {
	await say("somebody stole my eth");
	expect(entry(await say("from gemini"))).toMatch(/account/i);
	expect(redOf(await say("from gemini"))?.custom_id).toContain("|gemini");
	expect(entry(await say("does kraken have insurance?"))).toMatch(/Kraken/);
	bot.pass(60_000);
	await say("is my money safe");
	bot.pass(60_000);
	expect(entry(await say("bitmart"))).toMatch(/^BitMart/);
});

test("whoever speaks of harming themselves reads first whom to call, and is shown no red button", async () => {
	const data = await say("they took everything, i want to kill myself");
	expect(words({ embeds: data?.embeds ?? [] })).toMatch(/988[\s\S]*116 123/);
	expect(redOf(data)).toBeUndefined();
});

test("the red button stands under what is read by people in need, and under no other answer", async () => {
	const under = async (question: string) =>
		(await bot.send(slash("ask", { question }))).buttons.some(({ label }) => label === "Something is lost right now");
	for (const question of [
		"has bitmart been hacked?",
		"what will kraken not pay for?",
		"is a loss from phishing covered?",
		"how do i secure my coinbase account?",
	])
		expect(await under(question), question).toBe(true);
	for (const question of ["is bitmart insured?", "does kraken have proof of reserves?"]) expect(await under(question), question).toBe(false);
	// Declined, with a word of loss in it.
	expect(await under("who stole the cookies from the jar")).toBe(true);
	expect(await under("what is the weather in rome")).toBe(false);
	const greeting = await say("");
	expect(redOf(greeting)?.custom_id).toBe("1|lostnow||");
});

test("a seed phrase that was shown leads to its own path", async () => {
	const phrase = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
	const data = await say(phrase);
	expect(redOf(data)?.custom_id).toBe("1|lostnow|phrase|");
	expect(JSON.stringify(data)).not.toContain("abandon abandon");
});

test("suggestions begin with first aid where a word of loss is typed", async () => {
	const first = async (question: string) => (await bot.send(autocomplete("ask", { question }, "question"))).data.choices?.[0]?.name ?? "";
	const { dataset } = bot.library;
	for (const begun of ["stolen", "hacked", "my wallet was drained", "help", "scam"]) {
		const name = await first(begun);
		expect(
			dataset.questions.some(({ title, emergency }) => emergency && title === name),
			`${begun}: ${name}`,
		).toBe(true);
	}
	expect(await first("my wallet was drained")).toMatch(/wallet/i);
	expect(await first("is bitmart")).not.toMatch(/now\?/);
});

test("buttons and commands of /lost are never slowed", async () => {
	let asked = 0;
	const handle = withFloodControl(
		async () => {
			asked++;
			return { response: { type: 1 } };
		},
		() => TODAY.getTime(),
	);
	for (let i = 0; i < 40; i++) await handle(slash("ask", { question: "is kraken insured?" }));
	expect(asked).toBe(25);
	await handle(slash("lost", {}));
	await handle(press("1|lostnow||") as APIInteraction);
	expect(asked).toBe(27);
});
