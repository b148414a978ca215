/** "Is this a scam?" through handle: private, within the limits, nothing echoed, no link that can be pressed. */
import type { APIInteraction } from "discord-api-types/v10";
import { beforeAll, expect, test } from "vitest";
import { checkMessage } from "../../src/limits/index.ts";
import { as, hands, MEMBER, MO, SERVER } from "../faq/moderator.ts";
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
	const explained = await bot.send(press(said.buttons.find(({ custom_id }) => custom_id.includes("|go|"))?.custom_id ?? ""));
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

/** The same message with more in it. */
function holding(more: object, content = ""): APIInteraction {
	const asked = onMessage("Is this a scam?", content) as APIInteraction & { data: { resolved: { messages: Record<string, object> } } };
	for (const message of Object.values(asked.data.resolved.messages)) Object.assign(message, more);
	return asked;
}

test("only a picture: it is said that nothing could be read, and what to look for in it", async () => {
	const picture = { attachments: [{ id: "1", filename: "win.png", content_type: "image/png", size: 1, url: "", proxy_url: "" }] };
	const said = await bot.send(holding(picture));
	expect(checkMessage(said.data)).toEqual([]);
	expect(said.data.embeds?.[0]?.title).toContain("no words in it that I could read");
	expect(said.text).toContain("a code for coins");
	const forwarded = await bot.send(holding({ message_snapshots: [{ message: { content: "", embeds: [], ...picture } }] }));
	expect(forwarded.data.embeds?.[0]?.title).toContain("no words in it that I could read");
});

test("a file is named and not opened; of a program it is said what such files do", async () => {
	const file = { attachments: [{ id: "1", filename: "game-setup.rar", size: 1, url: "", proxy_url: "" }] };
	const said = await bot.send(holding(file, "please test my new game, the password is 1234"));
	expect(checkMessage(said.data)).toEqual([]);
	expect(said.text).toMatch(/game-setup\.rar.*such files take passwords and wallets/);
	expect(said.data.embeds?.[0]?.title).toContain("marks of a fraud");
});

test("the words of a forwarded message are judged", async () => {
	const said = await bot.send(
		holding({ message_snapshots: [{ message: { content: "Send 1 ETH to this address and get 2 ETH back!", embeds: [] } }] }),
	);
	expect(said.data.embeds?.[0]?.title).toContain("marks of a fraud");
});

test.each([
	["To withdraw your profit pay the 15% tax first.", "They want money before I can withdraw"],
	["Reply with your 12 word recovery phrase so that we can validate your wallet.", "My seed phrase or key got out"],
	["Send me the 6 digit code that you got by SMS, I need it to help you.", "I gave a code or password away"],
])("I already did what %s asks: first aid for what happened, with the path picked", async (content, situation) => {
	const said = await asked(content);
	const begun = said.buttons.find(({ label }) => label === "I already did what it asked");
	const next = await bot.send(press(begun?.custom_id ?? ""));
	expect(next.text).toContain("Which exchange is it about?");
	expect(checkMessage(next.data)).toEqual([]);
	expect(JSON.stringify(next.data)).not.toContain(situation); // it is not asked again
	expect(next.hidden).toBe(true);
});

test("the moderators can be told where they set a log channel: they get the address and who reports, and none of the words", async () => {
	const fraud = "Send 1 ETH to this zebra address and get 2 ETH back!";
	const before = await bot.send(as(MEMBER, onMessage("Is this a scam?", fraud)));
	expect(before.buttons.map(({ label }) => label)).not.toContain("Tell the moderators");
	await hands(bot, MO).faq("settings", { log: "3000000000000000077" });
	const said = await bot.send(as(MEMBER, onMessage("Is this a scam?", fraud)));
	const id = said.buttons.find(({ label }) => label === "Tell the moderators")?.custom_id ?? "";
	const told = await bot.send(as(MEMBER, press(id)));
	expect(told.hidden).toBe(true);
	const post = bot.sent.filter(({ how, to }) => how === "post" && to === "3000000000000000077").at(-1);
	const words = JSON.stringify(post?.data);
	expect(words).toContain(`/channels/${SERVER}/`);
	expect(words).toContain(`<@${MEMBER.id}>`);
	expect(words).not.toContain("zebra");
	const forged = await bot.send(as(MEMBER, press("1|scamreport|x|y|marks")));
	expect(forged.text).toContain("write to one of them yourself");
	await hands(bot, MO).faq("settings", { "log-off": true });
});

test("what is written on a button is read as the text is", async () => {
	const label = "Kraken support: enter your seed phrase to validate your wallet";
	const row = { type: 1, components: [{ type: 2, style: 5, label, url: "https://kraken-validate.example" }] };
	const said = await bot.send(holding({ components: [row] }));
	expect(said.data.embeds?.[0]?.title).toContain("marks of a fraud");
	expect(said.text).toContain("seed phrase");
});
