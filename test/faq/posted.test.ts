/** Answers to /ask that everybody reads are remembered for corrections, as those shown in a channel are; on both databases. */
import type { APIInteraction } from "discord-api-types/v10";
import { beforeAll, expect, test } from "vitest";
import { correctOutdated, notePosted } from "../../src/discord/conversation/posted-answers.ts";
import { withDeadline } from "../../src/discord/pipeline/deadline.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { aboutExchanges, type Target } from "../../src/matching/target.ts";
import { NEW_LINE, otherwise } from "../corrections/otherwise.ts";
import { town } from "../emulator/town.ts";
import { press, slash } from "../interactions.ts";
import { sharedPostgres } from "../postgres.ts";
import { talk } from "../talk.ts";
import { as, hands, MEMBER, MO, SERVER } from "./moderator.ts";

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

const DATABASES: [string, () => Promise<string | undefined>][] = [
	["sqlite", async () => undefined],
	["postgres", () => postgres.database()],
];
const QUESTION = { question: "is bitmart insured?" };

test.each(DATABASES)("a public answer to /ask is listed, and edited once its bottom line is another: %s", async (_, database) => {
	const bot = await talk(undefined, await database());
	await bot.send(as(MEMBER, slash("ask", { ...QUESTION, public: true })));
	const [posted, ...others] = await bot.bot.store.posted(SERVER);
	expect(others).toEqual([]);
	expect(posted).toMatchObject({ target: "x.bitmart.insurance", form: "whole", message: expect.stringMatching(/^answer to token-/) });
	expect((await hands(bot, MO).faq("posted")).text).toContain(`/${posted?.message}`);
	const library = await otherwise();
	const servers = { ...bot.bot.servers, shelf: async () => library };
	expect(await correctOutdated({ ...bot.bot, servers })).toBe(1);
	const edit = bot.sent.find(({ how }) => how === "editPost");
	expect(edit).toMatchObject({ to: posted?.channel, replyTo: posted?.message });
	expect(JSON.stringify(edit?.data)).toContain(NEW_LINE);
	expect(bot.faults).toEqual([]);
	await bot.bot.store.close();
});

test("so is one that is addressed to a member, and one where the server answers publicly", async () => {
	const bot = await talk();
	const addressed = slash("ask", QUESTION);
	(addressed.data as { options: object[] }).options.push({ name: "for", type: 6, value: "5000000000000000003" });
	await bot.send(as(MEMBER, addressed));
	await hands(bot, MO).faq("settings", { answers: "public" });
	bot.pass(31_000);
	await hands(bot, MEMBER).ask("is kraken insured?");
	expect((await bot.bot.store.posted(SERVER)).map(({ target }) => target).sort()).toEqual(["x.bitmart.insurance", "x.kraken.insurance"]);
});

test("what one person alone reads is not noted, nor what is declined, nor where the bot is no member", async () => {
	const bot = await talk();
	await hands(bot, MEMBER).ask("is bitmart insured?");
	await bot.send(as(MEMBER, slash("ask", { ...QUESTION, public: false })));
	await bot.send(as(MEMBER, slash("ask", { question: "what is the best pizza topping", public: true })));
	await bot.send(as({ ...MEMBER, userInstalled: true }, slash("ask", { ...QUESTION, public: true })));
	await bot.send(slash("ask", { ...QUESTION, public: true }, "dm"));
	expect(await bot.bot.store.posted(SERVER)).toEqual([]);
	const { buttons } = await hands(bot, MEMBER).ask("is bitmart insured?");
	await bot.send(as(MEMBER, press(buttons.find(({ custom_id }) => custom_id.includes("show"))?.custom_id ?? "no button")));
	expect((await bot.bot.store.posted(SERVER)).map(({ form }) => form)).toEqual(["short"]);
});

/** What is asked or pressed takes longer than Discord waits: announced at once, answered after. @returns the announcement */
async function slowly(bot: Awaited<ReturnType<typeof talk>>, interaction: APIInteraction) {
	const handle = withDeadline(bot.handle, {
		discord: bot.bot.discord,
		after: (_, late) => {
			late();
			return () => {};
		},
	});
	const { response, after } = await handle(interaction);
	await after?.();
	return response;
}

test("an answer that took long is remembered as what it went out as, also where it was announced privately", async () => {
	const bot = await talk();
	const noted = async () => (await bot.bot.store.posted(SERVER)).map(({ message }) => message.replace(/\d+$/, ""));
	await hands(bot, MO).faq("settings", { answers: "public" });
	const asked = as(MEMBER, slash("ask", QUESTION));
	expect(await slowly(bot, asked)).toMatchObject({ type: 5, data: { flags: 64 } });
	expect(await noted()).toEqual(["follow-up "]);
	bot.pass(31_000);
	// Shown in the channel by a button: the message with the button is not what everybody reads.
	expect(await slowly(bot, as(MEMBER, press("1|show|x.kraken.insurance")))).toMatchObject({ type: 6 });
	expect(await noted()).toEqual(["follow-up ", "follow-up "]);
	bot.pass(31_000);
	// Who wants it to be public is announced so, and gets it in that place.
	const addressed = slash("ask", QUESTION);
	(addressed.data as { options: object[] }).options.push({ name: "for", type: 6, value: "5000000000000000003" });
	for (const open of [slash("ask", { ...QUESTION, public: true }), addressed]) {
		expect(await slowly(bot, as(MEMBER, open))).toEqual({ type: 5, data: {} });
		bot.pass(31_000);
	}
	expect(await noted()).toEqual(["answer to token-", "answer to token-", "follow-up ", "follow-up "]);
	expect(bot.faults).toEqual([]);
});

