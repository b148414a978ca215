import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CELL_TOPICS, type CellTopic, TOPICS } from "../../src/dataset/topics.ts";
import {
	type Confidence,
	conflicts,
	disputes,
	type Grade,
	gradeOf,
	inForce,
	isProtection,
	stanceOf,
	type Value,
	VERDICTS,
	type Verdict,
	type Voice,
	verdictOf,
	type Weighed,
} from "../../src/dataset/verdict.ts";

const PROTECTION: readonly CellTopic[] = ["insurance", "protection-fund", "insurer-partners", "fiat-protection"];
const KNOWLEDGE = CELL_TOPICS.filter((topic) => !PROTECTION.includes(topic));
const CONFIDENCES: readonly Confidence[] = ["high", "medium", "low"];
const VALUES: readonly Value[] = ["yes", "partial", "no", "unclear", "info"];

const voice = (over: Partial<Voice> = {}): Voice => ({ kind: "news", publisher: "The Daily", published: null, part: false, ...over });
const claim = (id: string, value: Value, confidence: Confidence, ...conflictsWith: string[]): Weighed => ({
	id,
	value,
	confidence,
	conflictsWith,
	supersededBy: null,
	asOf: null,
	sources: [voice()],
});
/** The same claim, on the exchange's own page of that month. */
const own = (of: Weighed, published: string | null, publisher = "Alpha"): Weighed => ({
	...of,
	sources: [voice({ kind: "primary", publisher, published })],
});

/** Two claims that name each other, alone. */
const pair = (a: Value, b: Value, ca: Confidence = "high", cb: Confidence = "high") => [claim("a", a, ca, "b"), claim("b", b, cb, "a")];

test("the protection topics are these four, and the overview is none", () => {
	expect(TOPICS.filter(isProtection)).toEqual(PROTECTION);
});

describe("a protection topic without disagreement", () => {
	type Best = Confidence | "-";
	const BEST: readonly Best[] = ["high", "medium", "low", "-"];
	/** The table of DESIGN.md, row by row: the first row that fits. "-" is no claim of that value. */
	const ANY: readonly Best[] = BEST;
	const SOME: readonly Best[] = CONFIDENCES;
	const NONE: readonly Best[] = ["-"];
	const WEAK_YES: readonly Best[] = ["medium", "low", "-"];
	const WEAK_PARTIAL: readonly Best[] = ["low", "-"];
	type Row = { yes: readonly Best[]; partial: readonly Best[]; no: readonly Best[]; absences: readonly number[]; verdict: Verdict };
	const ROWS: readonly Row[] = [
		{ yes: NONE, partial: NONE, no: SOME, absences: [0, 1], verdict: "no" },
		{ yes: NONE, partial: NONE, no: NONE, absences: [0, 1], verdict: "nothing-found" },
		{ yes: WEAK_YES, partial: WEAK_PARTIAL, no: ANY, absences: [0, 1], verdict: "unconfirmed" },
		{ yes: ["high"], partial: NONE, no: NONE, absences: [0], verdict: "confirmed" },
		{ yes: ANY, partial: ANY, no: ANY, absences: [0, 1], verdict: "partial" },
	];
	const combinations = [0, 1].flatMap((absences) =>
		BEST.flatMap((yes) => BEST.flatMap((partial) => BEST.flatMap((no) => BEST.map((unclear) => ({ yes, partial, no, unclear, absences }))))),
	);
	const rowOf = (c: (typeof combinations)[number]) =>
		ROWS.findIndex((r) => r.yes.includes(c.yes) && r.partial.includes(c.partial) && r.no.includes(c.no) && r.absences.includes(c.absences));

	test.each(combinations)("best yes $yes, partial $partial, no $no, unclear $unclear, absences $absences", (combination) => {
		const { yes, partial, no, unclear, absences } = combination;
		const verdict = ROWS[rowOf(combination)]?.verdict;
		const best = Object.entries({ yes, partial, no, unclear }) as [Value, Best][];
		const claims = best.flatMap(([value, top]) => (top === "-" ? [] : [claim(value, value, top), claim(`${value}-low`, value, "low")]));
		for (const topic of PROTECTION) {
			expect(verdictOf(topic, claims, absences)).toBe(verdict);
			expect(verdictOf(topic, [...claims, claim("fact", "info", "high")], absences)).toBe(verdict);
		}
	});

	test("all 512 combinations were walked, and every row of the table was reached", () => {
		expect(combinations).toHaveLength(512);
		expect(new Set(combinations.map(rowOf))).toEqual(new Set(ROWS.keys()));
	});

	test("a claim of which only parts of pages were read confirms nothing", () => {
		const seenInPart = { ...claim("a", "yes", "high"), sources: [voice({ part: true })] };
		expect(verdictOf("insurance", [seenInPart])).toBe("unconfirmed");
		expect(verdictOf("insurance", [{ ...seenInPart, sources: [voice({ part: true }), voice()] }])).toBe("confirmed");
	});

	test("a claim that a newer one replaces is not weighed", () => {
		expect(verdictOf("insurance", [{ ...claim("a", "yes", "high"), supersededBy: "b" }, claim("b", "no", "low")])).toBe("no");
		expect(verdictOf("custody", [{ ...claim("a", "info", "high"), supersededBy: "b" }])).toBe("nothing-found");
	});
});

