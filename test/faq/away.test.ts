/** The store is away: questions are answered, everything else is refused kindly, and what was typed comes back whole. */
import { beforeEach, expect, test } from "vitest";
import type { Servers } from "../../src/layers/contract.ts";
import { createServers } from "../../src/layers/servers.ts";
import { type BesideLayers, type Settings, StoreUnavailable } from "../../src/store/contract.ts";
import { slash } from "../interactions.ts";
import { talk } from "../talk.ts";
import { as, hands, MEMBER, MO, sub, typing } from "./moderator.ts";

const ENTRY = { question: "How do I get the verified role?", answer: "Press the button under the rules.", phrasings: "where to verify", links: "" };

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});

/** Every function fails as the store does when its database is gone; shelves answer from memory. */
function failing<T extends object>(whole: T, kept: readonly string[]): T {
	return new Proxy(whole, {
		get: (target, name) => {
			const part = target[name as keyof T];
			if (typeof part === "object" && part !== null) return failing(part, kept);
			if (typeof part !== "function" || kept.includes(String(name))) return part;
			return async () => {
				throw new StoreUnavailable("the database is gone");
			};
		},
	});
}
const storeGone = () => {
	const bare = bot.bot as { servers: Servers; store: BesideLayers };
	bare.servers = failing(bot.bot.servers, ["shelf", "settingsHere", "refresh"]);
	bare.store = failing(bot.bot.store, []);
};

test("questions are answered, with the server's own entries, and counting fails nobody", async () => {
	await hands(bot, MO).publish(ENTRY);
	storeGone();
	const said = await hands(bot, MEMBER).ask("where to verify");
	expect(said.text).toContain("Press the button under the rules.");
	expect(said.hidden).toBe(true);
	expect((await hands(bot, MEMBER).press(said, "👍")).text).toContain("Thank you");
	const form = await hands(bot, MEMBER).press(said, "Wrong or old?");
	expect((await hands(bot, MEMBER).fill(form, { what: "old" })).text).toContain("cannot note that");
	expect(bot.faults).toEqual([]);
});

test("a question does not wait for a store that never answers", async () => {
	const { store } = bot.bot;
	const silent = { ...store, version: () => new Promise<number>(() => {}), settings: () => new Promise<Settings>(() => {}) };
	(bot.bot as { servers: Servers }).servers = createServers({ base: bot.library, store: silent, now: () => 0 });
	const { response } = await bot.handle(as(MEMBER, slash("ask", { question: "is BitMart insured?" })));
	expect(JSON.stringify(response)).toContain("not confirmed");
});

test("every form gives back what was typed", async () => {
	const form = await hands(bot, MO).faq("add");
	const preview = await hands(bot, MO).fill(form, ENTRY);
	const reason = await hands(bot, MO).press(preview, "Publish");
	const again = await hands(bot, MO).press(preview, "Edit again");
	storeGone();
	for (const [shown, typed] of [
		[form, ENTRY],
		[again, ENTRY],
		[reason, { why: "asked daily" }],
	] as const) {
		const said = await hands(bot, MO).fill(shown, typed);
		expect(said.text).toContain("cannot reach my store");
		const file = new TextDecoder().decode(said.files[0]?.data);
		for (const text of Object.values(typed)) expect(file).toContain(text);
	}
	expect(bot.faults).toEqual([]);
});

test("what was refused is counted as unavailable, not as answered", async () => {
	storeGone();
	for (const path of ["drafts", "edit", "queue"])
		expect((await bot.handle(as(MO, sub(path, { entry: "x.bitmart.insurance" })))).outcome, path).toBe("unavailable");
});

test("every subcommand and every button says so; nothing is offered", async () => {
	const preview = await hands(bot, MO).fill(await hands(bot, MO).faq("add"), ENTRY);
	storeGone();
	const entry = "x.bitmart.insurance";
	for (const path of ["edit", "remove", "restore", "history", "undo", "drafts", "review", "queue", "usage", "stale", "export", "settings"])
		expect((await hands(bot, MO).send(sub(path, { entry }))).text, path).toContain("cannot reach my store");
	expect((await hands(bot, MO).faq("doctor")).text).toContain("My store does not answer");
	for (const label of ["Publish", "Edit again", "Discard"])
		expect((await hands(bot, MO).press(preview, label)).text).toContain("cannot reach my store");
	expect((await hands(bot, MO).send(typing("edit", { entry: "x" }, "entry"))).data.choices).toEqual([]);
	expect(bot.faults).toEqual([]);
});
