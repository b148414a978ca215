import { test } from "vitest";
import { bothSidesShown } from "../../../src/dataset/rules/both-sides-shown.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";

test("a summary that shows one of two claims in conflict", () => {
	const broken = faq().edit(ALPHA, '      - says: "A newspaper found no policy."\n        claims: [alpha-insurance-2]\n', "");
	expectFault(broken, bothSidesShown, { file: ALPHA, at: '- says: "The exchange says that it has a policy."', names: "alpha-insurance-2" });
});

test("a summary that shows a claim, and not the absence that it is in conflict with", () => {
	const broken = faq().edit(
		ALPHA,
		"    absences:\n      - id: alpha-insurer-partners-1\n",
		`    claims:
      - id: alpha-insurer-partners-2
        value: yes
        says: "An article names an insurer."
        confidence: low
        sources: [alpha-news]
        conflicts_with: [alpha-insurer-partners-1]
    absences:
      - id: alpha-insurer-partners-1
        conflicts_with: [alpha-insurer-partners-2]
`,
	);
	expectFault(broken, bothSidesShown, { file: ALPHA, at: "No insurer is named.", names: "alpha-insurer-partners-2" });
});

test("one sentence may stand on both sides", () => {
	const sound = faq()
		.edit(ALPHA, '      - says: "A newspaper found no policy."\n        claims: [alpha-insurance-2]\n', "")
		.edit(ALPHA, "        claims: [alpha-insurance-1]\n    claims:", "        claims: [alpha-insurance-1, alpha-insurance-2]\n    claims:");
	expectFaults(sound, bothSidesShown, []);
});