describe("a protection topic with a disagreement", () => {
	const FOR: readonly Value[] = ["yes", "partial"];
	const pairs = VALUES.flatMap((a) => VALUES.map((b) => ({ a, b })));
	/** Whether one speaks for protection and the other does not. */
	const opposed = (a: Value, b: Value) => FOR.includes(a) !== FOR.includes(b);
	const believable = (c: Confidence) => c !== "low";

	test.each(pairs.filter(({ a, b }) => opposed(a, b)))(
		"$a against $b is disputed where both can be believed, else a yes stays unconfirmed or partial",
		({ a, b }) => {
			for (const topic of PROTECTION)
				for (const ca of CONFIDENCES)
					for (const cb of CONFIDENCES) {
						const verdict = verdictOf(topic, pair(a, b, ca, cb));
						if (believable(ca) && believable(cb)) expect(verdict).toBe("disputed");
						else expect(["unconfirmed", "partial"]).toContain(verdict);
					}
		},
	);

	test.each(pairs.filter(({ a, b }) => !opposed(a, b)))("$a against $b disputes no protection", ({ a, b }) => {
		for (const topic of PROTECTION)
			for (const ca of CONFIDENCES)
				for (const cb of CONFIDENCES) expect(verdictOf(topic, pair(a, b, ca, cb))).toBe(verdictOf(topic, [claim("a", a, ca), claim("b", b, cb)]));
	});

	test("an exchange's own page against an authority, at any confidence", () => {
		const [a, b] = pair("yes", "no", "low", "low");
		const authority = { ...(b as Weighed), sources: [voice({ kind: "regulator", publisher: "The Authority" })] };
		expect(verdictOf("insurance", [own(a as Weighed, null), authority])).toBe("disputed");
		expect(verdictOf("insurance", [authority, own(a as Weighed, null)])).toBe("disputed");
		expect(verdictOf("insurance", [a as Weighed, authority])).toBe("unconfirmed");
	});

	test("an exchange's page against its own older one: the newer counts", () => {
		const [yes, no] = pair("yes", "no") as [Weighed, Weighed];
		expect(verdictOf("insurance", [own(yes, "2021-02"), own(no, "2025-12", "Alpha Support")])).toBe("no");
		expect(verdictOf("insurance", [own(no, "2021-02"), own(yes, "2025-12", "The Alpha Blog")])).toBe("confirmed");
		expect(inForce([own(yes, "2021-02"), own(no, "2025-12")]).map(({ id }) => id)).toEqual(["b"]);
	});

	test("its own page against itself without dates: neither replaces the other, and none confirms", () => {
		const [yes, no] = pair("yes", "unclear") as [Weighed, Weighed];
		expect(verdictOf("insurance", [own(yes, null), own(no, "2025-12")])).toBe("partial");
		expect(verdictOf("insurance", [own(yes, "2025-12"), own(no, "2025-12")])).toBe("partial");
	});

	test("two firms' own pages are two mouths", () => {
		const [yes, no] = pair("yes", "no") as [Weighed, Weighed];
		expect(verdictOf("insurance", [own(yes, "2021-02", "Alpha"), own(no, "2025-12", "Beta Insurance")])).toBe("disputed");
	});
});

