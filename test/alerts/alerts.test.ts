/** Alerts: what changed between two editions, sent once to whoever follows it though the sender is killed; the long form is alerts.soak.ts. */
import { expect, test } from "vitest";
import { changesBetween, type Edition, editionOf } from "../../src/answering/edition.ts";
import { type AlertsOf, deliver, takeIn } from "../../src/app/alerts.ts";
import { openLibrary } from "../../src/library.ts";
import { openCompiled } from "../../src/matching/open.ts";
import { openStore } from "../../src/store/open.ts";
import { FAQ } from "../compile-once.ts";
import { DATA_DIR } from "../compiled.ts";
import { sharedPostgres } from "../postgres.ts";
import { realLibrary } from "../real-library.ts";
import { NOW } from "../store/sample.ts";
import { alertsUnderFire } from "./run.ts";

const shown = (says: string) => ({ exchange: "bitmart", topic: "insurance", title: "BitMart · insurance", says, source: null });

test("a change is told with what was said before and what is said now; a new exchange is none", () => {
	const before: Edition = { a: shown("no"), b: shown("same"), c: shown("gone") };
	const after: Edition = { a: shown("yes"), b: shown("same"), d: shown("new"), e: { ...shown("x"), exchange: "fresh" } };
	expect(changesBetween(before, after).map(({ key, from, to }) => [key, from, to])).toEqual([
		["a", "no", "yes"],
		["c", "gone", null],
		["d", null, "new"],
	]);
});

test("what a reader sees of a cell, a contact and an incident is what an alert is about", async () => {
	const compiled = await openCompiled({ faq: FAQ, dataDir: DATA_DIR });
	const exchanges = compiled.parts.exchanges.map((exchange) => {
		if (exchange.id !== "bitmart") return exchange;
		const { contact, insurance } = exchange.topics;
		// Of the insurance nothing is left but what says no: the verdict is another, its bottom line the same.
		const evidence = insurance.evidence.filter(({ value }) => value === "no");
		return {
			...exchange,
			topics: { ...exchange.topics, contact: { ...contact, bottomLine: "Write to nobody." }, insurance: { ...insurance, evidence } },
		};
	});
	const incidents = compiled.parts.incidents.map((one) => (one.exchange === "BitMart" ? { ...one, customers_got: "Everything." } : one));
	const changed = openLibrary({ ...compiled, parts: { ...compiled.parts, exchanges, incidents } });
	const changes = changesBetween(editionOf((await realLibrary()).dataset), editionOf(changed.dataset));
	expect([...new Set(changes.map(({ key }) => key.replace(/ bitmart-.*/, "")))]).toEqual(["bitmart contact", "bitmart insurance", "incident"]);
	expect(changes.every(({ exchange, source }) => exchange === "bitmart" && source !== undefined)).toBe(true);
	expect(changes[0]?.to).toContain("Write to nobody.");
});

// Beside each other: each waits now and then until Discord lets it go on.
test.concurrent.each([
	["sqlite", async () => undefined],
	["postgres", async () => (await sharedPostgres()).database()],
])(
	"20 channels, 12 changes, killed three times, told to slow down: each gets each change once, on %s",
	async (_, database) => {
		const databaseUrl = await database();
		const fire = { channels: 20, changes: 12, kills: 3, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
		const { killed, limited, messages } = await alertsUnderFire(fire);
		expect(killed).toBeGreaterThanOrEqual(2);
		expect(limited).toBeGreaterThanOrEqual(1);
		expect(messages).toBe(20 * 3);
	},
	120_000,
);

async function following(refusal: number) {
	const store = await openStore({ dataDir: null, now: () => NOW });
	await store.follow({ server: "1", channel: "2", exchange: "bitmart", topic: null });
	await takeIn(store, { a: shown("no") }, NOW);
	expect(await takeIn(store, { a: shown("yes") }, NOW + 1)).toBe(1);
	// An older program that starts again brings no old news.
	expect(await takeIn(store, { a: shown("no") }, NOW + 2)).toBe(0);
	const logged: string[] = [];
	const discord: AlertsOf["discord"] = {
		postOnce: () => Promise.reject(Object.assign(new Error("refused"), { code: refusal })),
		saidLately: async () => false,
		post: async (channel, { content }) => String(logged.push(`${channel}: ${content}`)),
	};
	let now = NOW + 1000;
	const tell = async (ms: number) => {
		now += ms;
		await deliver({ store, discord, now: () => now, logChannel: async () => "9", onFault: () => {} });
	};
	return { store, logged, tell };
}

test("a channel that is gone is given up, and the log channel is told once", async () => {
	const { store, logged, tell } = await following(10003);
	await tell(0);
	await tell(86_400_000);
	expect(logged).toEqual([expect.stringMatching(/^9: Alerts in <#2> have ended: it is gone/)]);
	expect(await store.follows("1")).toEqual([]);
});

test("a channel that refuses is tried again with growing pauses, and given up in the end", async () => {
	const { store, logged, tell } = await following(50013);
	for (let n = 0; n < 5; n++) await tell(3_600_000);
	expect(logged).toEqual([]);
	await tell(3_600_000);
	expect(logged).toHaveLength(1);
	expect(await store.follows("1")).toEqual([]);
});
