/** /faq import while the store fails in the middle: all of the file is in or nothing, and what is said of it is true; on both databases. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeAll, expect, test } from "vitest";
import { NO_PICTURES } from "../../src/picture/pictures.ts";
import { createStore } from "../../src/store/create-store.ts";
import { FILE, openSqlite } from "../../src/store/sqlite.ts";
import { openCable } from "../cable.ts";
import { sharedPostgres } from "../postgres.ts";
import { withFolder } from "../store/temporary.ts";
import { TODAY, talk } from "../talk.ts";
import { as, hands, MO, SERVER, sub } from "./moderator.ts";

const CDN = "https://cdn.discordapp.com/attachments/1/2/server-faq.yaml";
const ENTRY = { question: "How do I get the verified role?", answer: "Press the button under the rules.", phrasings: "", links: "" };
/** Of every kind that an import writes: entries (one of them there before and left out, so taken away), a notice and a settings' change. */
const layer = (entries: number, words = "Pinned.") =>
	[
		"layer: 1",
		"entries:",
		...Array.from({ length: entries }, (_, n) => `  - { id: guide-${n}, question: Where is guide number ${n}?, answer: "${words}" }`),
		"banners:",
		"  - { exchange: bitmart, text: Withdrawals are slow today., until: 2026-12-01T00:00:00.000Z }",
	].join("\n");

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

type Talk = Awaited<ReturnType<typeof talk>>;

/** @returns what was said of it in the end */
async function imports(bot: Talk, yaml: string): Promise<string> {
	bot.attached.set(CDN, yaml);
	const base = sub("import", { file: "9" });
	const resolved = { attachments: { "9": { id: "9", filename: "server-faq.yaml", url: CDN, proxy_url: CDN, size: 100 } } };
	await bot.send(as(MO, { ...base, data: { ...base.data, resolved } } as typeof base));
	return bot.sent.findLast(({ how }) => how === "edit")?.data.content ?? "";
}

const there = async ({ bot }: Talk) => ({
	entries: (await bot.store.live(SERVER)).filter(({ content }) => content).map(({ entry }) => entry),
	notices: (await bot.store.banners(SERVER, TODAY.getTime())).length,
});
const BEFORE = { entries: ["own.how-do-i-get-the-verified-role"], notices: 0 };
const AFTER = { entries: ["own.guide-0", "own.guide-1", "own.guide-2"], notices: 1 };

test.each([
	["between two of its entries", 'delete from "banners"', false, "Nothing was changed", BEFORE],
	["before its end arrived", "commit", false, "either all of your file is in, or nothing", BEFORE],
	["when its end had arrived", "commit", true, "either all of your file is in, or nothing", AFTER],
])("postgres: the connection breaks %s", async (_, statement, passes, says, left) => {
	const cable = await openCable(await postgres.database());
	const bot = await talk(NO_PICTURES, cable.databaseUrl);
	await hands(bot, MO).publish(ENTRY);
	cable.breakAt(statement, passes);
	expect(await imports(bot, layer(3))).toContain(says);
	cable.mend();
	// What arrived is carried out whether or not anybody still listens, and on a crowded machine a moment later.
	await expect.poll(() => there(bot), { timeout: 30_000 }).toEqual(left);
	// As it was told: once more, and all of it is in.
	expect(await imports(bot, layer(3))).toContain("Imported");
	expect(await there(bot)).toEqual(AFTER);
	expect((await bot.bot.store.live(SERVER)).every(({ number }) => number === 1 || number === 2)).toBe(true);
	await bot.bot.store.close();
	cable.close();
});

test("an edit whose end was lost says that nobody knows, and sent again it shows what is there", async () => {
	const cable = await openCable(await postgres.database());
	const bot = await talk(NO_PICTURES, cable.databaseUrl);
	const preview = await hands(bot, MO).fill(await hands(bot, MO).faq("add"), ENTRY);
	const form = await hands(bot, MO).press(preview, "Publish");
	cable.breakAt("commit", true);
	expect((await hands(bot, MO).fill(form, { why: "asked often" })).text).toContain("do not know whether that is in");
	cable.mend();
	expect((await hands(bot, MO).fill(form, { why: "asked often" })).text).toMatch(/changed|meanwhile|no longer/);
	expect(await there(bot)).toEqual(BEFORE);
	await bot.bot.store.close();
	cable.close();
});

/** Pages for one entry and a short file, though not for thirty long entries. */
const ROOM = 10;

function pagesOf(dataDir: string): number {
	const file = new DatabaseSync(join(dataDir, FILE));
	const { page_count } = file.prepare("PRAGMA page_count").get() as { page_count: number };
	file.close();
	return page_count;
}

test("sqlite: the disk is full in the middle of the file", () =>
	withFolder(async (dataDir) => {
		const now = () => TODAY.getTime();
		await (await createStore(await openSqlite(dataDir), now)).close();
		const store = await createStore(await openSqlite(dataDir, pagesOf(dataDir) + ROOM), now);
		const bot = await talk(NO_PICTURES, store);
		await hands(bot, MO).publish(ENTRY);
		expect(await imports(bot, layer(30, `${"The guide is pinned in the first channel. ".repeat(35)}.`))).toContain("Nothing was changed");
		expect(await there(bot)).toEqual(BEFORE);
		expect(await imports(bot, layer(3))).toContain("Imported");
		expect(await there(bot)).toEqual(AFTER);
		await store.close();
	}));
