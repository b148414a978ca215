/** /faq channel: choosing, taking off, and what is missing for it, said where it is chosen and by doctor. */
import { ChannelType, PermissionFlagsBits as P } from "discord-api-types/v10";
import { beforeEach, expect, test } from "vitest";
import { unread } from "../../commands/faq/channel.ts";
import { findings } from "../../commands/faq/doctor.ts";
import { DEFAULTS } from "../../src/store/settings.ts";
import { talk } from "../talk.ts";
import { as, MO, SERVER, sub } from "./moderator.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});

function choosing(what: "add" | "remove", id: string, type: ChannelType, permissions: bigint) {
	const base = sub(`channel ${what}`);
	const options = [{ type: 2, name: "channel", options: [{ type: 1, name: what, options: [{ type: 7, name: "channel", value: id }] }] }];
	const resolved = { channels: { [id]: { id, type, name: "ask", permissions: "0", app_permissions: String(permissions) } } };
	return as(MO, { ...base, data: { ...base.data, options, resolved } } as unknown as typeof base);
}
const ALL = P.ViewChannel | P.SendMessages | P.SendMessagesInThreads | P.EmbedLinks | P.ReadMessageHistory;

test("a channel and a forum are chosen, kept, listed and taken off", async () => {
	expect((await bot.send(choosing("add", "31", ChannelType.GuildText, ALL))).text).toContain("Chosen: <#31>");
	expect((await bot.send(choosing("add", "32", ChannelType.GuildForum, ALL))).text).toContain("post's title");
	expect((await bot.send(choosing("add", "31", ChannelType.GuildText, ALL))).text).toContain("already");
	expect((await bot.bot.servers.settings(SERVER)).channels).toEqual([
		{ id: "31", kind: "text" },
		{ id: "32", kind: "forum" },
	]);
	expect((await bot.send(as(MO, sub("channel list")))).text).toMatch(/<#31>[\s\S]*<#32> \(forum/);
	expect((await bot.send(choosing("remove", "31", ChannelType.GuildText, ALL))).text).toContain("nothing any more");
	expect((await bot.bot.servers.settings(SERVER)).channels).toEqual([{ id: "32", kind: "forum" }]);
});

test("the permissions that are missing there, and the intent, are named at once", async () => {
	const { text } = await bot.send(choosing("add", "32", ChannelType.GuildForum, P.ViewChannel | P.EmbedLinks));
	expect(text).toContain("Send Messages in Threads, Read Message History");
	expect(text).toContain("MESSAGE_CONTENT=on");
	expect(text).not.toContain("Send Messages,");
});

test.each([
	["content", ""],
	["mentions", "set MESSAGE_CONTENT=on, and switch on Message Content Intent"],
	["messages", "set MENTIONS=on, set MESSAGE_CONTENT=on"],
	["nothing", "add gateway to DOORS, set MESSAGE_CONTENT=on"],
] as const)("where the bot reads %s, what is missing is: %s", (reads, missing) => {
	const settings = { ...DEFAULTS, channels: [{ id: "31", kind: "text" }] } as const;
	const fine = { fine: true, says: "" };
	expect(unread(reads).join("")).toContain(missing);
	const said = findings(ALL | P.AttachFiles, settings, reads, fine).filter((one) => one.says.includes("<#31>"));
	expect(said.map((one) => one.fine)).toEqual([reads === "content"]);
	// Who chose no channel misses nothing, and is told nothing of the intent.
	expect(findings(ALL, DEFAULTS, reads === "content" ? "mentions" : reads, fine).some((one) => one.says.includes("MESSAGE_CONTENT"))).toBe(false);
});
