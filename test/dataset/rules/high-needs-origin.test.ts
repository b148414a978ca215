import { test } from "vitest";
import { highNeedsOrigin } from "../../../src/dataset/rules/high-needs-origin.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";
const GENERAL = "general/basics.yaml";
const ORIGIN = "publisher: Alpha, kind: primary";

test.each(["news", "analysis", "secondary"])("an exchange's claim that is called high on a source of kind %s", (kind) => {
	const broken = faq().edit(ALPHA, ORIGIN, `publisher: Alpha, kind: ${kind}`);
	expectFault(broken, highNeedsOrigin, { file: ALPHA, at: "- id: alpha-insurance-1", names: '"alpha-insurance-1"' });
});

test("a general claim that is called high on a blog", () => {
	const broken = faq().edit(GENERAL, "confidence: low", "confidence: high");
	expectFault(broken, highNeedsOrigin, { file: GENERAL, at: "- id: g-basics-2", names: '"g-basics-2"' });
});

test("one origin among several sources is enough", () => {
	expectFaults(faq().edit(ALPHA, "sources: [alpha-page]", "sources: [alpha-news, alpha-page]"), highNeedsOrigin, []);
});

test("an authority is an origin too", () => {
	expectFaults(faq().edit(ALPHA, ORIGIN, "publisher: A court, kind: regulator"), highNeedsOrigin, []);
});
