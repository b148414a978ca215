/** "Is this a scam?" through handle: private, within the limits, nothing echoed, no link that can be pressed. */
import { beforeAll, expect, test } from "vitest";
import { checkMessage } from "../../src/limits/index.ts";
import { onMessage, press } from "../interactions.ts";
import { talk } from "../talk.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeAll(async () => {
	bot = await talk();
});
const asked = (content: string) => bot.send(onMessage("Is this a scam?", content));

test("a fraud: what speaks for it, the entry that explains each, and a button to it", async () => {
	const said = await asked(
		"Your Kraken account will be suspended within 24h! Enter your recovery phrase at https://kraken.com.login-verify.net/zebra @everyone",
	);
	expect(checkMessage(said.data)).toEqual([]);
	expect(said.hidden).toBe(true);
	expect(said.data.embeds?.[0]?.title).toContain("marks of a fraud");
	expect(said.text).toContain("kraken[.]com[.]login-verify[.]net");
	expect(said.text).not.toMatch(/login-verify\.net|zebra|everyone/);
	expect(said.text).toContain("Staff will never message you first.");
	const explained = await bot.send(press(said.buttons[0]?.custom_id ?? ""));
	expect(explained.data.embeds?.[0]?.title).toBe(bot.library.dataset.question("seed-phrase-safety")?.title);
});

test("a question about a fraud is not accused; nothing found is no proof, and says what never to do", async () => {
	const question = await asked("Is this a scam? Someone on telegram says he can recover my lost bitcoin for a fee");
	expect(question.data.embeds?.[0]?.title).toContain("seems to ask about a fraud");
	const nothing = await asked("good morning");
	expect(checkMessage(nothing.data)).toEqual([]);
	expect(nothing.text).toContain("no proof");
	expect(nothing.text).toContain("seed phrase");
	for (const said of [question, nothing]) expect(said.text.toLowerCase()).not.toMatch(/\b(?:is|looks|seems) (?:safe|legit|fine|ok)\b/);
});

test("a seed phrase in it is not echoed; a message without text, and very long hosts, fit", async () => {
	const seed = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
	expect((await asked(seed)).text).not.toContain("abandon");
	expect(checkMessage((await asked("")).data)).toEqual([]);
	const hosts = Array.from({ length: 30 }, (_, i) => `https://kraken.com.${"a".repeat(60)}.${"b".repeat(60)}${i}.net/x`).join(" ");
	const long = await asked(hosts);
	expect(checkMessage(long.data)).toEqual([]);
	expect(bot.faults).toEqual([]);
});
