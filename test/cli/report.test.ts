import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { VERDICT_LABEL } from "../../src/answering/labels.ts";
import { reportTool } from "../../src/cli/faq-report.ts";
import { answersOf } from "../../src/cli/report/answers.ts";
import { totalsOf } from "../../src/cli/report/totals.ts";
import { index } from "../../src/dataset/dataset.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import { run } from "./run.ts";
import { absent, DISPUTED, exchange, NEWS, OWN_PAGE, smallFaq } from "./small-faq.ts";

const TOTALS = {
	exchanges: 2,
	topics: 12,
	cells: 24,
	cellsWithClaims: 2,
	claims: 3,
	absences: 22,
	sources: 4,
	conflictPairs: 1,
	unsourcedSentences: 0,
	generalEntries: 1,
	incidents: 0,
	glossary: 1,
	tips: 1,
	otherNames: 1,
	verdicts: { confirmed: 0, partial: 0, unconfirmed: 0, disputed: 1, no: 0, known: 1, "nothing-found": 22 },
};

describe("--json", () => {
	it("is a line a cell, and the totals as the last line, keys in their order", async () => {
		const { code, out } = await run(reportTool, smallFaq(), "--json");
		expect(code).toBe(0);
		const lines = out.trimEnd().split("\n");
		expect(lines).toHaveLength(24 + 2 + 1);
		const { reading, shownSources, sourcing, ...totals } = JSON.parse(lines.at(-1) ?? "");
		expect(JSON.stringify(totals)).toBe(JSON.stringify(TOTALS));
		expect(shownSources).toEqual(answersOf(index(loadDataset(smallFaq()))).shownSources);
		expect(reading).toMatchObject({ median: expect.any(Number), highest: expect.any(Number), longSentences: 0 });
		expect(sourcing).toMatchObject({ cells: 24, shown: 3 });
		expect(JSON.parse(lines[0] ?? "")).toEqual({
			exchange: "alpha",
			topic: "insurance",
			verdict: "disputed",
			claims: 2,
			absences: 0,
			sources: 2,
			newest: "2026-06",
		});
	});

	it("counts a page that several files cite once, and a pair that disagrees once", async () => {
		// The newspaper's page is cited by both exchanges, the glossary and a general claim.
		expect(TOTALS.sources).toBe(["own-page", "news", "copy", "tip"].length);
		expect(totalsOf(loadDataset(smallFaq()))).toMatchObject(TOTALS);
	});

	it("counts sentences that stand on nothing, but not those about the bot itself", () => {
		const data = loadDataset(smallFaq());
		const [about] = data.questions;
		if (!about) throw new Error("the small dataset has a question");
		const { about: _, ...bare } = about;
		expect(totalsOf({ ...data, questions: [bare] }).unsourcedSentences).toBe(1);
		const unknown = { ...bare, summary: [{ says: "It is so.", claims: ["nobody-knows-1"] }] };
		expect(totalsOf({ ...data, questions: [unknown] }).unsourcedSentences).toBe(1);
		const known = { ...bare, summary: [{ says: "It is so.", claims: ["g-funds-1"] }] };
		expect(totalsOf({ ...data, questions: [known] }).unsourcedSentences).toBe(0);
	});
});

describe("sources and ages, by exchange", () => {
	const sourcing = async (exchange: string, faq = smallFaq()) => {
		const { out } = await run(reportTool, faq, "--json");
		return out
			.split("\n")
			.filter(Boolean)
			.map((line) => JSON.parse(line))
			.find((line) => line.exchange === exchange && line.sourcing)?.sourcing;
	};

	it("counts fresh cells, and each shown page once: undated, unlinked, without a name", async () => {
		// Alpha's own page is vetted but bears no date; the newspaper's is dated but not vetted. The claims are of June 2026 and January 2022.
		expect(await sourcing("alpha")).toEqual({
			cells: 12,
			freshCells: 1,
			shown: 2,
			undated: 1,
			unlinked: 1,
			partRead: 0,
			undatedClaims: 0,
			olderThan12: 1,
			olderThan24: 1,
			olderThan48: 1,
		});
		// Beta's claim has no month of its own: the newspaper's date is its age.
		expect(await sourcing("beta")).toMatchObject({ freshCells: 0, shown: 2, undated: 1, unlinked: 2, undatedClaims: 0, olderThan48: 1 });
	});

	it("counts a page of which only a part was read and a claim that nothing dates", async () => {
		const part: typeof OWN_PAGE = { ...OWN_PAGE, read: "part" };
		const cell = { ...DISPUTED, claims: (DISPUTED.claims ?? []).map(({ as_of: _, ...claim }) => ({ ...claim, sources: ["own-page"] })) };
		const alpha = exchange("alpha", { "own-page": part }, { insurance: cell });
		expect(await sourcing("alpha", smallFaq({ "exchanges/alpha.yaml": alpha }))).toMatchObject({
			partRead: 1,
			undatedClaims: 2,
			freshCells: 0,
		});
	});

	it("stands beneath the totals as a table", async () => {
		const { out } = await run(reportTool, smallFaq());
		const table = out.split("\n\n").at(-1) ?? "";
		expect(
			table
				.split("\n")
				.find((row) => row.startsWith("Alpha"))
				?.split(/\s{2,}/),
		).toEqual(["Alpha", "1", "2", "1", "1", "0", "0", "1", "1", "1"]);
		expect(out).toContain("1 cells (4 %) with evidence of a year or less; of 3 pages shown");
	});
});

