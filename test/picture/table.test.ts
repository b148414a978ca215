/** The table behind a picture: what stands in it, and its words for who cannot see it. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { VERDICT_LABEL } from "../../src/answering/labels.ts";
import { CELL_TOPICS, TOPICS } from "../../src/dataset/topics.ts";
import { VERDICTS, type Verdict } from "../../src/dataset/verdict.ts";
import type { Library } from "../../src/library.ts";
import { aboutExchanges, type Target } from "../../src/matching/target.ts";
import { layout, widthOf } from "../../src/picture/layout.ts";
import { INK, symbol } from "../../src/picture/symbols.ts";
import { altText, type Table, tableOf } from "../../src/picture/table.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

function table(target: Target): Table {
	const answer = library.answer(target);
	const made = answer && tableOf(library.dataset, answer);
	if (!made) throw new Error("no table");
	return made;
}

test("every verdict has a symbol, a word and an ink of its own shape", () => {
	expect(new Set(VERDICTS.map(symbol)).size).toBe(VERDICTS.length);
	expect(new Set(VERDICTS.map((verdict) => VERDICT_LABEL[verdict].words)).size).toBe(VERDICTS.length);
	for (const verdict of VERDICTS) expect(contrast(INK[verdict], "#272c3d")).toBeGreaterThan(4.5);
});

test("two exchanges: every topic, a cell each, with the newest month and the number of pages", () => {
	const { columns, rows } = table(aboutExchanges(["bitmart", "kraken"], "overview"));
	expect(columns).toEqual(["BitMart", "Kraken"]);
	expect(rows.map((row) => row.cells.length)).toEqual(CELL_TOPICS.map(() => 2));
	const fund = rows.find((row) => row.name === "Own protection fund");
	expect(fund?.cells[0]).toMatchObject({ verdict: "unconfirmed", gist: expect.stringMatching(/fund/i), age: expect.stringMatching(/^\w{3} \d{4}$/) });
	expect(fund?.cells[1]).toMatchObject({ verdict: "nothing-found", age: expect.stringMatching(/^looked \w{3} \d{4}$/), sources: 0 });
});

test("a list stands in the order of its words: by verdict, then by evidence", () => {
	for (const topic of CELL_TOPICS) {
		const answer = library.answer(aboutExchanges([], topic));
		const lines = answer?.kind === "table" ? answer.sections.flatMap((section) => section.lines) : [];
		const { rows } = table(aboutExchanges([], topic));
		expect(rows.map((row) => row.name)).toEqual(lines.map((line) => line.label));
		expect(rows.map((row) => row.cells[0]?.verdict)).toEqual(lines.map((line) => line.verdict));
		for (const [i, row] of rows.entries()) {
			const next = rows[i + 1];
			if (next && next.cells[0]?.verdict === row.cells[0]?.verdict) expect(next.cells[0]?.sources).toBeLessThanOrEqual(row.cells[0]?.sources ?? 0);
		}
	}
});

test("one exchange, and a general entry, have no picture", () => {
	for (const topic of TOPICS) {
		const answer = library.answer(aboutExchanges(["kraken"], topic));
		expect(answer && tableOf(library.dataset, answer)).toBeNull();
	}
});

test("the words for who cannot see it keep whole rows within Discord's limit, whatever is compared", () => {
	const ids = library.dataset.exchanges.map(({ id }) => id);
	fc.assert(
		fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 }), fc.constantFrom(...TOPICS), (exchanges, topic) => {
			const made = table(aboutExchanges(exchanges, topic));
			const words = altText(made);
			expect(words.length).toBeLessThanOrEqual(1024);
			expect(words.startsWith("Table. ")).toBe(true);
			expect(words.endsWith(".")).toBe(true);
			// Wider, and a phone of 390 pixels shows type of 27 pixels at less than 12.
			expect(widthOf(made)).toBeLessThanOrEqual(880);
		}),
		{ numRuns: 200 },
	);
	const rows = Array.from({ length: 60 }, (_, i) => ({
		name: `Exchange ${i}`,
		cells: [{ verdict: "no" as const, gist: "no policy", age: "undated", sources: 1 }],
	}));
	expect(altText({ title: "Long", columns: ["One"], rows })).toMatch(/no\. The rest is in the menus below\.$/);
});

test("what is the same for all is said once; what differs, by verdict, or by what is known", () => {
	const cell = (verdict: Verdict, gist: string) => ({ verdict, gist, age: "undated", sources: 1 });
	const rows = [
		{ name: "Cash", cells: [cell("no", "no scheme"), cell("no", "none found"), cell("no", "no")] },
		{ name: "Fund", cells: [cell("partial", "SAFU"), cell("no", "none"), cell("partial", "a fund")] },
		{ name: "Coins", cells: [cell("known", "98% offline"), cell("nothing-found", "none"), cell("known", "mostly offline")] },
	];
	expect(altText({ title: "Three", columns: ["A", "B", "C"], rows })).toBe(
		"Table. Three. Cash: no for all. Fund: in part for A, C; no for B. Coins: 98% offline for A; nothing found for B; mostly offline for C.",
	);
});

test("of up to four exchanges at least the protections are said; the menus hold the rest", () => {
	const ids = library.dataset.exchanges.map(({ id }) => id);
	const protections = ["Third-party insurance", "Own protection fund", "Named insurers"];
	const missing = (exchanges: string[]) => {
		const made = table(aboutExchanges(exchanges, "overview"));
		const words = altText(made);
		return protections.filter((name) => !words.includes(` ${name}: `));
	};
	fc.assert(
		fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 }), (exchanges) => {
			expect(missing(exchanges)).toEqual([]);
		}),
		{ numRuns: 200 },
	);
});

test("the picture holds the word of each cell, its month and its number of sources", () => {
	for (const ids of [
		["bitmart", "coinbase"],
		["bitmart", "coinbase", "kraken"],
		["bitmart", "coinbase", "kraken", "cryptocom"],
	]) {
		const made = table(aboutExchanges(ids, "overview"));
		const drawn = JSON.stringify(layout(made));
		for (const cell of made.rows.flatMap((row) => row.cells)) {
			for (const part of [cell.gist, symbol(cell.verdict), INK[cell.verdict], cell.age]) expect(drawn).toContain(part);
			if (cell.sources > 0) expect(drawn).toMatch(new RegExp(`\\b${cell.sources} source`));
		}
	}
});

/** WCAG's contrast ratio of two colours written as #rrggbb. */
function contrast(a: string, b: string): number {
	const luminance = (colour: string) => {
		const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
			const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
	};
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}
