/** "Is this address real?": answered from the list of official hosts, beside the exchange's real support. */
import { beforeAll, expect, test } from "vitest";
import { slash } from "../interactions.ts";
import { talk } from "../talk.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeAll(async () => {
	bot = await talk();
});
const ask = (question: string) => bot.send(slash("ask", { question }));

test.each([
	["is kraken-desk.support-team.com real?", "kraken-desk[.]support-team[.]com", "Kraken"],
	["got a mail from binance.security@outlook.com, is that official", "binance[.]security@outlook[.]com", "Binance"],
	["is gemini.com.to the real site", "gemini[.]com[.]to", "Gemini"],
])("%s: not on the list, and what is real", async (question, shown, name) => {
	const said = await ask(question);
	expect(said.data.content).toContain(`\`${shown}\` is not on my list of official addresses: treat it as fake.`);
	expect(said.data.content).toContain(`the name of ${name}`);
	expect(said.data.embeds?.[0]?.title).toContain(name);
});

test.each([
	["https://kraken-validate.example/claim", "kraken-validate[.]example", "Kraken"],
	["got this link bitmart-refund[.]help/start what do i do", "bitmart-refund[.]help", "BitMart"],
	["is my money safe on coinbase-pro-login.com?", "coinbase-pro-login[.]com", "Coinbase"],
	["https://t.me/kraken_support_desk", "t[.]me/kraken_support_desk", "Kraken"],
])("%s: a false name is warned of though nobody asks whether it is real", async (question, shown, name) => {
	const said = await ask(question);
	expect(said.data.content).toContain(`\`${shown}\` is not on my list of official addresses: treat it as fake.`);
	expect(said.data.embeds?.[0]?.title).toContain(name);
});

test.each([
	"https://www.kraken.com",
	"https://gemini.google.com/app",
	"https://www.youtube.com/watch?v=bitmart",
	"https://www.reddit.com/r/kraken",
	"is bitmart insured? e.g. by lloyds",
	"what does bitmex.com do for me",
])("%s: is no false name", async (question) => {
	expect((await ask(question)).data.content ?? "").not.toContain("treat it as fake");
});

test("an official one is named as official, and its sender as one that can be forged", async () => {
	const site = await ask("is support.kraken.com the official site?");
	expect(site.data.content).toContain("support.kraken.com is on my list of official addresses: it is Kraken's own.");
	expect(site.data.embeds?.[0]?.title).toContain("Kraken");
	expect((await ask("is a mail from no-reply@kraken.com genuine")).data.content).toContain("A sender can be forged all the same");
});

test("of numbers there is no list", async () => {
	const said = await ask("is +1 888 555 0143 really coinbase's number?");
	expect(said.data.content).toContain("treat that one as fake");
	expect(said.data.embeds?.[0]?.title).toContain("Coinbase");
});

test("whoever has lost something by it gets first aid, and an exchange asked about by its address is asked about", async () => {
	expect((await ask("i typed my password into kraken-login.net, is that real")).data.embeds?.[0]?.title).toMatch(/code|password/i);
	expect((await ask("is kraken.com legit")).data.content ?? "").not.toContain("on my list");
	expect((await ask("is my money safe on crypto.com, really")).data.content ?? "").not.toContain("on my list");
});
