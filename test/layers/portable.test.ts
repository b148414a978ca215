/** Export and import: no loss, all or nothing, every fault with its line, and what faq:check says of the file. */
import fc from "fast-check";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { checkTool } from "../../src/cli/faq-check.ts";
import type { Servers } from "../../src/layers/contract.ts";
import { parseLayer, writeLayer } from "../../src/layers/portable.ts";
import { createServers } from "../../src/layers/servers.ts";
import { textProblems } from "../../src/layers/text-rules.ts";
import type { Library } from "../../src/library.ts";
import type { EntryContent, Store } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import { run } from "../cli/run.ts";
import { FAQ } from "../compile-once.ts";
import { entryKey } from "../key.ts";
import { realLibrary } from "../real-library.ts";
import { temporary } from "../temporary-file.ts";

const [HERE, THERE, MO] = ["2000000000000000001", "2000000000000000002", "5000000000000000007"];
const NOW = Date.UTC(2026, 10, 24);
let base: Library;
let store: Store;
let servers: Servers;
beforeAll(async () => {
	base = await realLibrary();
});
beforeEach(async () => {
	store = await openStore({ dataDir: null, now: () => NOW });
	servers = createServers({ base, store, now: () => NOW });
});
const publish = async (entry: string, content: EntryContent, seen = 0) => {
	const draft = { id: entry, server: HERE, entry: entryKey(entry), seen, content, by: MO, at: NOW, why: "", state: "writing" } as const;
	expect((await servers.publish(draft, MO, "")).kind).toBe("published");
};
const link = () => `https://${base.dataset.vettedHosts[0]}/guide`;
async function fill() {
	const question = "Where is the beginner guide?";
	await publish("own.guide", { question, answer: "Pinned: in #start\n- and here", links: [link()], phrasings: ["do newcomers get a handbook"] });
	await publish("x.bitmart.insurance", { question: null, answer: "Ask the team first.", links: [], phrasings: [] });
	await servers.banner({ server: HERE, exchange: "kraken", text: "Slow today.", until: NOW + 1000, by: MO });
}
const layerOf = async (server: string) => {
	const entries = (await servers.entries(server)).map(({ key, content, state }) => ({ key, content, state }));
	return {
		entries: entries.sort((a, b) => (a.key < b.key ? -1 : 1)),
		banners: (await store.banners(server, NOW)).map(({ server: _, ...rest }) => rest),
	};
};

test("a layer goes to another server without loss, and passes faq:check", async () => {
	await fill();
	const yaml = await servers.export(HERE);
	expect(await servers.import(THERE, yaml, MO, "moved")).toEqual({ kind: "imported", entries: 2, unchanged: 0, banners: 1 });
	expect(await layerOf(THERE)).toEqual(await layerOf(HERE));
	expect(await servers.export(THERE)).toBe(yaml);
	const file = temporary("server.yaml", yaml);
	const { code, out } = await run(checkTool, FAQ, file);
	expect(out).toContain("2 entries, 1 phrasing");
	expect(code).toBe(0);
});

test("importing what is there changes nothing; what the file leaves out is removed", async () => {
	await fill();
	const yaml = await servers.export(HERE);
	expect(await servers.import(HERE, yaml, MO, "")).toEqual({ kind: "imported", entries: 0, unchanged: 2, banners: 1 });
	expect(await servers.import(HERE, "layer: 1\nentries: []\n", MO, "")).toEqual({ kind: "imported", entries: 2, unchanged: 0, banners: 0 });
	expect(await servers.shelf(HERE)).toBe(base);
	expect((await servers.restore(HERE, entryKey("own.guide"), 2, MO, "")).kind).toBe("published");
});

test("one fault and nothing is imported; every fault is told with its line", async () => {
	await fill();
	const before = await layerOf(HERE);
	const yaml = `layer: 1
entries:
  - id: one
    question: Where is one?
    answer: Here.
  - id: two
    question: Where is two?
    answer: "@everyone"
    links: ["http://x.example"]
edits:
  - over: x.nosuch.insurance
    answer: Words here.
banners:
  - { exchange: nosuch, text: Hello there, until: "2026-12-24T18:00:00.000Z" }
`;
	const result = await servers.import(HERE, yaml, MO, "");
	expect(result.kind === "refused" && result.faults.map(({ line }) => line)).toEqual([8, 9, 11, 14]);
	expect(await layerOf(HERE)).toEqual(before);
	const file = temporary("server.yaml", yaml);
	const { code, out } = await run(checkTool, FAQ, file);
	expect(code).toBe(1);
	for (const line of [8, 9, 11, 14]) expect(out).toContain(`${file}:${line}: `);
});

test("phrasings that steal are refused at their line, also where both entries come in the file", async () => {
	const yaml = `layer: 1
entries:
  - { id: one, question: Where is the blue handbook?, answer: Here. }
  - id: two
    question: Where is the red handbook?
    answer: There.
    phrasings:
      - where is the blue handbook
      - is bitmart insured
`;
	const result = await servers.import(HERE, yaml, MO, "");
	const faults = result.kind === "refused" ? result.faults : [];
	expect(faults.map(({ line }) => line)).toEqual(expect.arrayContaining([8, 9]));
	expect(await servers.entries(HERE)).toEqual([]);
});

test("a link that needs a second moderator does not come in by a file", async () => {
	await store.saveSettings(HERE, { ...(await store.settings(HERE)), review: "links" });
	const yaml = `layer: 1\nentries:\n  - { id: one, question: Where is the blue handbook?, answer: Here., links: ["${link()}"] }\n`;
	const result = await servers.import(HERE, yaml, MO, "");
	expect(result.kind === "refused" && result.faults[0]?.says).toContain("second moderator");
});

test.each([
	["", 1],
	["layer: 2", 1],
	["layer: 1\nentries: 7", 2],
	["layer: [", 1],
	["id: bitmart", 1],
	["layer: 1\nedits:\n  - over: q", 3],
])("what is no layer is refused with a line: %j", async (yaml, line) => {
	const result = await servers.import(HERE, yaml, MO, "");
	expect(result.kind === "refused" && result.faults[0]?.line).toBe(line);
});

test("whatever words an entry holds, they come back as they were", () => {
	const text = fc.oneof(
		fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
		fc.constantFrom("- a: b", "# no", "yes", "null", "'\"", "line\nline", "| x", "1.0", "{a}", "&a *b", "a: |\n  b"),
	);
	const words = text.map((some) => `word ${some}`.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === "\n" ? sign : "")).trim());
	const plain = words.filter((some) => textProblems("answer", some, 1500, null, true).length === 0);
	const line = plain.map((some) => some.replace(/\s+/g, " ").trim());
	const entry = fc.record({ question: line, answer: plain, phrasings: fc.uniqueArray(line, { maxLength: 4 }), links: fc.constantFrom([], [link()]) });
	fc.assert(
		fc.property(fc.array(entry, { maxLength: 4 }), (list) => {
			const entries = list.map((content, i) => ({ key: entryKey(`own.e-${i}`), content, base: null }));
			const read = parseLayer(writeLayer({ entries, banners: [], frauds: [] }), "x.yaml", base.dataset, "refused", null);
			expect("fault" in read ? read.entries : read).toEqual(entries);
		}),
	);
});
