import { test } from "vitest";
import { copiesMarked } from "../../../src/dataset/rules/copies-marked.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";
const NEWS = "  alpha-news: { title: Is there a policy, publisher: The Daily, kind: news }\n";
const CITED = "        sources: [alpha-news]\n        conflicts_with: [alpha-insurance-1]";
/** The newspaper's page, and another that the same claim cites. */
const beside = (source: string) =>
	faq().edit(ALPHA, NEWS, `${NEWS}  twin: ${source}\n`).edit(ALPHA, CITED, CITED.replace("[alpha-news]", "[alpha-news, twin]"));

test("two sources of one publisher and title", () => {
	const broken = beside("{ title: Is there a Policy, publisher: The daily, kind: secondary }");
	expectFault(broken, copiesMarked, { file: ALPHA, at: "twin:", names: '"alpha-news"' });
});

test("the same, marked as a copy, is one source", () => {
	expectFaults(beside("{ title: Is there a policy, publisher: The Daily, kind: secondary, copy_of: alpha-news }"), copiesMarked, []);
});

test("a note that calls the page a copy", () => {
	const broken = beside("{ title: Another, publisher: A mirror, kind: secondary, note: Copy of the newspaper's page. }");
	expectFault(broken, copiesMarked, { file: ALPHA, at: "twin:", names: "calls it a copy" });
});

test("unless it says whose page it was read on", () => {
	expectFaults(
		beside("{ title: Another, publisher: A Paper, kind: news, read_on: A mirror, note: Copy of the newspaper's page. }"),
		copiesMarked,
		[],
	);
});

test.each(["nobody", "twin"])("a copy of %s", (original) => {
	const broken = beside(`{ title: Another, publisher: A mirror, kind: secondary, copy_of: ${original} }`);
	expectFault(broken, copiesMarked, { file: ALPHA, at: "twin:", names: "is no original" });
});
