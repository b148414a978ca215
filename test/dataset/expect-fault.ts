/** What every test of a rule asks: one thing broken, one fault, on the right line, with a remedy. */
import { expect } from "vitest";
import type { Rule } from "../../src/dataset/rules/rule.ts";
import type { Faq } from "./fixture.ts";

type Expected = {
	readonly file: string;
	/** The line, or a text that stands on that line alone. */
	readonly at: number | string;
	/** What the fault has to name. */
	readonly names: string;
};

/** Exactly one fault, and it is this one. */
export function expectFault(faq: Faq, rule: Rule, expected: Expected): void {
	expectFaults(faq, rule, [expected]);
}

/** Exactly these faults, in this order, all of this rule. */
export function expectFaults(faq: Faq, rule: Rule, expected: readonly Expected[]): void {
	const faults = faq.faults();
	const places = expected.map(({ file, at }) => ({ file, line: typeof at === "number" ? at : faq.lineOf(file, at) }));
	expect(faults.map(({ file, line }) => ({ file, line }))).toEqual(places);
	for (const [i, fault] of faults.entries()) {
		expect(fault.says).toContain(expected[i]?.names);
		expect(fault.says.endsWith(` (${rule.name})`), fault.says).toBe(true);
		expect(fault.remedy.trim()).not.toBe("");
	}
}
