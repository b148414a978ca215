/** What a server's moderators set up is there after a restart, on both databases: a conversation, the store closed, and the same people again. */
import { beforeAll, expect, test } from "vitest";
import { NO_PICTURES } from "../../src/picture/pictures.ts";
import { openStore } from "../../src/store/open.ts";
import { press, slash } from "../interactions.ts";
import { sharedPostgres } from "../postgres.ts";
import type { Place } from "../store/process.ts";
import { withFolder } from "../store/temporary.ts";
import { TODAY, talk } from "../talk.ts";
import { as, hands, MEMBER, MO, SERVER, sub } from "./moderator.ts";

const ENTRY = {
	question: "How do I get the verified role?",
	answer: "Press the button under the rules.",
	phrasings: "where do i verify",
	links: "https://coin-harbour.example/rules",
};

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

/** A subcommand with a channel among its options. */
function at(path: string, channel: string, more: Readonly<Record<string, string>> = {}) {
	const base = sub(path, more);
	const data = structuredClone(base.data) as { options: { options: { options?: object[] }[] }[]; resolved?: object };
	const [first] = data.options;
	const inner = (path.includes(" ") ? first?.options[0]?.options : first?.options) as object[];
	inner.push({ name: "channel", type: 7, value: channel });
	data.resolved = { channels: { [channel]: { id: channel, type: 0, name: "ask", permissions: "0", app_permissions: "117760" } } };
	return as(MO, { ...base, data } as unknown as typeof base);
}

async function restarted(place: Place) {
	const open = async () => talk(NO_PICTURES, await openStore({ ...place, now: () => TODAY.getTime() }));
	const first = await open();
	const mo = hands(first, MO);
	await mo.faq("settings", { trusted: "coin-harbour.example", review: "links" });
	expect((await mo.publish(ENTRY)).text).toContain("Published");
	await mo.faq("edit", { entry: ENTRY.question, "review-by": "2026-12-24" });
	await first.send(at("panel", "41", { exchanges: "OKX" }));
	await first.send(at("channel add", "42"));
	await first.send(at("alerts", "43", { exchange: "BitMart", topic: "insurance" }));
	await first.send(at("digest on", "44"));
	await mo.faq("banner", { exchange: "kraken", text: "Withdrawals are slow today.", until: "2 days" });
	await mo.faq("scam add", { kind: "host", pattern: "bitmart-claims.example" });
	await first.send(as(MEMBER, slash("ask", { question: "is bitmart insured?", public: true })));
	await hands(first, MEMBER).ask("what is the best pizza topping");
	expect(first.faults).toEqual([]);
	await first.bot.store.close();

	const second = await open();
	const again = hands(second, MO);
	const member = hands(second, MEMBER);
	const seen = await member.ask("where do i verify");
	expect(seen.text).toContain("Press the button under the rules.");
	expect(seen.text).toContain("coin-harbour.example");
	const settings = await again.faq("settings");
	expect(settings.text).toContain("`coin-harbour.example`");
	// They were told the three steps before.
	expect(second.sent.filter(({ how }) => how === "followUp")).toEqual([]);
	expect((await again.faq("channel list")).text).toContain("<#42>");
	expect((await again.faq("alerts")).text).toContain("<#43>: BitMart, insurance");
	expect(await second.bot.store.digests()).toEqual([{ server: SERVER, channel: "44" }]);
	expect((await member.ask("is kraken insured?")).text).toContain("Withdrawals are slow today.");
	expect((await again.faq("scam list")).text).toContain("bitmart-claims");
	expect((await again.faq("posted")).text).toContain("BitMart");
	expect((await again.faq("queue")).text).toContain("pizza");
	expect((await again.faq("usage")).text).toContain("BitMart");
	await again.faq("panel", { refresh: true });
	const renewed = second.sent.find(({ how }) => how === "editPost");
	expect(renewed?.to).toBe("41");
	expect(JSON.stringify(renewed?.data.components?.[0])).toMatch(/"label":"OKX".*"label":"BitMart"/);
	expect((await second.send(as(MEMBER, press("1|panel-scam")))).type).toBe(9);
	second.pass(40 * 86_400_000);
	expect((await again.faq("stale")).text).toContain("since 2026-12-24");
	expect(second.faults).toEqual([]);
	await second.bot.store.close();
}

test("sqlite", () => withFolder((dataDir) => restarted({ dataDir })));
test("postgres", async () => restarted({ dataDir: null, databaseUrl: await postgres.database() }));
