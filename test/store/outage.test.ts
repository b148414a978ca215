/** The database is gone, silent, locked or full: every call says so in bounded time, and all goes on by itself afterwards. */

import { writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, StoreUnavailable } from "../../src/store/contract.ts";
import { createStore } from "../../src/store/create-store.ts";
import { openStore } from "../../src/store/open.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { openCable } from "../cable.ts";
import { entryKey } from "../key.ts";
import { type Postgres, startPostgres } from "../postgres.ts";
import { banner, draft, NOW, question, revision } from "./sample.ts";
import { withFolder } from "./temporary.ts";

const SERVER = revision(1).server;
const now = () => NOW;

/** Every call of the contract but `close`. */
const CALLS: Readonly<Record<Exclude<keyof Store, "close">, (store: Store) => Promise<unknown>>> = {
	publish: (store) => store.publish(revision(2)),
	publishAll: (store) => store.publishAll(SERVER, [revision(1, { entry: entryKey("own.all") })], []),
	live: (store) => store.live(SERVER),
	history: (store) => store.history(SERVER, entryKey("q.one")),
	version: (store) => store.version(SERVER),
	position: (store) => store.position(),
	changedSince: (store) => store.changedSince(0),
	saveDraft: (store) => store.saveDraft(draft("d")),
	draft: (store) => store.draft(SERVER, "d"),
	drafts: (store) => store.drafts(SERVER),
	dropDraft: (store) => store.dropDraft(SERVER, "d"),
	sawModerator: (store) => store.sawModerator(SERVER, "7", NOW),
	moderators: (store) => store.moderators(SERVER),
	settings: (store) => store.settings(SERVER),
	saveSettings: async (store) => store.saveSettings(SERVER, { ...(await store.settings(SERVER)), answers: "public" }),
	banners: (store) => store.banners(SERVER, NOW),
	saveBanner: (store) => store.saveBanner(banner("bitmart")),
	dropBanner: (store) => store.dropBanner(SERVER, "bitmart"),
	enqueue: (store) => store.enqueue(question("q")),
	queue: (store) => store.queue(SERVER),
	dequeue: (store) => store.dequeue(SERVER, ["q"]),
	count: (store) => store.count([{ server: SERVER, week: "2026-W48", kind: "asked", entry: null, count: 1 }]),
	usage: (store) => store.usage(SERVER),
	voteOnce: (store) => store.voteOnce(SERVER, entryKey("q.one"), "hash", NOW),
	monthKey: (store) => store.monthKey("2026-11"),
	recent: (store) => store.recent({ person: "1", channel: "2" }, 0),
	noteRecent: (store) => store.noteRecent({ person: "1", channel: "2", server: SERVER }, "q.one", NOW),
	sweepRecent: (store) => store.sweepRecent(NOW),
	keptOf: (store) => store.keptOf("9"),
	forgetPerson: (store) => store.forgetPerson("9"),
	optOut: (store) => store.optOut("9", NOW),
	optIn: (store) => store.optIn("9"),
	optedOut: (store) => store.optedOut("9"),
	probe: (store) => store.probe(),
	block: (store) => store.block({ kind: "person", id: "9", why: "", at: NOW }),
	unblock: (store) => store.unblock("person", "9"),
	blocked: (store) => store.blocked(),
	takeUp: (store) => store.takeUp("1", NOW),
	follow: (store) => store.follow({ server: SERVER, channel: "3", exchange: "bitmart", topic: null }),
	unfollow: (store) => store.unfollow(SERVER, "3", null),
	follows: (store) => store.follows(SERVER),
	newestEdition: (store) => store.newestEdition(),
	takeEdition: (store) => store.takeEdition({ digest: "d", shown: "{}", at: NOW }, []),
	announce: (store) => store.announce({ id: "n", exchange: "bitmart", topic: "", body: "{}", at: NOW }, SERVER, ["3"]),
	spread: (store) => store.spread(),
	claim: (store) => store.claim(NOW, 5, 0),
	settle: (store) => store.settle("b"),
	putOff: (store) => store.putOff("b", NOW),
	giveUp: (store) => store.giveUp("3"),
	digests: (store) => store.digests(),
	notePosted: (store) => store.notePosted({ message: "8", channel: "3", server: SERVER, target: "q.one", form: "whole", shown: "s", at: NOW }),
	posted: (store) => store.posted(SERVER),
	postedAfter: (store) => store.postedAfter("", 5),
	wantCorrected: (store) => store.wantCorrected(SERVER, "q.one"),
	claimPosted: (store) => store.claimPosted({ message: "8", shown: "s" }, NOW, NOW),
	noteShown: (store) => store.noteShown("8", "t"),
	forgetPosted: (store) => store.forgetPosted("8"),
	sweep: (store) => store.sweep(NOW),
	forget: (store) => store.forget("100000000000000009"),
};

async function expectUnavailable(store: Store): Promise<void> {
	const outcomes = await Promise.allSettled(Object.values(CALLS).map((call) => call(store)));
	expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason instanceof StoreUnavailable)).toEqual(outcomes.map(() => true));
}

