/** From a draft to what is live: rules, staleness, review, history, undo, a changed base; and what the store's absence does. */

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { measureAnswer } from "../../src/discord/messages/measure-answer.ts";
import type { Servers } from "../../src/layers/contract.ts";
import { createServers } from "../../src/layers/servers.ts";
import { type Library, openLibrary } from "../../src/library.ts";
import { openCompiled } from "../../src/matching/open.ts";
import type { Outcome } from "../../src/outcome.ts";
import { type Draft, type EntryContent, type Settings, type Store, StoreUnavailable } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import { DEFAULTS } from "../../src/store/settings.ts";
import { FAQ } from "../compile-once.ts";
import { DATA_DIR } from "../compiled.ts";
import { entryKey } from "../key.ts";

const [HERE, ELSEWHERE] = ["2000000000000000001", "2000000000000000002"];
const [MO, ANN] = ["5000000000000000007", "5000000000000000008"];
const CELL = "x.bitmart.insurance";
const GUIDE_KEY = entryKey("own.guide");
const SETTINGS: Settings = DEFAULTS;

let base: Library;
let changed: Library;
let now: number;
let store: Store;
let servers: Servers;
beforeAll(async () => {
	const compiled = await openCompiled({ faq: FAQ, dataDir: DATA_DIR });
	base = openLibrary(compiled);
	const exchanges = compiled.parts.exchanges.map((exchange) => {
		if (exchange.id !== "bitmart") return exchange;
		const insurance = {
			...exchange.topics.insurance,
			summary: [{ says: "Other words now.", claims: exchange.topics.insurance.summary[0]?.claims ?? [] }],
		};
		return { ...exchange, topics: { ...exchange.topics, insurance } };
	});
	changed = openLibrary({ ...compiled, parts: { ...compiled.parts, exchanges } });
});
beforeEach(async () => {
	now = Date.UTC(2026, 10, 24);
	store = await openStore({ dataDir: null, now: () => now });
	servers = over(base, store);
});
const over = (library: Library, kept: Store) => createServers({ base: library, store: kept, now: () => now, measure: measureAnswer });

const content = (more: Partial<EntryContent>): EntryContent => ({ question: null, answer: "", links: [], phrasings: [], ...more });
const GUIDE = content({ question: "Where is the beginner guide?", answer: "Pinned in #start." });
const vettedLink = (page = "") => `https://${base.dataset.vettedHosts[0]}/${page}`;
const draft = (entry: string, words: EntryContent | null, seen = 0): Draft => ({
	id: `d-${entry}-${seen}`,
	server: HERE,
	entry: entryKey(entry),
	seen,
	content: words,
	by: MO,
	at: now,
	why: "",
	state: "writing",
});
const publish = (entry: string, words: EntryContent | null, seen = 0, by = MO) => servers.publish(draft(entry, words, seen), by, "because");
const ask = async (question: string) => (await servers.shelf(HERE)).ask(question);
/** The moderators' words of an answer, or the shared ones under its bottom line. */
const wordsOf = ({ answer }: Outcome) => (answer?.kind === "own" ? answer.edit.words : (answer?.edit?.words ?? answer?.why[0]?.says));

