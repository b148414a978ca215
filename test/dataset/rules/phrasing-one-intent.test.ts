import { expect, test } from "vitest";
import { phrasingOneIntent } from "../../../src/dataset/rules/phrasing-one-intent.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const CUSTODY = "phrasings/topics/custody.yaml";
const with11 = (file: string, key: string, phrasing: string) =>
	faq().edit(file, `- "${key} asked in way 10"\n`, `- "${key} asked in way 10"\n- "${phrasing}"\n`);

test("a phrasing that stands twice in one file", () => {
	const broken = with11(CUSTODY, "topics/custody", "Topics, custody: ASKED in way 3?");
	expectFault(broken, phrasingOneIntent, { file: CUSTODY, at: 11, names: "phrasings/topics/custody.yaml" });
	expect(broken.faults()[0]?.remedy).toBe("Delete one of the two");
});

test.each([
	{ file: "phrasings/topics/insurance.yaml", key: "topics/insurance", other: "topics/custody" },
	{ file: "phrasings/questions/what-is-cover.yaml", key: "questions/what-is-cover", other: "topics/custody" },
	{ file: "phrasings/declined/fees.yaml", key: "declined/fees", other: "questions/about-the-bot" },
])("a phrasing of $key that stands in $other too", ({ file, key, other }) => {
	const broken = with11(file, key, `${other} asked in way 10`);
	expectFault(broken, phrasingOneIntent, { file, at: `${other} asked in way 10`, names: `phrasings/${other}.yaml` });
	expect(broken.faults()[0]?.remedy).toContain("topics.yaml");
});

test("with a name and without one are two phrasings", () => {
	expectFaults(with11(CUSTODY, "topics/custody", "{exchange} topics/custody asked in way 3"), phrasingOneIntent, []);
});

test("phrasings of signs alone are not held against each other", () => {
	expectFaults(faq().write("phrasings/declined/signs.yaml", '- "?!"\n- "..."\n'), phrasingOneIntent, []);
});
