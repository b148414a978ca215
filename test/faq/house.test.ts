/** The server's house: settings, doctor, export and import, what is stale, deleting everything. */
import { beforeEach, describe, expect, test } from "vitest";
import { findings } from "../../commands/faq/doctor.ts";
import { readUntil } from "../../commands/faq/until.ts";
import { DEFAULTS } from "../../src/store/settings.ts";
import { talk } from "../talk.ts";
import { as, hands, MEMBER, MO, OTHER_SERVER, SECOND, SERVER, sub } from "./moderator.ts";

const ENTRY = { question: "How do I get the verified role?", answer: "Press the button under the rules.", phrasings: "where to verify", links: "" };
const CDN = "https://cdn.discordapp.com/attachments/1/2/server-faq.yaml";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
const mo = () => hands(bot, MO);

/** /faq import with a file that lies at `url`. */
function importing(url: string, size = 100) {
	const base = sub("import", { file: "9" });
	const resolved = { attachments: { "9": { id: "9", filename: "server-faq.yaml", url, proxy_url: url, size } } };
	return { ...base, data: { ...base.data, resolved } } as typeof base;
}

describe("export and import", () => {
	test("round trip into another server; its second import changes nothing", async () => {
		await mo().publish(ENTRY);
		const yaml = new TextDecoder().decode((await mo().faq("export")).files[0]?.data);
		expect(yaml).toContain("where to verify");
		expect(yaml).not.toContain(MO.id);
		bot.attached.set(CDN, yaml);
		const there = { ...MO, server: OTHER_SERVER };
		expect((await bot.send(as(there, importing(CDN)))).text).toContain("Reading");
		expect(bot.sent.at(-1)?.data.content).toContain("Imported: 1 changed");
		expect((await hands(bot, there).ask("where to verify")).text).toContain("Press the button");
		await bot.send(as(there, importing(CDN)));
		expect(bot.sent.at(-1)?.data.content).toContain("0 changed, 1 as they were");
	});

	test("all or nothing, with every fault", async () => {
		bot.attached.set(CDN, "entries: 7\nwhat: is this\n");
		await bot.send(as(MO, importing(CDN)));
		expect(bot.sent.at(-1)?.data.content).toContain("Nothing was imported");
		expect(bot.sent.at(-1)?.data.files?.[0]?.name).toBe("faults.txt");
	});

	test.each([
		"https://example.com/server-faq.yaml",
		"http://cdn.discordapp.com/x.yaml",
		"https://cdn.discordapp.com.example.com/x.yaml",
		"https://cdn.discordapp.com@example.com/x.yaml",
		"https://cdn.discordapp.com:8443/x.yaml",
		"file:///etc/passwd",
	])("%s is never fetched", async (url) => {
		bot.attached.set(url, "entries: []");
		expect((await bot.send(as(MO, importing(url)))).text).toContain("does not lie with Discord");
		expect(bot.sent).toEqual([]);
	});

	test("too large, or not to be had", async () => {
		expect((await bot.send(as(MO, importing(CDN, 5_000_000)))).text).toContain("larger than");
		await bot.send(as(MO, importing(CDN)));
		expect(bot.sent.at(-1)?.data.content).toContain("could not read that file");
	});
});

describe("settings", () => {
	test("show what stands, change what was chosen alone, and tell how to open /faq to a role", async () => {
		expect((await mo().faq("settings")).text).toContain("Server Settings → Integrations");
		const said = await mo().faq("settings", { review: "links" });
		expect(said.text).toContain("Changed: Review");
		expect(await bot.bot.servers.settings(SERVER)).toMatchObject({ review: "links", answers: "private", queue: true, mentions: true });
	});

	test("answers are public by default where moderators want it, unless their person chooses", async () => {
		await mo().faq("settings", { answers: "public" });
		expect((await hands(bot, MEMBER).ask("is BitMart insured?")).hidden).toBe(false);
		expect((await hands(bot, { ...MEMBER, server: OTHER_SERVER }).ask("is BitMart insured?")).hidden).toBe(true);
	});

	test("a log channel is set, told so, and taken away", async () => {
		await mo().faq("settings", { log: "3000000000000000077" });
		expect(bot.sent.at(-1)?.to).toBe("3000000000000000077");
		await mo().faq("settings", { "log-off": true });
		expect((await bot.bot.servers.settings(SERVER)).logChannel).toBeNull();
	});
});

describe("doctor", () => {
	const store = { fine: true, says: "" };
	const settings = DEFAULTS;
	test("all is well, or what is missing is named with its feature", () => {
		expect(findings(8n, settings, "mentions", store).filter(({ fine }) => !fine)).toHaveLength(1);
		const none = findings(0n, settings, "nothing", store).filter(({ fine }) => !fine);
		expect(none.map(({ says }) => says).join("\n")).toMatch(/Embed Links[\s\S]*Attach Files[\s\S]*gateway/);
		expect(findings(0n, settings, "messages", store).some(({ says }) => says.includes("MENTIONS=off"))).toBe(true);
	});
	test("in sentences, through the command", async () => {
		expect((await mo().faq("doctor")).text).toMatch(/missing|well/);
	});
});

test("stale: old evidence is named, and an edit over what changed is kept or taken off", async () => {
	expect((await mo().faq("stale")).text).toContain("months");
	const preview = await mo().fill(await mo().press(await mo().faq("edit", { entry: "x.bitmart.custody" }), "Answer"), { answer: "Ask the desk." });
	await mo().fill(await mo().press(preview, "Publish"), { why: "" });
	// As if the shared entry had been another one when it was written.
	const [live] = await bot.bot.store.live(SERVER);
	if (live) await bot.bot.store.publish({ ...live, number: live.number + 1, base: "another" });
	const said = await mo().faq("stale");
	expect(said.text).toContain("changed after this server's edit");
	expect((await mo().press(said, "Keep the edit")).text).toContain("Published");
	expect((await mo().press(said, "Take the shared words")).text).toContain("nothing was done");
	expect((await mo().faq("stale")).text).toContain("No edit");
});

test("delete everything asks for the word, and then nothing is left", async () => {
	await mo().publish(ENTRY);
	await hands(bot, MEMBER).ask("what is the best pizza topping");
	const form = await mo().faq("delete everything");
	expect((await mo().fill(form, { word: "yes" })).text).toContain("Nothing was deleted");
	expect((await hands(bot, MEMBER).ask("where to verify")).text).toContain("Press the button");
	expect((await hands(bot, SECOND).fill(form, { word: "DELETE" })).text).toContain("deleted");
	expect((await hands(bot, MEMBER).ask("where to verify")).text).not.toContain("Press the button");
	expect((await mo().faq("queue")).text).not.toContain("pizza");
});

describe("until", () => {
	const now = new Date("2026-11-24T12:00:00Z");
	test.each([
		["3 days", "2026-11-27T12:00:00.000Z"],
		["for 12 hours", "2026-11-25T00:00:00.000Z"],
		["2w", "2026-12-08T12:00:00.000Z"],
		["2026-12-01", "2026-12-01T23:59:59.999Z"],
	])("%s", (typed, end) => {
		expect(new Date(readUntil(typed, now) ?? 0).toISOString()).toBe(end);
	});
	test.each(["", "soon", "0 days", "2026-11-01", "2026-02-31", "400 days", "9999 weeks", "-1 days"])("no end: %s", (typed) => {
		expect(readUntil(typed, now)).toBeNull();
	});
});