describe("postgres", () => {
	let postgres: Postgres;
	beforeAll(async () => {
		postgres = await startPostgres();
	});
	afterAll(() => postgres?.close());

	test("stopped: every call is refused, opening too; started again: all goes on with what was kept", async () => {
		const databaseUrl = await postgres.database();
		const faults: unknown[] = [];
		const store = await openStore({ dataDir: null, databaseUrl, now, onFault: (error) => void faults.push(error) });
		await store.publish(revision(1));
		for (let outage = 0; outage < 2; outage++) {
			await postgres.stop();
			await expectUnavailable(store);
			await expectUnavailable(store);
			await expect(openStore({ dataDir: null, databaseUrl, now })).rejects.toThrow(/PostgreSQL is out of reach: .*ECONNREFUSED/);
			await postgres.start();
			expect(await store.history(SERVER, revision(1).entry)).toHaveLength(outage + 1);
			expect(await store.publish(revision(outage + 2))).toEqual({ kind: "published" });
		}
		expect(faults, "the idle connections that broke were reported, not thrown").not.toEqual([]);
		await store.close();
	});

	test("silent, as behind a cut cable: calls give up by themselves, and new connections are made when it is back", async () => {
		const cable = await openCable(await postgres.database());
		const store = await openStore({ dataDir: null, databaseUrl: cable.databaseUrl, now });
		await store.publish(revision(1));
		cable.cut();
		await expectUnavailable(store);
		cable.mend();
		expect(await store.publish(revision(2))).toEqual({ kind: "published" });
		expect(await store.history(SERVER, revision(1).entry)).toHaveLength(2);
		await store.close();
		cable.close();
	});

	test("somebody else holds the lock of all edits: an edit is refused, reading goes on", async () => {
		const databaseUrl = await postgres.database();
		const store = await openStore({ dataDir: null, databaseUrl, now });
		await store.publish(revision(1));
		const other = new pg.Client(databaseUrl);
		await other.connect();
		await other.query("begin; update changes set position = position");
		await expect(store.publish(revision(2))).rejects.toThrow(StoreUnavailable);
		expect(await store.history(SERVER, revision(1).entry)).toHaveLength(1);
		await other.query("rollback");
		expect(await store.publish(revision(2))).toEqual({ kind: "published" });
		await other.end();
		await store.close();
	});

	test("a wrong password and a database that is not there are told apart", async () => {
		const url = new URL(await postgres.database());
		const opening = (databaseUrl: string) => openStore({ dataDir: null, databaseUrl, now });
		await expect(opening(url.href.replace(":coverbot@", ":wrong@"))).rejects.toThrow(/password authentication failed/);
		await expect(opening(new URL("/nowhere", url).href)).rejects.toThrow(/database "nowhere" does not exist/);
	});
});

describe("sqlite", () => {
	test("locked by another process: an edit is refused, reading goes on, and editing does once the lock is gone", () =>
		withFolder(async (dataDir) => {
			const store = await openStore({ dataDir, now });
			await store.publish(revision(1));
			const other = new DatabaseSync(`${dataDir}/coverbot.sqlite`);
			other.exec("begin immediate");
			let turns = 0;
			const turning = setInterval(() => turns++, 1);
			await expect(store.publish(revision(2))).rejects.toThrow(StoreUnavailable);
			clearInterval(turning);
			expect(turns, "whatever else the process does goes on meanwhile").toBeGreaterThan(10);
			expect(await store.live(SERVER)).toEqual([revision(1)]);
			other.exec("rollback");
			expect(await store.publish(revision(2))).toEqual({ kind: "published" });
			other.close();
			await store.close();
		}));

	test("two stores of one process on one file do not wait for each other in vain", () =>
		withFolder(async (dataDir) => {
			const stores = await Promise.all([1, 2, 3].map(() => openStore({ dataDir, now })));
			const outcomes = await Promise.all(stores.map((store) => store.publish(revision(1))));
			expect(outcomes.filter(({ kind }) => kind === "published")).toHaveLength(1);
			await Promise.all(stores.map((store) => store.close()));
		}));

	test("full: an edit is refused whole, and what was there is as it was", () =>
		withFolder(async (dataDir) => {
			const store = await createStore(await openSqlite(dataDir, 80), now);
			let full: unknown;
			let number = 0;
			while (full === undefined)
				full = await store.publish(revision(++number, { why: "x".repeat(3000) })).then(
					() => undefined,
					(error) => error,
				);
			expect(full).toBeInstanceOf(StoreUnavailable);
			expect((full as Error).message).toMatch(/full/);
			// Reading goes on, so only a write tells that edits are refused.
			await expect(store.probe()).rejects.toThrow(/full/);
			expect(await store.history(SERVER, revision(1).entry)).toHaveLength(number - 1);
			expect(await store.position()).toBe(number - 1);
			await store.close();
		}));

	test.each([
		["a folder that cannot be made", "/dev/null/data", /cannot be opened|ENOTDIR/],
		["a file that is no database", null, /file is not a database/],
	])("%s", (_, folder, message) =>
		withFolder(async (made) => {
			writeFileSync(`${made}/coverbot.sqlite`, "This is a letter to my aunt, and no database at all. ".repeat(100));
			await expect(openStore({ dataDir: folder ?? made, now })).rejects.toThrow(message);
			await expect(openStore({ dataDir: folder ?? made, now })).rejects.toThrow(StoreUnavailable);
		}),
	);
});
