/** What goes wrong says so: a line at its beginning, one at its end, and none in between but what is counted. */
import { REST } from "@discordjs/rest";
import { beforeEach, expect, test } from "vitest";
import { bootOutage, invalidRequests } from "../../src/app/discord-troubles.ts";
import { createLog } from "../../src/app/log.ts";
import { createOutage } from "../../src/app/outage.ts";
import { storeTroubles } from "../../src/app/store-troubles.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { StoreUnavailable } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import { watchedStore } from "../../src/store/watched-store.ts";

let now = 0;
let lines: { level: number; msg: string; [key: string]: unknown }[] = [];
const log = createLog("info", { write: (line) => void lines.push(JSON.parse(line)) });
beforeEach(() => {
	now = 0;
	lines = [];
});

test("an outage of half a minute is told once, and once that it is over; a short one never", () => {
	const told: string[] = [];
	const outage = createOutage({ now: () => now, onBegan: (s) => told.push(`away for ${s}`), onEnded: (s) => told.push(`back after ${s}`) });
	const pass = (seconds: number, isThere: boolean) => {
		for (let i = 0; i < seconds; i += 5) {
			now += 5000;
			outage.seen(isThere);
		}
	};
	pass(25, false);
	pass(5, true);
	expect(told).toEqual([]);
	pass(300, false);
	expect(told).toEqual(["away for 30"]);
	pass(60, true);
	expect(told).toEqual(["away for 30", "back after 300"]);
});

test("a store that refuses says so at once, then once a minute with what was refused, then that it answers again", () => {
	const counted: string[] = [];
	const { onRefused, onAnswered } = storeTroubles(
		log,
		(call) => counted.push(call),
		() => now,
	);
	const why = new StoreUnavailable("PostgreSQL is out of reach: ECONNREFUSED");
	for (let second = 0; second < 120; second++) {
		now = second * 1000;
		onRefused("changedSince", why);
		// Nine of ten edits are refused: what is answered in between does not end it.
		if (second % 10 === 0) onAnswered();
		else onRefused("saveDraft", why);
	}
	expect(counted).toHaveLength(228);
	expect(lines).toHaveLength(2);
	expect(lines[0]).toMatchObject({ level: 40, err: { message: "PostgreSQL is out of reach: ECONNREFUSED" }, refused: { changedSince: 1 } });
	expect(lines[1]).toMatchObject({ refused: { changedSince: 60, saveDraft: 54 } });
	now += 30_000;
	onAnswered();
	onAnswered();
	expect(lines.slice(2)).toMatchObject([{ level: 30, seconds: 119, msg: "the store answers again" }]);
});

test("every call of a store is watched, and what is no refusal is left alone", async () => {
	const refused: string[] = [];
	const store = await openStore({ dataDir: null, now: () => now });
	let answered = 0;
	const watched = watchedStore(store, { onRefused: (call) => refused.push(call), onAnswered: () => void answered++ });
	await watched.probe();
	await watched.settings("1");
	expect([answered, refused]).toEqual([2, []]);
	await watched.close();
	await expect(watched.probe()).rejects.toThrow(StoreUnavailable);
	await expect(watched.drafts("1")).rejects.toThrow(StoreUnavailable);
	expect(refused).toEqual(["probe", "drafts"]);
});

test("Discord away at boot: the first try is told, and when it is there again", () => {
	const { onWaiting, isOver } = bootOutage(log, () => now);
	for (const seconds of [1, 2, 4, 8]) {
		onWaiting(new Error("x"), seconds);
		now += seconds * 1000;
	}
	isOver();
	expect(lines.map(({ level, msg, seconds }) => [level, msg, seconds])).toEqual([
		[40, "Discord is out of reach; asking again in 1 second, and then with growing pauses", undefined],
		[30, "Discord is there again", 15],
	]);
});

test("each refusal that Discord counts is counted, and every 500th is a line", async () => {
	let counted = 0;
	const told = invalidRequests(log, () => counted++);
	const makeRequest = async () => new Response('{"code":50013,"message":"Missing Permissions"}', { status: 403 });
	const rest = new REST({ makeRequest: makeRequest as never, version: "10", invalidRequestWarningInterval: 1 }).setToken("x");
	rest.on("invalidRequestWarning", ({ count }) => told(count));
	await expect(createDiscordApi(rest).post("1", { content: "x" })).rejects.toThrow();
	expect(counted).toBe(1);
	for (let n = 2; n <= 1000; n++) told(n);
	expect(lines).toMatchObject([{ inTenMinutes: 500 }, { inTenMinutes: 1000, blockedAt: 10_000 }]);
});
