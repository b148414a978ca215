import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CELL_TOPICS, type CellTopic, TOPICS } from "../../src/dataset/schema.ts";
import {
	type Confidence,
	conflicts,
	disagrees,
	type Grade,
	gradeOf,
	isProtection,
	stanceOf,
	type Value,
	VERDICTS,
	type Verdict,
	verdictOf,
	type Weighed,
} from "../../src/dataset/verdict.ts";

const PROTECTION: readonly CellTopic[] = ["insurance", "protection-fund", "insurer-partners", "fiat-protection"];
const KNOWLEDGE = CELL_TOPICS.filter((topic) => !PROTECTION.includes(topic));
const CONFIDENCES: readonly Confidence[] = ["high", "medium", "low"];
const VALUES: readonly Value[] = ["yes", "partial", "no", "unclear", "info"];

const claim = (id: string, value: Value, confidence: Confidence, ...conflictsWith: string[]): Weighed => ({ id, value, confidence, conflictsWith });

/** Two claims that name each other, alone. */
const pair = (a: Value, b: Value, ca: Confidence = "high", cb: Confidence = "high") => [claim("a", a, ca, "b"), claim("b", b, cb, "a")];

test("the protection topics are these four, and the overview is none", () => {
	expect(TOPICS.filter(isProtection)).toEqual(PROTECTION);
});

describe("a protection topic without disagreement", () => {
	type Best = Confidence | "-";
	const BEST: readonly Best[] = ["high", "medium", "low", "-"];
	/** The table of DESIGN.md, row by row: the first row that fits. "*" is anything, "-" is no claim of that value. */
	const ANY: readonly Best[] = BEST;
	const SOME: readonly Best[] = CONFIDENCES;
	const NONE: readonly Best[] = ["-"];
	const WEAK_YES: readonly Best[] = ["medium", "low", "-"];
	const WEAK_PARTIAL: readonly Best[] = ["low", "-"];
	const ROWS: readonly { yes: readonly Best[]; partial: readonly Best[]; no: readonly Best[]; verdict: Verdict }[] = [
		{ yes: NONE, partial: NONE, no: SOME, verdict: "no" },
		{ yes: NONE, partial: NONE, no: NONE, verdict: "nothing-found" },
		{ yes: WEAK_YES, partial: WEAK_PARTIAL, no: ANY, verdict: "claimed" },
		{ yes: ["high"], partial: NONE, no: NONE, verdict: "confirmed" },
		{ yes: ANY, partial: ANY, no: ANY, verdict: "partial" },
	];
	const combinations = BEST.flatMap((yes) => BEST.flatMap((partial) => BEST.flatMap((no) => BEST.map((unclear) => ({ yes, partial, no, unclear })))));

	test.each(combinations)("best yes $yes, partial $partial, no $no, unclear $unclear", ({ yes, partial, no, unclear }) => {
		const row = ROWS.find((r) => r.yes.includes(yes) && r.partial.includes(partial) && r.no.includes(no));
		const best = Object.entries({ yes, partial, no, unclear }) as [Value, Best][];
		const claims = best.flatMap(([value, top]) => (top === "-" ? [] : [claim(value, value, top), claim(`${value}-low`, value, "low")]));
		for (const topic of PROTECTION) {
			expect(verdictOf(topic, claims)).toBe(row?.verdict);
			expect(verdictOf(topic, [...claims, claim("fact", "info", "high")])).toBe(row?.verdict);
		}
	});

	test("all 256 combinations were walked, and every verdict of the table was reached", () => {
		expect(combinations).toHaveLength(256);
		const hit = combinations.map((c) => ROWS.findIndex((r) => r.yes.includes(c.yes) && r.partial.includes(c.partial) && r.no.includes(c.no)));
		expect(new Set(hit)).toEqual(new Set(ROWS.keys()));
	});
});

