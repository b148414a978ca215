import { expect, test } from "vitest";
import { sourcesKnown } from "../../../src/dataset/rules/sources-known.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";

test("an exchange's claim on an unknown source", () => {
	const broken = faq().edit(ALPHA, "sources: [alpha-page]", "sources: [alpha-page, alpha-gone]");
	expectFault(broken, sourcesKnown, { file: ALPHA, at: "alpha-gone", names: '"alpha-gone"' });
});

test("a claim on a source of another file", () => {
	const broken = faq().edit(ALPHA, "sources: [alpha-page]", "sources: [alpha-page, beta-news]");
	expectFault(broken, sourcesKnown, { file: ALPHA, at: "beta-news", names: '"beta-news"' });
});

test("a source called as a property that every object has", () => {
	const broken = faq().edit(ALPHA, "sources: [alpha-page]", "sources: [alpha-page, constructor]");
	expectFault(broken, sourcesKnown, { file: ALPHA, at: "constructor", names: '"constructor"' });
});

test.each([
	{ file: "general/basics.yaml", from: "[blog]" },
	{ file: "tips.yaml", from: "[tip-page]" },
	{ file: "glossary.yaml", from: "[term-page]" },
	{ file: "incidents.yaml", from: "[incident-page]" },
])("$file on an unknown source", ({ file, from }) => {
	const broken = faq().edit(file, from, from.replace("]", ", gone]"));
	expectFault(broken, sourcesKnown, { file, at: ", gone]", names: '"gone"' });
});

test.each([ALPHA, "exchanges/beta.yaml", "general/basics.yaml", "tips.yaml", "glossary.yaml", "incidents.yaml"])("a leftover in %s", (file) => {
	const broken = faq().edit(file, "sources:\n", "sources:\n  leftover: { title: A page, publisher: Nobody, kind: secondary }\n");
	expectFault(broken, sourcesKnown, { file, at: "leftover", names: '"leftover"' });
});

test("a leftover written over several lines is pointed at where its text begins", () => {
	const broken = faq().edit(ALPHA, "sources:\n", "sources:\n  leftover:\n    title: A page\n    publisher: Nobody\n    kind: secondary\n");
	expectFaults(broken, sourcesKnown, [{ file: ALPHA, at: "title: A page", names: '"leftover"' }]);
	expect(broken.lineOf(ALPHA, "title: A page")).toBe(broken.lineOf(ALPHA, "leftover:") + 1);
});