describe("rules", () => {
	test.each<[string, Partial<EntryContent>, RegExp]>([
		["no words", { answer: "  " }, /no word/],
		["no question", { question: "" }, /no word/],
		["a long question", { question: `Where ${"is it ".repeat(30)}?` }, /at most 100/],
		["a long answer", { answer: "word ".repeat(400) }, /at most 1500/],
		["a seed phrase", { answer: "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about" }, /seed phrase/],
		["a mention", { answer: "Ask <@5000000000000000007>" }, /mention/],
		["everyone", { answer: "@everyone look" }, /mention/],
		["an address in the words", { answer: "Go to https://example.com" }, /address/],
		["an invitation in the words", { answer: "Join discord.gg/abc" }, /address/],
		["a verdict's sign", { answer: "✅ confirmed" }, /verdict/],
		["a false source", { answer: "Insured [1]" }, /bracket/],
		["a hidden sign", { answer: "read\u202ethis" }, /nobody sees/],
		["a promise", { answer: "Your coins are fully insured." }, /promise/],
		["coins under deposit insurance", { answer: "FDIC insurance covers your coins." }, /deposit insurance/],
		["a link without https", { links: ["http://example.com"] }, /https/],
		["a host that nobody vetted", { links: ["https://evil.example/x"] }, /vetted/],
		["an invitation", { links: ["https://discord.gg/abc"] }, /invitation/],
		["too many phrasings", { phrasings: Array.from({ length: 51 }, (_, i) => `where is guide number ${i}`) }, /at most 50/],
		["a long phrasing", { phrasings: ["where ".repeat(40)] }, /at most 200/],
	])("%s is refused with a remedy, and nothing is published", async (_, more, says) => {
		const result = await publish("own.guide", { ...GUIDE, ...more });
		expect(result.kind).toBe("refused");
		const problems = result.kind === "refused" ? result.problems : [];
		expect(problems.map((problem) => problem.says).join("\n")).toMatch(says);
		for (const { remedy } of problems) expect(remedy).not.toBe("");
		expect(await store.history(HERE, GUIDE_KEY)).toEqual([]);
	});

	test("a phrasing that takes the shared dataset's questions is refused with those", async () => {
		const title = base.dataset.question("what-is-proof-of-reserves")?.title ?? base.dataset.questions[3]?.title ?? "";
		const problems = await servers.check(HERE, GUIDE_KEY, { ...GUIDE, phrasings: [title] });
		expect(problems[0]?.part).toBe("phrasings");
		expect(problems[0]?.takes?.length).toBeGreaterThan(0);
	});

	test("a phrasing of another own entry is refused with its question", async () => {
		await publish("own.guide", { ...GUIDE, phrasings: ["is there a handbook for newcomers"] });
		const other = content({ question: "Who wrote our handbook?", answer: "Bo.", phrasings: ["is there a handbook for newcomers"] });
		const problems = await servers.check(HERE, entryKey("own.writer"), other);
		expect(problems[0]?.takes).toEqual([{ question: "is there a handbook for newcomers", from: GUIDE.question }]);
	});

	test("the finished embed is measured with every sign escaped", async () => {
		// Each sign is drawn with a backslash before it: 1,498 of them fill more than an embed's text, as many letters do not.
		const problems = await servers.check(HERE, entryKey(CELL), content({ answer: `${"*_~".repeat(499)}a`, links: [] }));
		expect(problems.map(({ says }) => says).join()).toMatch(/embeds\[0\]\.description has \d+ characters/);
		const letters = await servers.check(HERE, entryKey(CELL), content({ answer: `${"mno".repeat(499)}a`, links: [] }));
		expect(letters.map(({ says }) => says).join()).not.toMatch(/embeds/);
	});

	test("a key that names nothing, and an edit that changes nothing", async () => {
		expect((await publish("x.nosuch.insurance", content({ answer: "words" }))).kind).toBe("refused");
		const now1 = await servers.entryNow(HERE, entryKey(CELL));
		expect((await publish(CELL, now1?.content ?? null)).kind).toBe("refused");
		expect(await servers.entryNow(HERE, entryKey("own.nosuch"))).toBeNull();
	});
});

