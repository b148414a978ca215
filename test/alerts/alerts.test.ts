/** Alerts: what changed between two editions, sent once to whoever follows it though the sender is killed; the long form is alerts.soak.ts. */
import { expect, test } from "vitest";
import { changesBetween, type Edition } from "../../src/answering/edition.ts";
import { type AlertsOf, deliver, takeIn } from "../../src/app/alerts.ts";
import { openStore } from "../../src/store/open.ts";
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

test("20 channels, 12 changes, killed three times: each gets each change once", async () => {
	const { killed, messages } = await alertsUnderFire(20, 12, 3);
	expect(killed).toBeGreaterThanOrEqual(2);
	expect(messages).toBe(20 * 3);
}, 120_000);

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