describe("a protection topic with a disagreement", () => {
	const FOR: readonly Value[] = ["yes", "partial"];
	const ABOUT: readonly Value[] = ["unclear", "info"];
	const sameStance = (a: Value, b: Value) => [FOR, ["no"], ABOUT].some((group) => group.includes(a) && group.includes(b));
	const pairs = VALUES.flatMap((a) => VALUES.map((b) => ({ a, b })));

	test.each(pairs.filter(({ a, b }) => !sameStance(a, b)))("$a against $b is disputed, at any confidence", ({ a, b }) => {
		for (const topic of PROTECTION)
			for (const ca of CONFIDENCES) for (const cb of CONFIDENCES) expect(verdictOf(topic, pair(a, b, ca, cb))).toBe("disputed");
	});

	test.each(pairs.filter(({ a, b }) => sameStance(a, b)))("$a against $b disputes no protection", ({ a, b }) => {
		for (const topic of PROTECTION)
			for (const ca of CONFIDENCES)
				for (const cb of CONFIDENCES) expect(verdictOf(topic, pair(a, b, ca, cb))).toBe(verdictOf(topic, [claim("a", a, ca), claim("b", b, cb)]));
	});
});

describe("a knowledge topic", () => {
	test.each(KNOWLEDGE)("%s: nothing found, known, or disputed, whatever the values", (topic) => {
		expect(verdictOf(topic, [])).toBe("nothing-found");
		for (const a of VALUES) {
			expect(verdictOf(topic, [claim("a", a, "high")])).toBe("known");
			for (const b of VALUES) expect(verdictOf(topic, pair(a, b))).toBe("disputed");
		}
	});
});

test.each(CELL_TOPICS)("%s without a claim: nothing found", (topic) => {
	expect(verdictOf(topic, [])).toBe("nothing-found");
});

test("stanceOf: which way a value speaks", () => {
	expect(VALUES.map(stanceOf)).toEqual(["for", "for", "against", "info", "info"]);
});

describe("conflicts", () => {
	test("each pair once, in the order of the claims", () => {
		const [a, b, c] = [claim("a", "yes", "low", "b", "c"), claim("b", "no", "low", "a"), claim("c", "no", "low", "a")];
		expect(conflicts([a, b, c])).toEqual([
			[a, b],
			[a, c],
		]);
	});

	test("none with a claim that is not among these", () => {
		expect(conflicts([claim("a", "yes", "low", "elsewhere"), claim("b", "no", "low")])).toEqual([]);
		expect(disagrees([claim("a", "yes", "low", "elsewhere")])).toBe(false);
	});

	test("none with itself", () => {
		expect(conflicts([claim("a", "yes", "low", "a")])).toEqual([]);
	});
});

describe("gradeOf", () => {
	const AGREED: Readonly<Record<Confidence, Grade>> = { high: "strong", medium: "fair", low: "weak" };

	test("no claim", () => {
		expect(gradeOf([])).toBe("none");
	});

	test.each(CONFIDENCES)("the best of them is %s, and they agree", (confidence) => {
		expect(gradeOf([claim("a", "yes", "low"), claim("b", "no", confidence)])).toBe(AGREED[confidence]);
	});

	test.each([
		{ a: "high", b: "high", grade: "fair" },
		{ a: "high", b: "medium", grade: "fair" },
		{ a: "high", b: "low", grade: "weak" },
		{ a: "medium", b: "medium", grade: "fair" },
		{ a: "medium", b: "low", grade: "weak" },
		{ a: "low", b: "low", grade: "weak" },
	] as const)("$a against $b is $grade, though a third be high", ({ a, b, grade }) => {
		const third = claim("c", "yes", "high");
		expect(gradeOf([...pair("yes", "no", a, b), third])).toBe(grade);
		expect(gradeOf([third, ...pair("yes", "no", b, a)])).toBe(grade);
	});

	test.each([
		{ a: "high", b: "low", grade: "fair" },
		{ a: "medium", b: "low", grade: "fair" },
		{ a: "low", b: "low", grade: "weak" },
	] as const)("two that say the same and differ over a detail, $a and $b: $grade", ({ a, b, grade }) => {
		expect(gradeOf(pair("yes", "partial", a, b))).toBe(grade);
	});

	test("the weakest of several disagreements counts", () => {
		const other = [claim("c", "yes", "low", "d"), claim("d", "no", "high", "c")];
		expect(gradeOf([...pair("yes", "no"), ...other])).toBe("weak");
	});
});

