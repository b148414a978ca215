/** The panel: posted and renewed by moderators, pressed by members, answered to whoever pressed, also where it is older than the bot. */
import { PermissionFlagsBits, ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import { beforeEach, expect, test } from "vitest";
import { ask } from "../../commands/ask.ts";
import { faq } from "../../commands/faq/index.ts";
import { lost } from "../../commands/lost.ts";
import type { MessageData } from "../../src/discord/protocol/reply.ts";
import { checkMessage } from "../../src/limits/index.ts";
import { answeredBy, town } from "../emulator/town.ts";
import { choose, press, submit } from "../interactions.ts";
import { talk, words } from "../talk.ts";
import { as, buttonOf, hands, MEMBER, MO, SERVER, sub, typing } from "./moderator.ts";
import { button as findButton } from "./pressed.ts";

const CHANNEL = "3000000000000000007";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
const mo = () => hands(bot, MO);
const member = () => hands(bot, MEMBER);

/** Posts a panel and gives what stands in the channel. */
async function posted(options: Readonly<Record<string, string | boolean>> = {}): Promise<MessageData> {
	const base = sub("panel", options);
	const at = base as unknown as { data: { options: { options: unknown[] }[] } };
	at.data.options[0]?.options.push({ name: "channel", type: Type.Channel, value: CHANNEL });
	await mo().send(base);
	const made = bot.sent.findLast(({ how }) => how === "post");
	if (!made) throw new Error("nothing was posted");
	expect(made.to).toBe(CHANNEL);
	return made.data;
}

type Menu = { custom_id: string; placeholder: string; options: { label: string; value: string }[] };
type Part = { custom_id: string; label?: string; placeholder?: string; options?: unknown };
const partsOf = ({ components = [] }: Pick<MessageData, "components">) =>
	components.flatMap((row) => ("components" in row ? (row.components as unknown as Part[]) : []));
const menusOf = (message: Pick<MessageData, "components">) => partsOf(message).filter(({ options }) => options) as unknown as Menu[];
const buttonsOf = (message: Pick<MessageData, "components">) =>
	partsOf(message).filter(({ label }) => label) as { label: string; custom_id: string }[];

test("it says what the bot does in two lines, has two menus and its buttons, and is told where it is", async () => {
	const panel = await posted();
	expect(checkMessage(panel as never)).toEqual([]);
	expect(panel.embeds?.[0]?.description?.split("\n")).toHaveLength(2);
	expect(menusOf(panel).map(({ placeholder }) => placeholder)).toEqual(["Your exchange", "A topic"]);
	expect(buttonsOf(panel).map(({ label }) => label)).toEqual(["Something is lost right now", "Is this a scam?", "Ask in your own words"]);
	expect(words(panel as never)).toContain("Staff will never message you first");
	const done = bot.sent.at(-1);
	expect(done?.how).toBe("edit");
	expect(done?.data.content).toContain(`https://discord.com/channels/${SERVER}/${CHANNEL}/`);
});

test("each press is answered to its person alone", async () => {
	const panel = await posted();
	const [exchanges, topics] = menusOf(panel) as [Menu, Menu];
	const kraken = await member().send(choose(exchanges.custom_id, ["kraken"]));
	expect([kraken.hidden, kraken.text.includes("Kraken")]).toEqual([true, true]);

	// The exchange was told a moment ago.
	const insurance = await member().send(choose(topics.custom_id, ["insurance"]));
	expect([insurance.hidden, insurance.data.embeds?.[0]?.title]).toEqual([true, "Kraken · third-party insurance"]);

	const lostNow = await member().send(press(findCustomId(panel, "Something is lost right now")));
	expect([lostNow.hidden, lostNow.text.includes("What happened?")]).toEqual([true, true]);
	expect(bot.faults).toEqual([]);
});

test("a topic without an exchange asks for it, and every exchange can be chosen", async () => {
	const panel = await posted();
	const [, topics] = menusOf(panel) as [Menu, Menu];
	for (const { value } of topics.options) {
		const asked = await member().send(choose(topics.custom_id, [value]));
		expect(asked.text).toContain("on which exchange?");
		const offered = menusOf(asked.data).flatMap(({ options }) => options);
		expect(offered).toHaveLength(bot.library.dataset.exchanges.length);
	}
	const asked = await member().send(choose(topics.custom_id, ["custody"]));
	const [menu] = menusOf(asked.data);
	const answer = await member().send(choose(menu?.custom_id ?? "", [`x.gemini.custody`]));
	expect([answer.hidden, answer.text.includes("Gemini")]).toEqual([true, true]);
	const all = await member().press(asked, "All exchanges");
	expect(all.text).toContain("**Luno:**");
	expect(bot.faults).toEqual([]);
});

test("exchanges that do not fit into the menu are one step further", async () => {
	const [exchanges] = menusOf(await posted()) as [Menu];
	expect(exchanges.options.at(-1)?.label).toBe("Another exchange …");
	const more = await member().send(choose(exchanges.custom_id, [exchanges.options.at(-1)?.value ?? ""]));
	const rest = menusOf(more.data).flatMap(({ options }) => options);
	expect(rest.length + exchanges.options.length - 1).toBe(bot.library.dataset.exchanges.length);
	const last = rest.at(-1);
	const card = await member().send(choose(menusOf(more.data)[0]?.custom_id ?? "", [last?.value ?? ""]));
	expect(card.text).toContain(last?.label);
});

test("a pasted message is checked, a question answered; a pasted seed phrase is kept nowhere and shown nowhere", async () => {
	const panel = await posted();
	const form = await member().send(press(findCustomId(panel, "Is this a scam?")));
	expect(form.type).toBe(9);
	const fraud = "Kraken support: validate your wallet, enter your seed phrase at https://kraken.com.login-verify.net now or lose your funds.";
	const checked = await member().fill(form, { message: fraud });
	expect([checked.hidden, checked.text.includes("marks of a fraud")]).toEqual([true, true]);
	const phrase = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
	const secret = await member().fill(form, { message: `they want this: ${phrase}` });
	expect(secret.text).toContain("seed phrase");
	expect(secret.text).not.toContain("abandon");

	const own = await member().send(press(findCustomId(panel, "Ask in your own words")));
	const answer = await member().fill(own, { question: "is bitmart insured?" });
	expect([answer.hidden, answer.data.embeds?.[0]?.title]).toEqual([true, "BitMart · third-party insurance"]);
	expect(bot.faults).toEqual([]);
});

test("the server's own exchanges stand first; a name that is none is refused", async () => {
	const [exchanges] = menusOf(await posted({ exchanges: "okx, Robinhood" })) as [Menu];
	expect(exchanges.options.slice(0, 2).map(({ label }) => label)).toEqual(["OKX", "Robinhood"]);
	// And next time too.
	const [again] = menusOf(await posted()) as [Menu];
	expect(again.options[0]?.label).toBe("OKX");
	expect((await mo().faq("panel", { exchanges: "kraken, nobodys exchange" })).text).toContain("nobodys exchange");
	const offered = await bot.send(as(MO, typing("panel", { exchanges: "kraken, bitm" }, "exchanges")));
	expect(offered.data.choices?.map(({ value }) => value)).toContain("Kraken, BitMart");
});

test("refresh renews what was posted, and forgets what is gone", async () => {
	expect((await mo().faq("panel", { refresh: true })).text).toContain("No panel");
	await posted();
	await posted();
	await mo().faq("panel", { refresh: true });
	expect(bot.sent.filter(({ how }) => how === "editPost")).toHaveLength(2);
	bot.refusePosts(10008);
	await mo().faq("panel", { refresh: true });
	expect(bot.sent.at(-1)?.data.content).toContain("gone");
	expect((await mo().faq("panel", { refresh: true })).text).toContain("No panel");
});

test.each([
	[50013, "Send Messages"],
	[10003, "cannot reach"],
])("a channel that refuses (%i) is told with the reason", async (code, says) => {
	bot.refusePosts(code);
	await mo().faq("panel", {});
	expect(bot.sent.at(-1)?.data.content).toContain(says);
	expect((await mo().faq("panel", { refresh: true })).text).toContain("No panel");
});

test("an old panel's exchange or topic that is no more is answered with today's panel", async () => {
	const panel = await posted();
	const [exchanges, topics] = menusOf(panel) as [Menu, Menu];
	for (const old of [choose(exchanges.custom_id, ["gone-exchange"]), choose(topics.custom_id, ["old-topic"])]) {
		const said = await bot.send(old);
		expect([said.hidden, said.text.includes("older than me")]).toEqual([true, true]);
		expect(menusOf(said.data)).toHaveLength(2);
	}
	// A former name still leads to its exchange.
	expect((await bot.send(choose(exchanges.custom_id, ["huobi"]))).text).toContain("HTX");
	expect(bot.faults).toEqual([]);
});

test("what was posted before a restart answers after it", async () => {
	const panel = await posted();
	const [exchanges, topics] = menusOf(panel) as [Menu, Menu];
	bot = await talk();
	expect((await member().send(choose(topics.custom_id, ["insurance"]))).text).toContain("on which exchange?");
	expect((await member().send(choose(exchanges.custom_id, ["bitmart"]))).text).toContain("BitMart");
	for (const { custom_id } of buttonsOf(panel)) expect((await member().send(press(custom_id))).text).not.toContain("older version");
	expect(bot.faults).toEqual([]);
});

test("members may not post one", async () => {
	expect((await member().send(submit("1|f-nothing", {}))).text).toContain("older version");
	const { default_member_permissions } = faq.data;
	expect(default_member_permissions).toBe(String(PermissionFlagsBits.ManageGuild));
});

test("in the emulated Discord: from the command to a private answer, with nothing refused", async () => {
	const t = town();
	await t.app.register(ask.data, faq.data, lost.data);
	answeredBy(t.discord, bot.handle);
	const moderator = t.discord.as(t.mod.id);
	await moderator.slash(t.channel.id, "faq panel", { channel: t.channel.id, exchanges: "Kraken" });
	const made = bot.sent.find(({ how }) => how === "post");
	const { json } = await t.app.send(t.channel.id, { ...made?.data });
	const id = String(json.id);
	const [seen] = t.who.sees(t.channel.id).filter((message) => message.id === id);
	if (!seen) throw new Error("the member does not see the panel");
	const [exchanges] = menusOf(seen as never) as [Menu];
	await t.who.select(id, exchanges.custom_id, ["bitmart"]);
	const answer = t.who.sees(t.channel.id).at(-1);
	expect(answer?.embeds[0]?.title).toContain("BitMart");
	expect(moderator.sees(t.channel.id).some((message) => message.id === answer?.id)).toBe(false);
	const form = await t.who.press(id, findButton(seen, "Is this a scam?"));
	await t.who.submit(form.modal, { message: "hello" });
	expect(t.who.sees(t.channel.id).at(-1)?.embeds[0]?.title).toContain("Nothing on my list");
	expect(t.discord.violations).toEqual([]);
	expect(bot.faults).toEqual([]);
});

function findCustomId(message: MessageData, label: string): string {
	return buttonOf({ buttons: buttonsOf(message), text: "the panel" } as never, label);
}