const WHERE = { server: SERVER, channel: "41", message: "900", form: "whole" } as const;
const CHANGED = aboutExchanges(["bitmart"], "insurance");
/** Noted before the dataset changed. */
async function notedBefore(targets: readonly Target[] = [CHANGED]) {
	const bot = await talk();
	for (const [n, target] of targets.entries()) await notePosted(bot.bot, target, { ...WHERE, message: `90${n}` });
	const library = await otherwise();
	return { ...bot, changed: { ...bot.bot, servers: { ...bot.bot.servers, shelf: async () => library } } };
}

test.each([
	["<@5000000000000000003>", "<@5000000000000000003>"],
	["<@5000000000000000003> I take it you mean: **BitMart**", "<@5000000000000000003>"],
	["On what <@5000000000000000003> wrote:", "On what <@5000000000000000003> wrote:"],
	["<@5000000000000000003>\n-# corrected on 2026-11-20", "<@5000000000000000003>"],
	["I take it you mean: **BitMart**", null],
	["BitMart has no insurance, ask <@5000000000000000003>", null],
])("whom it is for stays over a corrected answer, nothing else of what stood there: %s", async (content, kept) => {
	const bot = await notedBefore();
	bot.contents.set("900", content);
	expect(await correctOutdated(bot.changed)).toBe(1);
	const edit = bot.sent.find(({ how }) => how === "editPost")?.data;
	expect(edit?.content).toBe([...(kept === null ? [] : [kept]), "-# corrected on 2026-11-24"].join("\n"));
	expect(edit?.ping).toBeUndefined();
});

test("what Discord refuses for now is tried again next time, what is out of reach forgotten, and neither keeps the others waiting", async () => {
	const bot = await notedBefore([CHANGED, CHANGED, CHANGED, CHANGED, CHANGED]);
	const codes: Readonly<Record<string, number>> = { "900": 50083, "901": 50001, "902": 50035, "903": 10008 };
	let isRefusing = true;
	const editPost: typeof bot.bot.discord.editPost = async (to, message, data) => {
		const code = isRefusing ? codes[message] : undefined;
		if (code !== undefined) throw Object.assign(new Error(`refused ${code}`), { code });
		return bot.bot.discord.editPost(to, message, data);
	};
	const refusing = { ...bot.changed, discord: { ...bot.bot.discord, editPost } };
	const edited = () => bot.sent.filter(({ how }) => how === "editPost").map(({ replyTo }) => replyTo);
	// A form that Discord does not take is a fault of ours, told once all others were tried.
	await expect(correctOutdated(refusing)).rejects.toThrow("refused 50035");
	expect(edited()).toEqual(["904"]);
	expect((await bot.bot.store.posted(SERVER)).map(({ message }) => message).sort()).toEqual(["900", "902", "904"]);
	isRefusing = false;
	bot.pass(3_600_000);
	expect(await correctOutdated(refusing)).toBe(2);
	expect(edited()).toEqual(["904", "900", "902"]);
});

test("an overview, a comparison and a list are corrected when a cell that they show changes", async () => {
	const tables = [aboutExchanges(["bitmart"], "overview"), aboutExchanges(["kraken"], "overview")];
	const bot = await notedBefore(tables);
	expect(await correctOutdated(bot.changed)).toBe(1);
	expect(bot.sent.filter(({ how }) => how === "editPost").map(({ replyTo }) => replyTo)).toEqual(["900"]);
});

test("a picture that shows what was said before goes with the words", async () => {
	const t = town();
	const rest = async (method: string, path: string, body?: unknown) => (await t.app.call(method, path, body)).json;
	const discord = createDiscordApi({
		get: (route: string) => rest("GET", route),
		patch: (route: string, options?: { body?: unknown }) => rest("PATCH", route, options?.body),
	} as never);
	const file = new File([new Uint8Array(4)], "table.png");
	const body = { content: "as it was", attachments: [{ id: "0", filename: "table.png" }] };
	const { json } = await t.app.send(t.channel.id, body, [file]);
	expect(t.discord.world.messages.get(String(json.id))?.files).toHaveLength(1);
	expect(await discord.contentOf(t.channel.id, String(json.id))).toBe("as it was");
	await discord.editPost(t.channel.id, String(json.id), { content: "as it is" });
	expect(t.discord.world.messages.get(String(json.id))).toMatchObject({ content: "as it is", files: [] });
	expect(t.discord.violations).toEqual([]);
});