test("the hardest answers are named, hardest first, and the shown sources are those that an answer shows", () => {
	const { reading, shownSources } = answersOf(index(loadDataset(smallFaq())));
	expect(reading.worst.length).toBe(10);
	expect(reading.worst.map(({ grade }) => grade)).toEqual(reading.worst.map(({ grade }) => grade).toSorted((a, b) => b - a));
	expect(reading.highest).toBe(reading.worst[0]?.grade);
	expect(shownSources.undated + shownSources.linked).toBeGreaterThan(0);
	expect(shownSources.all).toBeGreaterThanOrEqual(Math.max(shownSources.undated, shownSources.linked));
});

describe("the table", () => {
	it("is aligned, a line a cell, with the totals beneath", async () => {
		const { out } = await run(reportTool, smallFaq());
		const [table = "", totals = ""] = out.split("\n\n");
		const [heads = "", rule = "", ...rows] = table.split("\n");
		expect(rows).toHaveLength(24);
		const starts = [...rule.matchAll(/-+/g)].map((dashes) => dashes.index);
		expect(starts.map((at) => heads[at - 1] ?? " ")).toEqual(starts.map(() => " "));
		for (const row of rows) expect(starts.map((at) => row[at - 1] ?? " ")).toEqual(starts.map(() => " "));
		expect(rows[0]?.split(/\s{2,}/)).toEqual(["Alpha", "insurance", "sources disagree", "2", "0", "2", "2026-06"]);
		expect(rows.find((row) => row.startsWith("Beta") && row.includes("custody"))).toMatch(/what is known\s+1\s+0\s+2\s+undated$/);
		expect(totals).toContain("2 exchanges × 12 topics: 24 cells, 2 of them with claims");
		expect(totals).toContain("sources disagree 1");
	});

	it("of a dataset with faults is those faults, and exit code 1", async () => {
		const { code, out, complaints } = await run(reportTool, smallFaq({ "names.yaml": "- 7" }));
		expect({ code, out }).toEqual({ code: 1, out: "" });
		expect(complaints).toContain("names.yaml:1:");
	});
});

describe("--html", () => {
	const page = async () => {
		const faq = smallFaq();
		const file = join(faq, "report.html");
		expect(await run(reportTool, faq, "--html", file)).toEqual({ code: 0, out: "", complaints: `Wrote ${file}.\n` });
		return readFileSync(file, "utf8");
	};

	it("says each verdict by class, symbol and word, in a button that names exchange and topic", async () => {
		const { symbol, words } = VERDICT_LABEL.disputed;
		expect(await page()).toContain(
			`class="cell v-disputed" popovertarget="alpha--insurance"><span class="where"><span class="exchange">Alpha, </span>About insurance: </span><span aria-hidden="true">${symbol}</span> ${words}`,
		);
	});

	it("opens each cell: every button has its one card, and every card its title", async () => {
		const text = await page();
		const opened = [...text.matchAll(/class="cell [^>]*popovertarget="([^"]+)"/g)].map(([, id]) => id);
		const cards = [...text.matchAll(/<section popover role="dialog" id="([^"]+)" aria-labelledby="\1-title"/g)].map(([, id]) => id);
		expect(opened).toHaveLength(24);
		expect(new Set(opened).size).toBe(24);
		expect(cards).toEqual(opened);
		const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(text).toContain("Alpha says that a policy exists.");
		expect(text).toContain("<strong>Says otherwise:</strong> alpha-insurance-2");
	});

	it("shows the evidence of another cell where a summary stands on it", async () => {
		const borrowing = { ...absent("alpha-custody-0"), summary: [{ says: "A newspaper says no.", claims: ["alpha-insurance-2"] }] };
		const faq = smallFaq({
			"exchanges/alpha.yaml": exchange("alpha", { "own-page": OWN_PAGE, news: NEWS }, { insurance: DISPUTED, custody: borrowing }),
		});
		await run(reportTool, faq, "--html", join(faq, "report.html"));
		const card = readFileSync(join(faq, "report.html"), "utf8").split('id="alpha--custody"')[1]?.split("</section>")[0];
		expect(card).toMatch(/<h3>From other cells<\/h3>[\s\S]*alpha-insurance-2: says no, confidence medium, as of Jan 2022/);
	});

	it("has a caption, and scoped heads for rows and columns", async () => {
		const text = await page();
		expect(text).toMatch(/<table role="table">\s*<caption>[^<]{20,}<\/caption>/);
		expect(text.match(/<th role="columnheader" scope="col">/g)).toHaveLength(1 + CELL_TOPICS.length);
		expect(text.match(/<th role="rowheader" scope="row">/g)).toHaveLength(2);
		expect(text).toContain('<html lang="en">');
	});

	it("loads nothing, runs nothing, and links only where the host is vetted", async () => {
		const text = await page();
		expect(text).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|src=/i);
		expect(text).toContain("default-src 'none'");
		expect([...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(["https://alpha.example/policy"]);
	});

	it("escapes what the dataset says", async () => {
		const text = await page();
		expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;none&quot; was found.");
		expect(text).toContain("Alpha &lt;b&gt;hacked&lt;/b&gt;");
		expect(text).not.toMatch(/\\n|undefined|\[object/);
	});

	it("to a file that cannot be written is a call that makes no sense", async () => {
		const faq = smallFaq();
		expect((await run(reportTool, faq, "--html", join(faq, "no", "such", "folder.html"))).code).toBe(2);
	});
});
