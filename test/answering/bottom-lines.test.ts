/** The table from verdicts to the bottom lines that nobody writes, walked whole. */
import { describe, expect, test } from "vitest";
import {
	comparisonLine,
	coverOf,
	incidentListLine,
	knowledgeListLine,
	LONGEST_BOTTOM_LINE,
	overviewLine,
	protectionListLine,
	topicComparisonLine,
} from "../../src/answering/bottom-lines.ts";
import type { ResolvedIncident } from "../../src/dataset/dataset.ts";
import { VERDICTS, type Verdict } from "../../src/dataset/verdict.ts";

const COVERS = ["shown", "some", "argued", "none"] as const;
const hack = (restored: ResolvedIncident["restored"], date = "2021-12-04"): ResolvedIncident => ({
	id: "a-hack",
	exchange: "Alpha",
	date,
	kind: "hack",
	lost_says: "Some coins.",
	cause: "A stolen key.",
	customers_got: "Nobody says.",
	restored,
	sources: [],
});

test("cover, of insurance and fund together: the better of the two, and only confirmed is shown", () => {
	const expected = (verdict: Verdict): (typeof COVERS)[number] =>
		verdict === "confirmed" ? "shown" : verdict === "partial" ? "some" : verdict === "disputed" ? "argued" : "none";
	for (const a of VERDICTS)
		for (const b of VERDICTS) {
			const order = [expected(a), expected(b)].toSorted((x, y) => COVERS.indexOf(x) - COVERS.indexOf(y));
			expect(coverOf([a, b]), `${a}, ${b}`).toBe(order[0]);
		}
	expect(coverOf([])).toBe("none");
});

describe("an overview", () => {
	test.each([
		["shown", /cover is confirmed/],
		["some", /some of it may be paid back\. Nothing promises you all/],
		["argued", /^Sources disagree on whether anybody would pay you back/],
		["none", /^Nothing that I found shows that anybody would pay you back if Alpha were hacked/],
	] as const)("%s", (cover, words) => {
		expect(overviewLine("Alpha", cover, [])).toMatch(words);
	});

	test.each([
		["full", /Hacked in 2021; repaid in full, reports say\.$/],
		["partial", /Hacked in 2021; full repayment not confirmed\.$/],
		["none", /Hacked in 2021; not repaid\.$/],
		["unknown", /Hacked in 2021; full repayment not confirmed\.$/],
	] as const)("hacked before, restored %s", (restored, words) => {
		expect(overviewLine("Alpha", "none", [hack(restored)])).toMatch(words);
	});

	test("the last hack counts, and nothing but a hack", () => {
		expect(overviewLine("Alpha", "none", [hack("none", "2019-01-01"), hack("full", "2023-05-05")])).toContain("Hacked in 2023; repaid in full");
		expect(overviewLine("Alpha", "none", [{ ...hack("none"), kind: "bankruptcy" }])).not.toContain("Hacked");
	});

	test("never longer than a bottom line, whatever the name", () => {
		for (const name of ["OKX", "x".repeat(40)])
			for (const cover of COVERS)
				for (const restored of ["full", "partial", "none", "unknown"] as const)
					expect(overviewLine(name, cover, [hack(restored)]).length).toBeLessThanOrEqual(LONGEST_BOTTOM_LINE);
	});
});

describe("a comparison", () => {
	const of = (...covers: (typeof COVERS)[number][]) => comparisonLine(covers.map((cover, i) => ({ name: "ABCD"[i] ?? "", cover })));

	test.each([
		[["none", "none"], "Neither shows that anybody would pay you back after a hack."],
		[["none", "none", "none"], "None of them shows that anybody would pay you back after a hack."],
		[["some", "some"], "Both may pay back some of a loss after a hack. Neither promises all of it."],
		[["shown", "shown"], "Cover is confirmed for both. Read below what it leaves out."],
		[["some", "none"], "Of these, only A may pay back some of a loss after a hack."],
		[["none", "shown"], "Of these, only B has confirmed cover."],
		[["shown", "none", "shown"], "Of these, only A and C have confirmed cover."],
		[["argued", "none"], "Of these, only A has cover that sources argue about."],
	] as const)("%j", (covers, line) => {
		expect(of(...covers)).toBe(line);
	});

	test("every combination of up to four: at most 140 characters, and cover is called confirmed only where it is", () => {
		const fours = COVERS.flatMap((a) => COVERS.flatMap((b) => COVERS.flatMap((c) => COVERS.map((d) => [a, b, c, d] as const))));
		for (const covers of fours) {
			const line = comparisonLine(covers.map((cover, i) => ({ name: `Exchange ${"ABCD"[i]} of a long name`, cover })));
			expect(line.length).toBeLessThanOrEqual(LONGEST_BOTTOM_LINE);
			if (/confirmed/.test(line)) expect(covers).toContain("shown");
			if (/may pay back/.test(line)) expect(covers).toContain("some");
		}
	});

	test("of one topic: each gist, or what is the same for all", () => {
		const one = (name: string, gist: string) => ({ name, gist });
		expect(topicComparisonLine([one("A", "mostly offline"), one("B", "share unknown")])).toBe("A: mostly offline. B: share unknown.");
		expect(topicComparisonLine([one("A", "no policy"), one("B", "no policy")])).toBe("The same for both: no policy.");
		expect(topicComparisonLine([one("A", "x".repeat(80)), one("B", "y".repeat(80))]).length).toBeLessThanOrEqual(LONGEST_BOTTOM_LINE);
	});
});

describe("a list", () => {
	test("of a protection: how many, and nothing more than the verdicts bear", () => {
		expect(protectionListLine(["no", "unconfirmed", "nothing-found"])).toBe(
			"Confirmed for none of 3 exchanges. For the rest nothing is shown that would pay you.",
		);
		expect(protectionListLine(["confirmed", "partial", "partial", "disputed", "no"])).toBe(
			"Confirmed for 1 of 5 exchanges, in part for 2, argued over for 1. For the rest nothing is shown that would pay you.",
		);
	});

	test("of knowledge: no order of merit, and how many have nothing", () => {
		expect(knowledgeListLine(["known", "known", "nothing-found"])).toMatch(/I do not rank exchanges\. For 1 of 3 nothing was found\.$/);
		expect(knowledgeListLine(["known"])).toMatch(/I do not rank exchanges\.$/);
	});

	test("of past hacks: how many were robbed, and how many repaid; the last hack counts, and a bug is no theft", () => {
		const repaid = hack("full", "2019");
		expect(incidentListLine([[repaid], [hack("none", "2020"), repaid], [{ ...hack("full"), kind: "bug" }], []])).toBe(
			"2 of 4 exchanges have a theft on record. For 1 reports say that customers were repaid in full; for 1 that is not confirmed.",
		);
		expect(incidentListLine([[repaid], []])).toBe("1 of 2 exchanges have a theft on record. Reports say that customers were repaid in full.");
		expect(incidentListLine([[], []])).toBe("No theft is on record for these 2 exchanges.");
		expect(incidentListLine(Array.from({ length: 29 }, (_, i) => [hack(i % 2 ? "full" : "unknown")])).length).toBeLessThanOrEqual(
			LONGEST_BOTTOM_LINE,
		);
	});
});