describe("publishing", () => {
	test("a preview is what members then see", async () => {
		const preview = await servers.preview(HERE, GUIDE_KEY, GUIDE);
		await publish("own.guide", GUIDE);
		expect((await servers.shelf(HERE)).answer({ kind: "own", id: "guide" })).toEqual(preview);
	});

	test("who saw an old revision is told, with both texts, and publishes nothing", async () => {
		await publish("own.guide", GUIDE);
		await publish("own.guide", { ...GUIDE, answer: "Pinned in #news." }, 1);
		const result = await publish("own.guide", { ...GUIDE, answer: "Pinned in #old." }, 1);
		expect(result).toMatchObject({
			kind: "stale",
			live: { number: 2, content: { answer: "Pinned in #news." } },
			mine: { answer: "Pinned in #old." },
		});
		expect(result.kind === "stale" && result.difference.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual(["#news.", "#old."]);
	});

	test("the draft is dropped once published, and kept where it was not", async () => {
		await store.saveDraft(draft("own.guide", GUIDE));
		await publish("own.guide", GUIDE);
		expect(await store.drafts(HERE)).toEqual([]);
		await store.saveDraft(draft("own.guide", GUIDE, 0));
		expect((await publish("own.guide", GUIDE, 0)).kind).toBe("stale");
		expect(await store.drafts(HERE)).toHaveLength(1);
	});

	test("undo, remove and restore are revisions of their own, each with its difference", async () => {
		await publish("own.guide", GUIDE);
		await publish("own.guide", { ...GUIDE, answer: "Pinned in #news." }, 1);
		expect((await servers.undo(HERE, GUIDE_KEY, 2, MO, "typo")).kind).toBe("published");
		expect(wordsOf(await ask("Where is the beginner guide?"))).toBe(GUIDE.answer);
		expect((await servers.remove(HERE, GUIDE_KEY, 3, MO, "moved")).kind).toBe("published");
		expect((await ask("Where is the beginner guide?")).answer?.kind).not.toBe("own");
		expect(await servers.shelf(HERE)).toBe(base);
		expect((await servers.entries(HERE)).length).toBe(0);
		expect((await servers.entries(HERE, true))[0]).toMatchObject({ removed: true, content: { answer: GUIDE.answer } });
		expect((await servers.remove(HERE, GUIDE_KEY, 4, MO, "again")).kind).toBe("refused");
		expect((await servers.restore(HERE, GUIDE_KEY, 3, MO, "late")).kind).toBe("stale");
		expect((await servers.restore(HERE, GUIDE_KEY, 4, MO, "back")).kind).toBe("published");
		const { changes: history } = await servers.history(HERE, GUIDE_KEY, 0, 10);
		expect(history.map(({ revision }) => revision.number)).toEqual([5, 4, 3, 2, 1]);
		expect(history[3]?.difference.filter(({ kind }) => kind !== "same")).toEqual([
			{ kind: "removed", text: "#start." },
			{ kind: "added", text: "#news." },
		]);
		expect(history[3]?.revision).toMatchObject({ by: MO, why: "because", at: now });
	});

	test("undoing the first edit over a shared entry brings the shared words back", async () => {
		await publish(CELL, content({ answer: "Ask the team." }));
		expect((await servers.undo(HERE, entryKey(CELL), 1, MO, "")).kind).toBe("published");
		expect(await servers.entryNow(HERE, entryKey(CELL))).toMatchObject({ state: "shared", number: 2, removed: false });
	});

	test("keys are made from questions, each once", async () => {
		expect(await servers.newKey(HERE, "Where is the beginner guide?")).toBe("own.where-is-the-beginner-guide");
		await publish("own.where-is-the-beginner-guide", GUIDE);
		expect(await servers.newKey(HERE, "Where is the beginner guide?")).toBe("own.where-is-the-beginner-guide-2");
		expect(await servers.newKey(HERE, "в чем дело")).toBe("own.entry");
	});
});

describe("review", () => {
	beforeEach(async () => {
		await store.sawModerator(HERE, MO, now);
		await store.sawModerator(HERE, ANN, now);
	});
	test("a new link waits for a second moderator, who is not its writer", async () => {
		await store.saveSettings(HERE, { ...SETTINGS, review: "links" });
		const result = await publish("own.guide", { ...GUIDE, links: [vettedLink("a")] });
		expect(result).toMatchObject({ kind: "in-review", hosts: [{ host: base.dataset.vettedHosts[0], vetted: true }] });
		expect(await servers.shelf(HERE)).toBe(base);
		const id = draft("own.guide", GUIDE).id;
		expect((await servers.approve(HERE, id, MO)).kind).toBe("refused");
		expect((await servers.approve(ELSEWHERE, id, ANN)).kind).toBe("refused");
		expect(await servers.approve(HERE, id, ANN)).toMatchObject({ kind: "published", revision: { by: MO, approvedBy: ANN, why: "because" } });
		expect((await servers.approve(HERE, id, ANN)).kind).toBe("refused");
		// The same link again is no new one; another page of the same host is.
		expect((await publish("own.guide", { ...GUIDE, answer: "Look there.", links: [vettedLink("a")] }, 1)).kind).toBe("published");
		expect((await publish("own.guide", { ...GUIDE, links: [vettedLink("b")] }, 2)).kind).toBe("in-review");
	});

	test("a host that nobody vetted goes to review where the settings say so, an invitation never", async () => {
		await store.saveSettings(HERE, { ...SETTINGS, unvettedHosts: "review" });
		expect(await publish("own.guide", { ...GUIDE, links: ["https://club.example/x"] })).toMatchObject({
			kind: "in-review",
			hosts: [{ host: "club.example", vetted: false }],
		});
		expect((await publish("own.guide", { ...GUIDE, links: ["https://discord.gg/x"] })).kind).toBe("refused");
		expect((await publish("own.guide", { ...GUIDE, links: [vettedLink()] })).kind).toBe("published");
	});
});

describe("review where nobody else is", () => {
	test("is waited for by nobody: a vetted link is published at once, and that is said; an unvetted one is refused with the way on", async () => {
		await store.sawModerator(HERE, MO, now);
		await store.saveSettings(HERE, { ...SETTINGS, review: "links", unvettedHosts: "review" });
		expect(await publish("own.guide", { ...GUIDE, links: [vettedLink("a")] })).toMatchObject({ kind: "published", unreviewed: true });
		const refused = await publish("own.guide", { ...GUIDE, links: ["https://club.example/x"] }, 1);
		expect(refused).toMatchObject({ kind: "refused", problems: [{ remedy: expect.stringContaining("trusted") }] });
		await store.saveSettings(HERE, { ...SETTINGS, review: "links", unvettedHosts: "review", trustedHosts: ["club.example"] });
		expect((await publish("own.guide", { ...GUIDE, links: ["https://club.example/x"] }, 1)).kind).toBe("published");
		await store.sawModerator(HERE, ANN, now);
		expect((await publish("own.guide", { ...GUIDE, links: ["https://club.example/y"] }, 2)).kind).toBe("in-review");
	});

	test("is said to be missing too where a link comes back by undo or restore", async () => {
		await store.sawModerator(HERE, MO, now);
		await store.saveSettings(HERE, { ...SETTINGS, review: "links" });
		await publish("own.guide", { ...GUIDE, links: [vettedLink("a")] });
		await publish("own.guide", { ...GUIDE, links: [] }, 1);
		expect(await servers.undo(HERE, GUIDE_KEY, 2, MO, "")).toMatchObject({ kind: "published", unreviewed: true });
		expect(await servers.remove(HERE, GUIDE_KEY, 3, MO, "")).toEqual(expect.not.objectContaining({ unreviewed: true }));
		expect(await servers.restore(HERE, GUIDE_KEY, 4, MO, "")).toMatchObject({ kind: "published", unreviewed: true });
	});
});

describe("a changed base", () => {
	test("under an edit is told; it is kept over the new one, or taken away", async () => {
		await publish(CELL, content({ answer: "Ask the team." }));
		expect(await servers.outdated(HERE)).toEqual([]);
		servers = over(changed, store);
		expect(await servers.outdated(HERE)).toMatchObject([{ key: CELL, shared: { answer: "Other words now." } }]);
		expect((await servers.keep(HERE, entryKey(CELL), 1, ANN)).kind).toBe("published");
		expect(await servers.outdated(HERE)).toEqual([]);
		expect((await servers.remove(HERE, entryKey(CELL), 2, ANN, "take the base")).kind).toBe("published");
		expect((await servers.entryNow(HERE, entryKey(CELL)))?.content.answer).toBe("Other words now.");
	});

	test("shows through where only phrasings or links were added", async () => {
		const words = (await servers.entryNow(HERE, entryKey(CELL)))?.content.answer ?? "";
		await publish(CELL, content({ answer: words, phrasings: ["is the clubhouse till at the mart sturdy enough"] }));
		expect((await ask("is the clubhouse till at the mart sturdy enough")).answer?.target).toMatchObject({
			exchanges: ["bitmart"],
			topic: "insurance",
		});
		servers = over(changed, store);
		expect(await servers.outdated(HERE)).toEqual([]);
		expect(wordsOf(await ask("is the clubhouse till at the mart sturdy enough"))).toBe("Other words now.");
	});
});

describe("in memory", () => {
	test("a server without a layer gets the shared library itself", async () => {
		expect(await servers.shelf(ELSEWHERE)).toBe(base);
	});

	test("another process's edit, and its forgetting, are seen after one look", async () => {
		const other = over(base, store);
		expect(await other.shelf(HERE)).toBe(base);
		await other.refresh();
		await publish("own.guide", GUIDE);
		await other.refresh();
		expect((await other.shelf(HERE)).ask("Where is the beginner guide?").answer?.kind).toBe("own");
		await servers.forget(HERE);
		await other.refresh();
		expect(await other.shelf(HERE)).toBe(base);
		expect(await servers.shelf(HERE)).toBe(base);
		expect(await store.live(HERE)).toEqual([]);
	});

	test("an idle shelf is dropped and loaded again; one in use stays", async () => {
		let reads = 0;
		const counted = {
			...store,
			live: (server: string) => {
				reads++;
				return store.live(server);
			},
		};
		await publish("own.guide", GUIDE);
		servers = over(base, counted);
		const first = await servers.shelf(HERE);
		now += 29 * 60_000;
		await servers.refresh();
		reads = 0;
		await servers.shelf(HERE);
		expect(reads).toBe(0);
		now += 31 * 60_000;
		await servers.refresh();
		const again = await servers.shelf(HERE);
		expect(reads).toBe(1);
		expect(again).not.toBe(first);
		expect(again.ask("Where is the beginner guide?").answer?.kind).toBe("own");
	});

	test("with the store gone questions go on from memory or the base, edits say so, and all recovers by itself", async () => {
		let gone = false;
		const shaky = Object.fromEntries(
			Object.entries(store).map(([name, call]) => [
				name,
				async (...args: unknown[]) => {
					if (gone) throw new StoreUnavailable("gone");
					return (call as (...args: unknown[]) => Promise<unknown>)(...args);
				},
			]),
		) as unknown as Store;
		await publish("own.guide", GUIDE);
		servers = over(base, shaky);
		await servers.shelf(HERE);
		gone = true;
		now += 3_600_000;
		await servers.refresh();
		expect((await ask("Where is the beginner guide?")).answer?.kind).toBe("own");
		expect(await servers.shelf(ELSEWHERE)).toBe(base);
		await expect(publish("own.guide", { ...GUIDE, answer: "New." }, 1)).rejects.toBeInstanceOf(StoreUnavailable);
		gone = false;
		await over(base, store).publish({ ...draft("own.guide", { ...GUIDE, answer: "New." }, 1) }, MO, "");
		await servers.refresh();
		expect(wordsOf(await ask("Where is the beginner guide?"))).toBe("New.");
	});
});