describe("for any claims whatever", () => {
	/** Up to seven claims, any of which name each other in pairs, as the rule conflicts-both-ways wants. */
	const anyClaims = fc
		.array(fc.record({ value: fc.constantFrom(...VALUES), confidence: fc.constantFrom(...CONFIDENCES) }), { maxLength: 7 })
		.chain((list) => {
			const last = Math.max(list.length - 1, 0);
			const edges = fc.array(fc.tuple(fc.nat({ max: last }), fc.nat({ max: last })), { maxLength: 3 });
			return edges.map((found) =>
				join(
					list.map((c, i) => ({ ...c, id: `c${i}`, conflictsWith: [] })),
					found,
				),
			);
		});
	const anyTopic = fc.constantFrom(...CELL_TOPICS);

	/** The same claims, with these pairs naming each other. */
	function join(claims: readonly Weighed[], edges: readonly (readonly [number, number])[]): Weighed[] {
		const against = (i: number) => edges.flatMap(([a, b]) => (a === b ? [] : a === i ? [`c${b}`] : b === i ? [`c${a}`] : []));
		return claims.map((c, i) => ({ ...c, conflictsWith: [...c.conflictsWith, ...against(i)] }));
	}

	test("the verdict is one of the closed list", () => {
		fc.assert(fc.property(anyTopic, anyClaims, (topic, claims) => VERDICTS.includes(verdictOf(topic, claims))));
	});

	test("confirmed means a protection topic, a high yes, no partial, no no, and no two that differ", () => {
		fc.assert(
			fc.property(anyTopic, anyClaims, (topic, claims) => {
				const differ = conflicts(claims).some(([a, b]) => stanceOf(a.value) !== stanceOf(b.value));
				const bears =
					PROTECTION.includes(topic) &&
					claims.some((c) => c.value === "yes" && c.confidence === "high") &&
					claims.every((c) => c.value !== "partial" && c.value !== "no") &&
					!differ;
				expect(verdictOf(topic, claims) === "confirmed").toBe(bears);
			}),
			{ numRuns: 2000 },
		);
	});

	test("a no more never confirms", () => {
		fc.assert(
			fc.property(anyTopic, anyClaims, fc.constantFrom(...CONFIDENCES), fc.nat(7), (topic, claims, confidence, at) => {
				const more = claims.toSpliced(at, 0, claim("more", "no", confidence));
				expect(verdictOf(topic, more)).not.toBe("confirmed");
			}),
		);
	});

	test("a disagreement more never confirms what was not confirmed, and never betters the grade", () => {
		const order: readonly Grade[] = ["none", "weak", "fair", "strong"];
		fc.assert(
			fc.property(anyTopic, anyClaims, fc.nat(6), fc.nat(6), (topic, claims, a, b) => {
				fc.pre(a < claims.length && b < claims.length);
				const more = join(claims, [[a, b]]);
				if (verdictOf(topic, claims) !== "confirmed") expect(verdictOf(topic, more)).not.toBe("confirmed");
				expect(order.indexOf(gradeOf(more))).toBeLessThanOrEqual(order.indexOf(gradeOf(claims)));
			}),
			{ numRuns: 1000 },
		);
	});

	test("the order of the claims does not matter", () => {
		const shuffled = anyClaims.chain((claims) => fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })));
		fc.assert(
			fc.property(anyTopic, shuffled, (topic, [claims, again]) => {
				expect(verdictOf(topic, again)).toBe(verdictOf(topic, claims));
				expect(gradeOf(again)).toBe(gradeOf(claims));
				expect(conflicts(again)).toHaveLength(conflicts(claims).length);
			}),
			{ numRuns: 1000 },
		);
	});

	test("where sources disagree, the grade is never strong", () => {
		fc.assert(fc.property(anyClaims, (claims) => !disagrees(claims) || gradeOf(claims) !== "strong"));
	});
});