describe("a knowledge topic", () => {
	test.each(KNOWLEDGE)("%s: nothing found, known, or disputed where both can be believed, whatever the values", (topic) => {
		expect(verdictOf(topic, [])).toBe("nothing-found");
		for (const a of VALUES) {
			expect(verdictOf(topic, [claim("a", a, "high")], 1)).toBe("known");
			for (const b of VALUES) {
				expect(verdictOf(topic, pair(a, b, "high", "medium"))).toBe("disputed");
				expect(verdictOf(topic, pair(a, b, "high", "low"))).toBe("known");
				const [one, other] = pair(a, b) as [Weighed, Weighed];
				expect(verdictOf(topic, [own(one, "2021-02"), own(other, "2025-12")])).toBe("known");
			}
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
		expect(disputes([claim("a", "yes", "high", "elsewhere")])).toEqual([]);
	});

	test("none with itself", () => {
		expect(conflicts([claim("a", "yes", "low", "a")])).toEqual([]);
	});
});

describe("gradeOf", () => {
	const AGREED: Readonly<Record<Confidence, Grade>> = { high: "strong", medium: "fair", low: "weak" };
	/** Each on another publisher's page. */
	const apart = (claims: readonly Weighed[]) => claims.map((one, i) => ({ ...one, sources: [voice({ publisher: `The Daily ${i}` })] }));

	test("no claim", () => {
		expect(gradeOf([])).toBe("none");
	});

	test.each(["news", "analysis", "secondary"] as const)(
		"one publisher alone, at second hand (%s), is weak; two, or the exchange itself, are not",
		(kind) => {
			const on = (publisher: string, of: Voice["kind"] = kind) => ({ ...claim("a", "yes", "medium"), sources: [voice({ kind: of, publisher })] });
			expect(gradeOf([on("The Daily"), on("the daily")])).toBe("weak");
			expect(gradeOf([on("The Daily"), on("The Weekly")])).toBe("fair");
			expect(gradeOf([on("Alpha", "primary")])).toBe("fair");
			expect(gradeOf([on("The Daily"), on("The Regulator", "regulator")])).toBe("fair");
		},
	);

	test.each(CONFIDENCES)("the best of them is %s, and they agree", (confidence) => {
		expect(gradeOf(apart([claim("a", "yes", "low"), claim("b", "no", confidence)]))).toBe(AGREED[confidence]);
	});

	test.each([
		{ a: "high", b: "high", grade: "fair" },
		{ a: "high", b: "medium", grade: "fair" },
		{ a: "high", b: "low", grade: "fair" },
		{ a: "medium", b: "medium", grade: "fair" },
		{ a: "low", b: "low", grade: "fair" },
	] as const)("$a against $b is $grade at most, though a third be high", ({ a, b, grade }) => {
		const third = claim("c", "yes", "high");
		expect(gradeOf(apart([...pair("yes", "no", a, b), third]))).toBe(grade);
		expect(gradeOf(apart([third, ...pair("yes", "no", b, a)]))).toBe(grade);
	});

	test.each([
		{ a: "high", b: "low", grade: "fair" },
		{ a: "medium", b: "low", grade: "fair" },
		{ a: "low", b: "low", grade: "weak" },
	] as const)("two that say the same and differ over a detail, $a and $b: $grade", ({ a, b, grade }) => {
		expect(gradeOf(apart(pair("yes", "partial", a, b)))).toBe(grade);
	});

	test("an own page against an authority is as weak as its weaker side", () => {
		const [yes, no] = pair("yes", "no", "low", "high") as [Weighed, Weighed];
		const authority = { ...no, sources: [voice({ kind: "regulator", publisher: "The Authority" })] };
		expect(gradeOf([own(yes, null), authority, claim("c", "yes", "high")])).toBe("weak");
	});

	test("what is replaced, and what was seen in part alone, gives no strength", () => {
		expect(gradeOf([{ ...claim("a", "yes", "high"), supersededBy: "b" }, claim("b", "yes", "low")])).toBe("weak");
		expect(gradeOf([{ ...claim("a", "yes", "high"), sources: [voice({ part: true })] }])).toBe("weak");
	});
});

describe("for any claims whatever", () => {
	const anySources = fc.array(
		fc.record({
			kind: fc.constantFrom("primary" as const, "regulator" as const, "news" as const),
			publisher: fc.constantFrom("Alpha", "Beta"),
			published: fc.constantFrom(null, "2021", "2025-12"),
			part: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 2 },
	);
	/** Up to seven claims, any of which name each other in pairs, as the rule conflicts-both-ways wants. */
	const anyClaims = fc
		.array(fc.record({ value: fc.constantFrom(...VALUES), confidence: fc.constantFrom(...CONFIDENCES), sources: anySources }), { maxLength: 7 })
		.chain((list) => {
			const last = Math.max(list.length - 1, 0);
			const edges = fc.array(fc.tuple(fc.nat({ max: last }), fc.nat({ max: last })), { maxLength: 3 });
			return edges.map((found) =>
				join(
					list.map((c, i) => ({ ...c, id: `c${i}`, conflictsWith: [], supersededBy: null, asOf: null })),
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

	test("confirmed means a protection topic, a high yes read whole, nothing absent, no partial, no no, and no two in force that differ", () => {
		fc.assert(
			fc.property(anyTopic, anyClaims, fc.nat(1), (topic, all, absences) => {
				const claims = inForce(all);
				const differ = conflicts(claims).some(([a, b]) => stanceOf(a.value) !== stanceOf(b.value));
				const bears =
					PROTECTION.includes(topic) &&
					absences === 0 &&
					claims.some((c) => c.value === "yes" && c.confidence === "high" && c.sources.some(({ part }) => !part)) &&
					claims.every((c) => c.value !== "partial" && c.value !== "no") &&
					!differ;
				expect(verdictOf(topic, all, absences) === "confirmed").toBe(bears);
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

	test("an absence more never confirms", () => {
		fc.assert(fc.property(anyTopic, anyClaims, (topic, claims) => verdictOf(topic, claims, 1) !== "confirmed"));
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

	test("where anything in force is contradicted, the grade is never strong", () => {
		fc.assert(fc.property(anyClaims, (claims) => conflicts(inForce(claims)).length === 0 || gradeOf(claims) !== "strong"));
	});
});
