/** One suite for every database: what a Store promises. Each test gets an empty store. */

import { describe, expect, test } from "vitest";
import { type Blocked, type HistoryPage, type Store, StoreUnavailable } from "../../src/store/contract.ts";
import { DEFAULTS } from "../../src/store/settings.ts";
import { voteHash } from "../../src/store/vote-hash.ts";
import { entryKey } from "../key.ts";
import { banner, DAY, draft, NOW, question, revision } from "./sample.ts";

const S = "100000000000000001";
const OTHER = "100000000000000002";
const ENTRY = entryKey("q.withdrawals-paused");

export function storeContract(name: string, open: () => Promise<Store>): void {
	const withStore = (title: string, check: (store: Store) => Promise<void>) =>
		test(title, async () => {
			const store = await open();
			try {
				await check(store);
			} finally {
				await store.close();
			}
		});

	describe(`${name}: one person`, () => {
		const P = "500000000000000001";
		const NOTHING = { drafts: 0, questions: 0, servers: 0, moderates: 0, votes: 0, blocked: false, optedOut: false };
		const filled = async (store: Store) => {
			const key = await store.monthKey("2026-11");
			const vote = (person: string, server: string, kind: "helpful" | "wrong") => voteHash(key, { person, server, entry: ENTRY, kind });
			await store.saveDraft(draft("mine", { by: P }));
			await store.saveDraft(draft("theirs", { by: "2" }));
			await store.publish(revision(1, { by: P }));
			await store.publish(revision(2, { by: "2", approvedBy: P }));
			await store.publish(revision(1, { server: OTHER, by: "2" }));
			await store.saveBanner({ ...banner("bitmart"), server: OTHER, by: P });
			for (const [server, kind] of [
				[S, "helpful"],
				[S, "wrong"],
				[OTHER, "helpful"],
			] as const)
				await store.voteOnce(server, ENTRY, vote(P, server, kind), NOW);
			for (let i = 0; i < 30; i++) await store.voteOnce(S, ENTRY, vote(`${i}`, S, "helpful"), NOW);
			await store.sawModerator(S, P, NOW);
			await store.noteRecent({ person: P, channel: "1", server: S }, "q.one", NOW);
			await store.noteRecent({ person: "2", channel: "1", server: S }, "q.one", NOW);
		};

		withStore("of whom nothing is kept, nothing is shown", async (store) => {
			expect(await store.keptOf(P)).toEqual(NOTHING);
		});

		withStore("what is kept is counted, and nothing of others", async (store) => {
			await filled(store);
			await store.block({ kind: "person", id: P, why: "", at: NOW });
			expect(await store.keptOf(P)).toEqual({ drafts: 1, questions: 1, servers: 2, moderates: 1, votes: 3, blocked: true, optedOut: false });
		});

		withStore(
			"deleted: nothing leads to them any more, others keep theirs, a server keeps its words, and processes see the change",
			async (store) => {
				await filled(store);
				const [here, there] = [await store.version(S), await store.version(OTHER)];
				await store.forgetPerson(P);
				expect(await store.keptOf(P)).toEqual(NOTHING);
				expect((await store.history(S, ENTRY)).map(({ number, by, approvedBy, content }) => [number, by, approvedBy, content !== null])).toEqual([
					[2, "2", "", true],
					[1, "", null, true],
				]);
				expect((await store.banners(OTHER, NOW)).map(({ by }) => by)).toEqual([""]);
				expect(await store.drafts(S)).toMatchObject([{ id: "theirs" }]);
				expect((await store.keptOf("2")).questions).toBe(1);
				expect((await store.keptOf("7")).votes).toBe(1);
				expect(await store.version(S)).toBeGreaterThan(here);
				expect(await store.version(OTHER)).toBeGreaterThan(there);
			},
		);

		withStore("opting out holds until they opt in again, and for them alone", async (store) => {
			await store.optOut(P, NOW);
			await store.optOut(P, NOW + 1);
			expect([await store.optedOut(P), await store.optedOut("2"), (await store.keptOf(P)).optedOut]).toEqual([true, false, true]);
			// Deleting is no way back into the counts.
			await store.forgetPerson(P);
			expect(await store.optedOut(P)).toBe(true);
			await store.optIn(P);
			expect(await store.optedOut(P)).toBe(false);
		});
	});

	describe(`${name}: revisions`, () => {
		withStore("a revision comes back as it was given, null contents and odd texts too", async (store) => {
			const odd = revision(1, {
				entry: entryKey("own.odd"),
				content: { question: "“Q” \\ 'x' %_", answer: "a\u0000b \ud83d\ude00 \n`", links: [], phrasings: [] },
				why: 'Tabs\tand "quotes"; DROP TABLE revisions; --',
				approvedBy: "7",
				base: null,
			});
			for (const each of [odd, revision(1), revision(2, { content: null })]) expect(await store.publish(each)).toEqual({ kind: "published" });
			expect(await store.history(S, ENTRY)).toEqual([revision(2, { content: null }), revision(1)]);
			expect(await store.live(S)).toEqual([odd, revision(2, { content: null })]);
		});

		withStore("a number that is not the next is stale, and what is live is handed back", async (store) => {
			await store.publish(revision(1));
			const second = revision(1, { by: "2", why: "the other one" });
			expect(await store.publish(second)).toEqual({ kind: "stale", live: revision(1) });
			expect(await store.publish(revision(3))).toEqual({ kind: "stale", live: revision(1) });
			expect(await store.publish(revision(2, { entry: entryKey("own.none") }))).toEqual({ kind: "stale", live: null });
			expect(await store.history(S, ENTRY)).toEqual([revision(1)]);
		});

		withStore("of many at once on one store, one wins", async (store) => {
			const all = await Promise.all(Array.from({ length: 12 }, (_, i) => store.publish(revision(1, { by: `${i}` }))));
			expect(all.filter(({ kind }) => kind === "published")).toHaveLength(1);
			const [winner] = await store.history(S, ENTRY);
			for (const each of all) if (each.kind === "stale") expect(each.live).toEqual(winner);
		});

		withStore("many at once: all of them and their banners, or nothing at all", async (store) => {
			await store.publish(revision(1));
			await store.saveBanner(banner("kucoin"));
			const version = await store.version(S);
			const fresh = Array.from({ length: 120 }, (_, i) => revision(1, { entry: entryKey(`own.${i}`) }));
			const late = [...fresh, revision(1, { content: null })];
			expect(await store.publishAll(S, late, [banner("bitmart")])).toEqual({ kind: "stale", entry: ENTRY });
			expect([(await store.live(S)).length, await store.version(S)]).toEqual([1, version]);
			expect((await store.banners(S, NOW)).map(({ exchange }) => exchange)).toEqual(["kucoin"]);
			expect(await store.publishAll(S, [...fresh, revision(2, { content: null })], [banner("bitmart")])).toEqual({ kind: "published" });
			expect([(await store.live(S)).length, await store.version(S)]).toEqual([121, version + 1]);
			expect((await store.banners(S, NOW)).map(({ exchange }) => exchange)).toEqual(["bitmart"]);
			expect(await store.publishAll(S, [], [])).toEqual({ kind: "published" });
			expect(await store.banners(S, NOW)).toEqual([]);
		});

		withStore("many at once, of which one's number skips ahead: nothing at all", async (store) => {
			await store.publish(revision(1));
			const fresh = revision(1, { entry: entryKey("own.1") });
			expect(await store.publishAll(S, [fresh, revision(3)], [])).toEqual({ kind: "stale", entry: ENTRY });
			expect((await store.live(S)).map(({ number }) => number)).toEqual([1]);
		});

		withStore("many at once, and what comes after them fails: they are taken back", async (store) => {
			await store.publish(revision(1));
			const fresh = revision(1, { entry: entryKey("own.1") });
			await expect(store.publishAll(S, [fresh], [banner("bitmart"), banner("bitmart")])).rejects.toThrow();
			expect((await store.live(S)).map(({ entry }) => entry)).toEqual([ENTRY]);
		});

		withStore("settings go with them: all of it or nothing", async (store) => {
			await store.publish(revision(1));
			const before = await store.settings(S);
			const wanted = { ...before, frauds: [{ kind: "phrase" as const, text: "free coins for members" }] };
			expect((await store.publishAll(S, [revision(1)], [], wanted)).kind).toBe("stale");
			expect(await store.settings(S)).toEqual(before);
			const version = await store.version(S);
			expect((await store.publishAll(S, [revision(2)], [], wanted)).kind).toBe("published");
			expect([await store.settings(S), await store.version(S)]).toEqual([wanted, version + 1]);
		});

		withStore("of two that write many at once in opposite orders, one wins whole, ten times", async (store) => {
			for (let round = 1; round <= 10; round++) {
				const all = (by: string) => Array.from({ length: 120 }, (_, i) => revision(round, { entry: entryKey(`own.${i}`), by }));
				const [one, two] = await Promise.all([store.publishAll(S, all("1"), []), store.publishAll(S, all("2").toReversed(), [])]);
				expect([one.kind, two.kind].sort()).toEqual(["published", "stale"]);
				expect(new Set((await store.live(S)).map(({ by }) => by))).toEqual(new Set([one.kind === "published" ? "1" : "2"]));
			}
		});

		withStore("an entry keeps its newest 300, read a page at a time", async (store) => {
			for (let number = 1; number <= 305; number++) expect((await store.publish(revision(number))).kind).toBe("published");
			const numbers = async (page?: HistoryPage) => (await store.history(S, ENTRY, page)).map(({ number }) => number);
			expect([(await numbers()).length, (await numbers()).at(-1)]).toEqual([300, 6]);
			expect(await numbers({ most: 2 })).toEqual([305, 304]);
			expect(await numbers({ upTo: 7, most: 5 })).toEqual([7, 6]);
			expect((await store.publish(revision(305))).kind).toBe("stale");
		});

		withStore("servers never see each other", async (store) => {
			await store.publish(revision(1));
			await store.saveDraft(draft("d"));
			await store.saveBanner(banner("bitmart"));
			await store.enqueue(question("q"));
			await store.count([{ server: S, week: "2026-W48", kind: "asked", entry: null, count: 1 }]);
			await store.saveSettings(S, { ...(await store.settings(S)), answers: "public" });
			expect(await store.live(OTHER)).toEqual([]);
			expect(await store.history(OTHER, ENTRY)).toEqual([]);
			expect(await store.draft(OTHER, "d")).toBeNull();
			expect(await store.drafts(OTHER)).toEqual([]);
			expect(await store.banners(OTHER, NOW)).toEqual([]);
			expect(await store.queue(OTHER)).toEqual([]);
			expect(await store.usage(OTHER)).toEqual([]);
			expect((await store.settings(OTHER)).answers).toBe("private");
			expect(await store.version(OTHER)).toBe(0);
			await store.dropDraft(OTHER, "d");
			await store.dropBanner(OTHER, "bitmart");
			await store.dequeue(
				OTHER,
				(await store.queue(S)).map(({ id }) => id),
			);
			await store.forget(OTHER);
			expect(await store.drafts(S)).toEqual([draft("d")]);
			expect(await store.banners(S, NOW)).toEqual([banner("bitmart")]);
			expect(await store.queue(S)).toHaveLength(1);
			expect(await store.live(S)).toEqual([revision(1)]);
		});
	});

	describe(`${name}: versions and positions`, () => {
		withStore("each change of a layer raises its version and shows up once", async (store) => {
			expect(await store.version(S)).toBe(0);
			let seen = await store.position();
			let version = 0;
			const changes = [
				() => store.publish(revision(1)),
				() =>
					store.saveSettings(S, {
						...DEFAULTS,
						review: "links",
						unvettedHosts: "review",
						logChannel: "5",
						answers: "public",
						mentions: false,
						queue: false,
						frauds: [{ kind: "host", text: "evil.example" }],
						channels: [{ id: "6", kind: "forum" }],
					}),
				() => store.saveBanner(banner("bitmart")),
				() => store.dropBanner(S, "bitmart"),
				() => store.publish(revision(2)),
				() => store.forget(S),
			];
			for (const change of changes) {
				await change();
				expect(await store.version(S)).toBeGreaterThan(version);
				version = await store.version(S);
				const { servers, position } = await store.changedSince(seen);
				expect(servers).toEqual([S]);
				expect(position).toBe(await store.position());
				seen = position;
				expect(await store.changedSince(seen)).toEqual({ servers: [], position: seen });
			}
		});

		withStore("what changes no layer raises nothing: drafts, the queue, counts, a stale edit, a banner that was not there", async (store) => {
			await store.publish(revision(1));
			const before = await store.position();
			await store.saveDraft(draft("d"));
			await store.enqueue(question("q"));
			await store.count([{ server: S, week: "2026-W48", kind: "asked", entry: null, count: 1 }]);
			await store.publish(revision(1));
			await store.dropBanner(S, "bitmart");
			await store.forget(OTHER);
			expect(await store.position()).toBe(before);
		});

		withStore("from the beginning, every changed server is named once; a position of the future means all of them", async (store) => {
			for (const server of [S, OTHER, S]) await store.publish(revision((await store.live(server)).length + 1, { server }));
			const all = { servers: [S, OTHER], position: await store.position() };
			for (const from of [0, all.position + 5]) {
				const { servers, position } = await store.changedSince(from);
				expect({ servers: servers.toSorted(), position }).toEqual(all);
			}
		});
	});

	describe(`${name}: drafts, settings, banners`, () => {
		withStore("drafts: saved, overwritten, listed newest first, dropped", async (store) => {
			expect(await store.draft(S, "d1")).toBeNull();
			await store.saveDraft(draft("d1"));
			await store.saveDraft(draft("d2", { at: NOW + 1, content: null, state: "in-review", why: "gone \u0000" }));
			expect(await store.drafts(S)).toEqual([draft("d2", { at: NOW + 1, content: null, state: "in-review", why: "gone \ufffd" }), draft("d1")]);
			await store.saveDraft(draft("d1", { why: "longer", seen: 3 }));
			expect(await store.draft(S, "d1")).toEqual(draft("d1", { why: "longer", seen: 3 }));
			await store.dropDraft(S, "d1");
			await store.dropDraft(S, "d1");
			expect(await store.draft(S, "d1")).toBeNull();
		});

		withStore("settings: the defaults, then what was saved", async (store) => {
			const defaults = {
				review: "off",
				unvettedHosts: "refused",
				trustedHosts: [],
				logChannel: null,
				answers: "private",
				mentions: true,
				queue: true,
				frauds: [],
				channels: [],
				digest: null,
				reviewBy: [],
				exchanges: [],
				panels: [],
			} as const;
			expect(await store.settings(S)).toEqual(defaults);
			await store.saveSettings(S, { ...defaults, logChannel: "9", mentions: false });
			const panels = [{ channel: "7", message: "8" }];
			await store.saveSettings(S, { ...defaults, exchanges: ["kraken"], panels, trustedHosts: ["coins.example"] });
			expect(await store.settings(S)).toEqual({ ...defaults, exchanges: ["kraken"], panels, trustedHosts: ["coins.example"] });
			await store.saveSettings(S, { ...defaults, logChannel: "9", review: "links" });
			expect(await store.settings(S)).toEqual({ ...defaults, logChannel: "9", review: "links" });
		});

		withStore("who used /faq: the first is told so, each once, the latest first, gone after ninety days and with the server", async (store) => {
			expect(await store.sawModerator(S, "7", NOW)).toBe(true);
			expect(await store.sawModerator(S, "7", NOW + 1)).toBe(false);
			expect(await store.sawModerator(S, "8", NOW + DAY)).toBe(false);
			expect(await store.sawModerator(OTHER, "8", NOW)).toBe(true);
			expect(await store.moderators(S)).toEqual(["8", "7"]);
			await store.sweep(NOW + 90 * DAY + 10);
			expect(await store.moderators(S)).toEqual(["8"]);
			await store.forget(S);
			expect(await store.moderators(S)).toEqual([]);
			expect(await store.sawModerator(S, "7", NOW)).toBe(true);
		});

		withStore("banners: one an exchange, gone at their end", async (store) => {
			await store.saveBanner(banner("kucoin", { until: NOW + 10 }));
			await store.saveBanner(banner("bitmart"));
			await store.saveBanner(banner("bitmart", { text: "Open again." }));
			expect(await store.banners(S, NOW)).toEqual([banner("bitmart", { text: "Open again." }), banner("kucoin", { until: NOW + 10 })]);
			expect((await store.banners(S, NOW + 10)).map(({ exchange }) => exchange)).toEqual(["bitmart"]);
		});
	});

	describe(`${name}: queue, usage, votes`, () => {
		withStore("the queue counts the same question up, and keeps kinds and entries apart", async (store) => {
			await store.enqueue(question("is it safe?"));
			await store.enqueue(question("is it safe?", { at: NOW + 5 }));
			await store.enqueue(question("is it safe?", { at: NOW + 2 }));
			await store.enqueue(question("is it safe?", { kind: "wrong", entry: entryKey("x.bitmart.insurance"), at: NOW + 1 }));
			await store.enqueue(question("is it safe?", { kind: "wrong", entry: entryKey("x.kucoin.insurance") }));
			const items = await store.queue(S);
			expect(items.map(({ kind, entry, at, count }) => [kind, entry, at, count])).toEqual([
				["declined", null, NOW + 5, 3],
				["wrong", "x.bitmart.insurance", NOW + 1, 1],
				["wrong", "x.kucoin.insurance", NOW, 1],
			]);
			await store.dequeue(
				S,
				items.slice(0, 2).map(({ id }) => id),
			);
			await store.dequeue(S, []);
			expect((await store.queue(S)).map(({ id }) => id)).toEqual(items.slice(2).map(({ id }) => id));
		});

		withStore("usage adds up by week, kind and entry", async (store) => {
			for (const entry of [null, ENTRY, ENTRY]) await store.count([{ server: S, week: "2026-W48", kind: "asked", entry: entry, count: 1 }]);
			await store.count([{ server: S, week: "2026-W49", kind: "asked", entry: ENTRY, count: 1 }]);
			const counts = (await store.usage(S)).map(({ week, kind, entry, count }) => `${week} ${kind} ${entry} ${count}`).toSorted();
			expect(counts).toEqual(["2026-W48 asked null 1", `2026-W48 asked ${ENTRY} 2`, `2026-W49 asked ${ENTRY} 1`].toSorted());
		});

		withStore("a hash votes once on an entry in a server; a month has one key", async (store) => {
			expect(await store.voteOnce(S, ENTRY, "hash", NOW)).toBe(true);
			expect(await store.voteOnce(S, ENTRY, "hash", NOW + 1)).toBe(false);
			expect(await store.voteOnce(S, entryKey("own.1"), "hash", NOW)).toBe(true);
			expect(await store.voteOnce(OTHER, ENTRY, "hash", NOW)).toBe(true);
			const [key, again] = await Promise.all([store.monthKey("2026-11"), store.monthKey("2026-11")]);
			expect(key).toHaveLength(32);
			expect(again).toEqual(key);
			expect(await store.monthKey("2026-12")).not.toEqual(key);
		});
	});

	describe(`${name}: what a person's last questions came to`, () => {
		const asker = { person: "1", channel: "2", server: S };
		const MINUTE = 60_000;

		withStore("the last two are known to whoever asks next, newest first, by person and channel", async (store) => {
			expect(await store.recent(asker, 0)).toEqual([]);
			for (const [i, turn] of ["q.one", "x.kraken.insurance two", "x..custody"].entries()) await store.noteRecent(asker, turn, NOW + i);
			expect(await store.recent(asker, NOW - 10 * MINUTE)).toEqual(["x..custody", "x.kraken.insurance two"]);
			expect(await store.recent({ ...asker, channel: "3" }, 0)).toEqual([]);
			expect(await store.recent({ ...asker, person: "3" }, 0)).toEqual([]);
		});

		withStore("what is too old is not handed out, and is deleted", async (store) => {
			await store.noteRecent(asker, "q.one", NOW);
			expect(await store.recent(asker, NOW)).toEqual([]);
			await store.sweepRecent(NOW - 1);
			expect(await store.recent(asker, 0)).toEqual(["q.one"]);
			await store.sweepRecent(NOW);
			expect(await store.recent(asker, 0)).toEqual([]);
			await store.noteRecent(asker, "q.two", NOW);
			await store.sweep(NOW + 10 * MINUTE);
			expect(await store.recent(asker, 0)).toEqual([]);
		});

		withStore("of many noted at once none fails, and two are kept", async (store) => {
			await Promise.all(Array.from({ length: 10 }, (_, i) => store.noteRecent(asker, `q.${i}`, NOW + i)));
			expect(new Set(await store.recent(asker, 0)).size).toBe(2);
		});

		withStore("with its server all of it goes; what was said in direct messages stays for its minutes", async (store) => {
			await store.noteRecent(asker, "q.one", NOW);
			await store.noteRecent({ ...asker, channel: "9", server: null }, "q.two", NOW);
			await store.forget(S);
			expect(await store.recent(asker, 0)).toEqual([]);
			expect(await store.recent({ ...asker, channel: "9" }, 0)).toEqual(["q.two"]);
		});
	});

	describe(`${name}: what belongs to no server`, () => {
		withStore("blocked: listed oldest first, with the newest reason, until they are let in again", async (store) => {
			expect(await store.blocked()).toEqual([]);
			const server: Blocked = { kind: "server", id: S, why: "floods", at: NOW + 1 };
			const person: Blocked = { kind: "person", id: S, why: 'says "no"\u0000', at: NOW };
			for (const each of [server, person, { ...server, why: "floods, again" }]) await store.block(each);
			expect(await store.blocked()).toEqual([
				{ ...person, why: 'says "no"\ufffd' },
				{ ...server, why: "floods, again" },
			]);
			await store.forget(S);
			expect(await store.blocked(), "the operator's word outlives the server's").toHaveLength(2);
			expect([await store.unblock("person", S), await store.unblock("person", S)]).toEqual([true, false]);
			expect((await store.blocked()).map(({ kind }) => kind)).toEqual(["server"]);
		});

		withStore("an interaction is taken up once, of twelve at the same moment too, for ten minutes", async (store) => {
			const all = await Promise.all(Array.from({ length: 12 }, () => store.takeUp("1", NOW)));
			expect(all.filter(Boolean)).toHaveLength(1);
			await store.sweep(NOW + 9 * 60_000);
			expect([await store.takeUp("1", NOW), await store.takeUp("2", NOW)]).toEqual([false, true]);
			await store.sweep(NOW + 11 * 60_000);
			expect(await store.takeUp("1", NOW)).toBe(true);
		});
	});

	describe(`${name}: what goes`, () => {
		withStore("sweep takes what is past its time, and nothing else", async (store) => {
			await store.enqueue(question("old", { at: NOW - 91 * DAY }));
			await store.enqueue(question("young", { at: NOW - 89 * DAY }));
			await store.saveDraft(draft("old", { at: NOW - 31 * DAY }));
			await store.saveDraft(draft("young", { at: NOW - 29 * DAY }));
			await store.saveBanner(banner("bitmart", { until: NOW - 1 }));
			await store.saveBanner(banner("kucoin", { until: NOW + 1 }));
			await store.voteOnce(S, ENTRY, "old", NOW - 30 * DAY);
			await store.voteOnce(S, ENTRY, "young", NOW);
			const [old, young] = [await store.monthKey("2026-10"), await store.monthKey("2026-11")];
			await store.publish(revision(1, { at: 0 }));
			await store.sweep(NOW);
			expect((await store.queue(S)).map(({ text }) => text)).toEqual(["young"]);
			expect((await store.drafts(S)).map(({ id }) => id)).toEqual(["young"]);
			expect((await store.banners(S, 0)).map(({ exchange }) => exchange)).toEqual(["kucoin"]);
			expect(await store.voteOnce(S, ENTRY, "old", NOW)).toBe(true);
			expect(await store.voteOnce(S, ENTRY, "young", NOW)).toBe(false);
			expect(await store.monthKey("2026-10")).not.toEqual(old);
			expect(await store.monthKey("2026-11")).toEqual(young);
			expect(await store.history(S, ENTRY)).toHaveLength(1);
		});

		withStore("sweep takes many as it takes few", async (store) => {
			const many = Array.from({ length: 1100 }, (_, i) => i);
			// Not all at once: on a crowded machine the last would wait longer for a connection than a store lets them.
			for (let from = 0; from < many.length; from += 100)
				await Promise.all(many.slice(from, from + 100).map((i) => store.voteOnce(S, ENTRY, `old ${i}`, NOW - 40 * DAY)));
			await store.voteOnce(S, ENTRY, "young", NOW);
			await store.sweep(NOW);
			expect(await store.voteOnce(S, ENTRY, "young", NOW)).toBe(false);
			expect(await Promise.all(many.filter((i) => i % 50 === 0).map((i) => store.voteOnce(S, ENTRY, `old ${i}`, NOW)))).not.toContain(false);
		});

		withStore("forget leaves nothing of a server, and a day later not even its id", async (store) => {
			for (const server of [S, OTHER]) {
				await store.publish(revision(1, { server }));
				await store.saveDraft(draft("d", { server }));
				await store.saveSettings(server, { ...(await store.settings(server)), answers: "public" });
				await store.saveBanner(banner("bitmart", { server }));
				await store.enqueue(question("q", { server }));
				await store.count([{ server: server, week: "2026-W48", kind: "asked", entry: null, count: 1 }]);
				await store.voteOnce(server, ENTRY, "hash", NOW);
			}
			await store.forget(S);
			for (const left of [store.live(S), store.drafts(S), store.banners(S, 0), store.queue(S), store.usage(S)]) expect(await left).toEqual([]);
			expect((await store.settings(S)).answers).toBe("private");
			expect(await store.voteOnce(S, ENTRY, "hash", NOW)).toBe(true);
			expect(await store.live(OTHER)).toEqual([revision(1, { server: OTHER })]);
			expect(await store.version(S)).toBeGreaterThan(0);
			const before = await store.version(S);
			await store.sweep(NOW + 2 * DAY);
			expect(await store.version(S)).toBe(0);
			expect((await store.changedSince(0)).servers).toEqual([OTHER]);
			await store.publish(revision(1));
			expect(await store.version(S)).toBeGreaterThan(before);
		});
	});

	test(`${name}: a closed store is unavailable, and says so`, async () => {
		const store = await open();
		await store.close();
		await expect(store.live(S)).rejects.toThrow(StoreUnavailable);
		await expect(store.publish(revision(1))).rejects.toThrow(StoreUnavailable);
	});
}
