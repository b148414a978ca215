/** /faq alerts, digest, posted: following, notices that are posted, the weekly digest, and corrections that reach old answers. */
import { PermissionFlagsBits as P } from "discord-api-types/v10";
import { beforeEach, expect, test } from "vitest";
import { deliver } from "../../src/app/alerts.ts";
import { announceDigests } from "../../src/app/digest.ts";
import { correctOutdated, notePosted } from "../../src/discord/conversation/posted-answers.ts";
import { aboutExchanges } from "../../src/matching/target.ts";
import { NEW_LINE, otherwise } from "../corrections/otherwise.ts";
import { talk } from "../talk.ts";
import { as, hands, MO, SERVER, sub } from "./moderator.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
const mo = () => hands(bot, MO);

/** A subcommand with a channel among its options. */
function withChannel(path: string, channel: string, more: Readonly<Record<string, string | boolean>> = {}) {
	const base = sub(path, more);
	const data = structuredClone(base.data) as { options: { options: { options?: object[] }[] }[] };
	const [first] = data.options;
	const inner = (path.includes(" ") ? first?.options[0]?.options : first?.options) as object[];
	inner.push({ name: "channel", type: 7, value: channel });
	return as(MO, { ...base, data } as unknown as typeof base);
}
const told = () => ({
	store: bot.bot.store,
	discord: bot.bot.discord,
	now: () => bot.bot.now().getTime(),
	logChannel: async () => null,
	onFault: (error: unknown) => bot.faults.push(error),
});

test("a channel follows an exchange, is listed, gets a notice that is posted, once, and ends it", async () => {
	expect((await bot.send(withChannel("alerts", "31", { exchange: "BitMart" }))).text).toContain("<#31> follows BitMart");
	expect((await mo().faq("alerts")).text).toContain("<#31>: BitMart");
	const said = await mo().faq("banner", { exchange: "bitmart", text: "Withdrawals are paused.", until: "2 days", post: true });
	expect(said.text).toContain("posted in 1 channel");
	await deliver(told());
	await deliver(told());
	const posts = bot.sent.filter(({ how }) => how === "postOnce");
	expect(posts.map(({ to }) => to)).toEqual(["31"]);
	expect(JSON.stringify(posts[0]?.data)).toContain("Withdrawals are paused.");
	expect((await bot.send(withChannel("alerts", "31", { stop: true }))).text).toContain("no more");
	expect((await mo().faq("alerts")).text).toContain("No channel follows");
	expect(bot.faults).toEqual([]);
});

test("what the role lacks in the channel is said at once; a notice that nobody follows says so", async () => {
	const lacking = (path: string, permissions: bigint, more = {}) => {
		const base = withChannel(path, "31", more);
		const resolved = { channels: { "31": { id: "31", type: 0, name: "news", permissions: "0", app_permissions: String(permissions) } } };
		return { ...base, data: { ...base.data, resolved } } as unknown as typeof base;
	};
	for (const [path, more] of [
		["alerts", { exchange: "BitMart" }],
		["digest on", {}],
	] as const) {
		expect((await bot.send(lacking(path, P.ViewChannel, more))).text).toContain("My role lacks there: Send Messages, Embed Links.");
		expect((await bot.send(lacking(path, P.ViewChannel | P.SendMessages | P.EmbedLinks, more))).text).not.toMatch(/lacks|I need/);
	}
	const said = await mo().faq("banner", { exchange: "kraken", text: "Withdrawals are paused.", until: "2 days", post: true });
	expect(said.text).toContain("posted nowhere: no channel follows Kraken");
	expect((await mo().faq("stale", { exchange: "BitMEX" })).text).toContain("no exchange of that name");
});

test("public answers are listed page by page", async () => {
	for (let n = 0; n < 60; n++) await notePosted(bot.bot, TARGET, { ...WHERE, message: String(9_000_000_000_000_000_000n + BigInt(n)) });
	const first = await mo().faq("posted");
	const second = await mo().press(first, "More");
	expect([first, second].map(({ text }) => text.match(/\/41\/9/g)?.length ?? 0).every((count) => count > 5)).toBe(true);
	expect((await mo().press(second, "Back")).text).toBe(first.text);
	await bot.bot.store.forget(SERVER);
	expect((await mo().press(second, "More")).text).toContain("no such page");
});

