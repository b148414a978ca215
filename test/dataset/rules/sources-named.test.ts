import { test } from "vitest";
import { sourcesNamed } from "../../../src/dataset/rules/sources-named.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";
const SOURCE = "title: Is there a policy, publisher: The Daily,";

test("a source without a title", () => {
	const broken = faq().edit(ALPHA, SOURCE, 'title: "(title not shown; address: a-policy)", publisher: The Daily,');
	expectFault(broken, sourcesNamed, { file: ALPHA, at: "title not shown", names: '"alpha-news" has no title' });
});

test.each(["unknown", "Unnamed", "an unnamed newsroom", "unnamed news report"])("a source whose publisher is %s", (publisher) => {
	const broken = faq().edit(ALPHA, SOURCE, `title: Is there a policy, publisher: ${publisher},`);
	expectFault(broken, sourcesNamed, { file: ALPHA, at: `publisher: ${publisher}`, names: "has no publisher" });
});

test("a title of ours, and a publisher described", () => {
	expectFaults(faq().edit(ALPHA, SOURCE, "title: (Is there a policy?), publisher: News item on a reposting site,"), sourcesNamed, []);
});
