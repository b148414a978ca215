/** /faq scam: a server's own list of what frauds use there, on top of the shared one; tried on honest messages, exported and imported. */
import { beforeEach, expect, test } from "vitest";
import { onMessage } from "../interactions.ts";
import { talk } from "../talk.ts";
import { as, hands, MEMBER, MO, OTHER_SERVER, SERVER } from "./moderator.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
const mo = () => hands(bot, MO);
const asked = (content: string, server = SERVER) => bot.send(as({ ...MEMBER, server }, onMessage("Is this a scam?", content)));

test.each([
	["host", "https://Tulip-Garden.example/now", "look here: www.tulip-garden.example/a"],
	["phrase", "the purple  turtle program", "Join The Purple Turtle Program today"],
	["handle", "@turtle_master", "write to @Turtle_Master, he explains it"],
])("a %s that moderators added marks a message in their server, and in no other", async (kind, pattern, content) => {
	expect((await asked(content)).data.embeds?.[0]?.title).not.toContain("marks of a fraud");
	expect((await mo().faq("scam add", { kind, pattern })).text).toContain("From now on");
	const said = await asked(content);
	expect(said.data.embeds?.[0]?.title).toContain("marks of a fraud");
	expect(said.text).toContain("this server's moderators have listed");
	expect((await asked(content, OTHER_SERVER)).text).not.toContain("moderators have listed");
	expect((await mo().faq("scam list")).text).toContain(kind);
	const kept = (await bot.bot.servers.settings(SERVER)).frauds[0];
	await mo().faq("scam remove", { pattern: `${kind} ${kept?.text}` });
	expect((await asked(content)).text).not.toContain("moderators have listed");
});

test.each([
	["host", "support.kraken.com", "official or vetted"],
	["host", "pages.dev", "whole host"],
	["host", "no host at all", "no host"],
	["phrase", "the", "two words"],
	["phrase", "in the app", "honest messages"],
	["handle", "a", "3 to 40"],
	["handle", "wallet", "honest messages"],
])("the %s “%s” is refused, and why is said", async (kind, pattern, why) => {
	expect((await mo().faq("scam add", { kind, pattern })).text).toContain(why);
	expect((await bot.bot.servers.settings(SERVER)).frauds).toEqual([]);
});

test("an export holds them and an import takes them back; one that strikes honest messages stops the import", async () => {
	await mo().faq("scam add", { kind: "host", pattern: "tulip-garden.example" });
	const yaml = await bot.bot.servers.export(SERVER);
	expect(yaml).toContain("tulip-garden.example");
	await mo().faq("scam remove", { pattern: "host tulip-garden.example" });
	expect(await bot.bot.servers.import(SERVER, yaml, MO.id, "back")).toMatchObject({ kind: "imported" });
	expect((await bot.bot.servers.settings(SERVER)).frauds).toEqual([{ kind: "host", text: "tulip-garden.example" }]);
	const bad = yaml.replace("tulip-garden.example", "support.kraken.com");
	expect(await bot.bot.servers.import(SERVER, bad, MO.id, "bad")).toMatchObject({ kind: "refused" });
	expect((await bot.bot.servers.settings(SERVER)).frauds).toEqual([{ kind: "host", text: "tulip-garden.example" }]);
});