test("the digest needs a channel, comes once a week, and names what waits", async () => {
	expect((await mo().faq("digest on")).text).toContain("Name a channel");
	expect((await bot.send(withChannel("digest on", "32"))).text).toContain("<#32>");
	await mo().ask("does any exchange insure my pet rock collection against moths");
	const now = bot.bot.now().getTime();
	for (let n = 0; n < 2; n++) {
		await announceDigests(bot.bot.servers, bot.bot.store, now);
		await deliver(told());
	}
	const posts = bot.sent.filter(({ how }) => how === "postOnce");
	expect(posts.map(({ to }) => to)).toEqual(["32"]);
	expect(JSON.stringify(posts[0]?.data)).toMatch(/The week 2026-W47[\s\S]*Waiting for an answer/);
	// What was to be looked at again by a day that is past is reminded of.
	await mo().publish({ question: "How do I get the verified role?", answer: "Press the button under the rules.", phrasings: "", links: "" });
	await mo().faq("edit", { entry: "How do I get the verified role?", "review-by": "2026-11-28" });
	bot.pass(7 * 86_400_000);
	await announceDigests(bot.bot.servers, bot.bot.store, bot.bot.now().getTime());
	await deliver(told());
	const second = JSON.stringify(bot.sent.filter(({ how }) => how === "postOnce").at(-1)?.data);
	expect(second).toMatch(/The week 2026-W48[\s\S]*1 entry is to be looked at again/);
	await mo().faq("digest off");
	expect(await bot.bot.store.digests()).toEqual([]);
});

const TARGET = aboutExchanges(["bitmart"], "insurance");
const WHERE = { server: SERVER, channel: "41", message: "900", form: "whole" } as const;

test("an answer that was shown is listed, and corrected once its bottom line is another", async () => {
	await notePosted(bot.bot, TARGET, WHERE);
	expect((await mo().faq("posted")).text).toContain(`/channels/${SERVER}/41/900`);
	expect(await correctOutdated(bot.bot)).toBe(0);
	const changed = await otherwise();
	const servers = { ...bot.bot.servers, shelf: async () => changed };
	expect(await correctOutdated({ ...bot.bot, servers })).toBe(1);
	expect(bot.sent.at(-1)).toMatchObject({ how: "editPost", to: "41", replyTo: "900" });
	expect(bot.sent.at(-1)?.data.content).toContain("corrected on 2026-11-24");
	expect(JSON.stringify(bot.sent.at(-1)?.data.embeds)).toContain(NEW_LINE);
	expect(await correctOutdated({ ...bot.bot, servers })).toBe(0);
	// Nothing tells who asked.
	expect(Object.keys((await bot.bot.store.posted(SERVER))[0] ?? {}).sort()).toEqual([
		"at",
		"channel",
		"form",
		"message",
		"server",
		"shown",
		"target",
	]);
});

test("after an edit a moderator corrects earlier answers; one that is gone is forgotten", async () => {
	const OWN = { question: "How do I get the verified role?", answer: "Press the button under the rules.", phrasings: "", links: "" };
	await mo().publish(OWN);
	const [entry] = await bot.bot.servers.entries(SERVER);
	const own = { kind: "own", id: entry?.key.slice("own.".length) ?? "" } as const;
	await notePosted(bot.bot, own, WHERE);
	await notePosted(bot.bot, own, { ...WHERE, message: "901" });
	const opened = await mo().faq("edit", { entry: entry?.key ?? "" });
	const form = await mo().press(opened, "Answer");
	const preview = await mo().fill(form, { answer: "Press the green button under the rules." });
	const published = await mo().fill(await mo().press(preview, "Publish"), { why: "clearer" });
	const said = await mo().press(published, "Correct earlier answers");
	expect(said.text).toContain("Correcting 2 earlier answers");
	expect(bot.sent.filter(({ how }) => how === "editPost").map(({ replyTo }) => replyTo)).toEqual(expect.arrayContaining(["900", "901"]));
	bot.refusePosts(10008);
	await mo().press(published, "Correct earlier answers");
	expect(await bot.bot.store.posted(SERVER)).toEqual([]);
});
