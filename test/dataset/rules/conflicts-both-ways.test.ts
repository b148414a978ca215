import { test } from "vitest";
import { conflictsBothWays } from "../../../src/dataset/rules/conflicts-both-ways.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";
const BETA = "exchanges/beta.yaml";
const GENERAL = "general/basics.yaml";

test("a claim that is not named back, where the first names the second", () => {
	const broken = faq().edit(ALPHA, "\n        conflicts_with: [alpha-insurance-1]", "");
	expectFault(broken, conflictsBothWays, { file: ALPHA, at: "- id: alpha-insurance-1", names: '"alpha-insurance-2"' });
});

test("a claim that is not named back, where the second names the first", () => {
	const broken = faq().edit(ALPHA, "\n        conflicts_with: [alpha-insurance-2]", "");
	expectFault(broken, conflictsBothWays, { file: ALPHA, at: "- id: alpha-insurance-2", names: '"alpha-insurance-1"' });
});

test("a general claim that is not named back", () => {
	const broken = faq().edit(GENERAL, "- id: g-basics-2\n", "- id: g-basics-2\n    conflicts_with: [g-basics-1]\n");
	expectFault(broken, conflictsBothWays, { file: GENERAL, at: "- id: g-basics-2", names: '"g-basics-1"' });
});

test("an absence that is not named back by a claim", () => {
	const broken = faq().edit(ALPHA, "        looked: 2026-03\n", "        looked: 2026-03\n        conflicts_with: [alpha-custody-1]\n");
	expectFault(broken, conflictsBothWays, { file: ALPHA, at: "- id: alpha-insurer-partners-1", names: '"alpha-custody-1"' });
});

test("a claim that is not named back by an absence", () => {
	const broken = faq().edit(ALPHA, "- id: alpha-custody-1\n", "- id: alpha-custody-1\n        conflicts_with: [alpha-insurer-partners-1]\n");
	expectFault(broken, conflictsBothWays, { file: ALPHA, at: "- id: alpha-custody-1", names: '"alpha-insurer-partners-1"' });
});

test("a claim that conflicts with itself", () => {
	const broken = faq().edit(ALPHA, "- id: alpha-custody-1\n", "- id: alpha-custody-1\n        conflicts_with: [alpha-custody-1]\n");
	expectFault(broken, conflictsBothWays, { file: ALPHA, at: "- id: alpha-custody-1", names: "conflicts with itself" });
});

test("two files may disagree, if each names the other", () => {
	const sound = faq()
		.edit(GENERAL, "- id: g-basics-2\n", "- id: g-basics-2\n    conflicts_with: [beta-custody-1]\n")
		.edit(BETA, "- id: beta-custody-1\n", "- id: beta-custody-1\n        conflicts_with: [g-basics-2]\n");
	expectFaults(sound, conflictsBothWays, []);
});
