import { test } from "vitest";
import { idsKnown } from "../../../src/dataset/rules/ids-known.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const ALPHA = "exchanges/alpha.yaml";
const BETA = "exchanges/beta.yaml";

test("an id used twice, by two general claims", () => {
	const file = "general/basics.yaml";
	const broken = faq()
		.edit(file, "id: g-basics-2", "id: g-basics-1 # again")
		.edit("questions/what-is-cover.yaml", "claims: [g-basics-2]", "claims: [g-basics-1]");
	expectFault(broken, idsKnown, { file, at: "# again", names: '"g-basics-1"' });
});

test("an id used twice, by claims of two exchanges", () => {
	const broken = faq()
		.edit(BETA, "      - id: beta-custody-1\n", "      - id: alpha-custody-1\n")
		.edit(BETA, 'the short line", claims: [beta-custody-1]', 'the short line", claims: [alpha-custody-1]')
		.edit(BETA, "        claims: [beta-custody-1]\n", "        claims: [alpha-custody-1]\n");
	expectFault(broken, idsKnown, { file: BETA, at: "- id: alpha-custody-1", names: '"alpha-custody-1"' });
});

test("an id used twice, by a claim and an absence", () => {
	const broken = faq()
		.edit(ALPHA, "      - id: alpha-insurer-partners-1\n", "      - id: alpha-custody-1 # again\n")
		.edit(ALPHA, 'none named", claims: [alpha-insurer-partners-1]', 'none named", claims: [alpha-custody-1]')
		.edit(ALPHA, "        claims: [alpha-insurer-partners-1]\n", "        claims: [alpha-custody-1]\n");
	expectFault(broken, idsKnown, { file: ALPHA, at: "# again", names: '"alpha-custody-1"' });
});

test("a short line on an unknown claim", () => {
	const broken = faq().edit(ALPHA, 'custody: the short line", claims: [alpha-custody-1]', 'custody: the short line", claims: [alpha-gone-1]');
	expectFault(broken, idsKnown, { file: ALPHA, at: "alpha-gone-1", names: '"alpha-gone-1"' });
});

test("the second sentence of a cell's summary on an unknown claim", () => {
	const broken = faq().edit(ALPHA, "claims: [alpha-insurance-2]\n    claims:", "claims: [alpha-insurance-2, alpha-gone-1]\n    claims:");
	expectFault(broken, idsKnown, { file: ALPHA, at: "A newspaper found no policy.", names: '"alpha-gone-1"' });
});

test("a claim of an exchange against an unknown one", () => {
	const broken = faq().edit(ALPHA, "- id: alpha-custody-1\n", "- id: alpha-custody-1\n        conflicts_with: [alpha-gone-1]\n");
	expectFault(broken, idsKnown, { file: ALPHA, at: "- id: alpha-custody-1", names: '"alpha-gone-1"' });
});

test("a general claim against an unknown one", () => {
	const file = "general/basics.yaml";
	const broken = faq().edit(file, "- id: g-basics-2\n", "- id: g-basics-2\n    conflicts_with: [g-gone-1]\n");
	expectFault(broken, idsKnown, { file, at: "- id: g-basics-2", names: '"g-gone-1"' });
});

test("an absence against an unknown claim", () => {
	const broken = faq().edit(ALPHA, "        looked: 2026-03\n", "        looked: 2026-03\n        conflicts_with: [alpha-gone-1]\n");
	expectFault(broken, idsKnown, { file: ALPHA, at: "- id: alpha-insurer-partners-1", names: '"alpha-gone-1"' });
});

test("the second cover on an unknown claim", () => {
	const cover = "    claims: [alpha-protection-fund-1]\n";
	const broken = faq().edit(ALPHA, `${cover}topics:`, `${cover}  - kind: deposit-scheme\n    claims: [alpha-gone-1]\ntopics:`);
	expectFault(broken, idsKnown, { file: ALPHA, at: "- kind: deposit-scheme", names: '"alpha-gone-1"' });
});

test("a question's sentence on an unknown claim", () => {
	const file = "questions/what-is-cover.yaml";
	const broken = faq().edit(file, "claims: [g-basics-2]", "claims: [g-gone-1]");
	expectFault(broken, idsKnown, { file, at: "Read what it leaves out.", names: '"g-gone-1"' });
});

test.each(["steps", "tell"])("%s of an entry that name an unknown claim", (part) => {
	const file = "questions/what-is-cover.yaml";
	const broken = faq().edit(file, "summary:\n", `${part}:\n  - says: Do this now.\n    claims: [g-nothing-1]\nsummary:\n`);
	expectFault(broken, idsKnown, { file, at: "Do this now.", names: '"g-nothing-1"' });
});

test("what never helps, held by an unknown claim", () => {
	const file = "questions/what-is-cover.yaml";
	const broken = faq().edit(file, "summary:\n", "never:\n  says: Pay nobody.\n  claims: [g-nothing-1]\nsummary:\n");
	expectFault(broken, idsKnown, { file, at: "Pay nobody.", names: '"g-nothing-1"' });
});

test("a question related to an unknown one", () => {
	const file = "questions/what-is-cover.yaml";
	const broken = faq().edit(file, "related: [about-the-bot]", "related: [about-nothing]");
	expectFault(broken, idsKnown, { file, at: "related:", names: '"about-nothing"' });
});

test("a tip that fits an unknown question", () => {
	const broken = faq().edit("tips.yaml", "questions: [what-is-cover]", "questions: [about-nothing]");
	expectFault(broken, idsKnown, { file: "tips.yaml", at: "questions:", names: '"about-nothing"' });
});

test("a name with an unknown incident", () => {
	const broken = faq().edit("names.yaml", "incident: gamma-2022", "incident: gamma-2023");
	expectFault(broken, idsKnown, { file: "names.yaml", at: "- name: Gamma", names: '"gamma-2023"' });
});

test("the second name with an unknown incident", () => {
	const broken = faq().edit("names.yaml", "kind: wallet }", "kind: wallet, incident: delta-2020 }");
	expectFault(broken, idsKnown, { file: "names.yaml", at: "delta-2020", names: '"delta-2020"' });
});

test("phrasings of an unknown topic", () => {
	const file = "phrasings/topics/weather.yaml";
	expectFault(faq().write(file, "- will it rain\n"), idsKnown, { file, at: 1, names: 'topic "weather"' });
});

test("phrasings of an unknown question", () => {
	const file = "phrasings/questions/weather.yaml";
	expectFault(faq().write(file, "- will it rain\n"), idsKnown, { file, at: 1, names: 'general entry "weather"' });
});

test("what is declined may have any name", () => {
	expectFaults(faq().write("phrasings/declined/weather.yaml", "- will it rain\n"), idsKnown, []);
});

test("several faults come all at once, file by file and line by line", () => {
	const broken = faq()
		.edit("names.yaml", "incident: gamma-2022", "incident: gamma-2023")
		.edit(BETA, 'custody: the short line", claims: [beta-custody-1]', 'custody: the short line", claims: [beta-gone-2]')
		.edit(BETA, 'insurance: the short line", claims: [beta-insurance-1]', 'insurance: the short line", claims: [beta-gone-1]');
	expectFaults(broken, idsKnown, [
		{ file: BETA, at: "beta-gone-1", names: '"beta-gone-1"' },
		{ file: BETA, at: "beta-gone-2", names: '"beta-gone-2"' },
		{ file: "names.yaml", at: "- name: Gamma", names: '"gamma-2023"' },
	]);
});

const CHECKLISTS = "checklists.yaml";

test("a step of a checklist on an unknown claim", () => {
	const broken = faq().edit(CHECKLISTS, '"Tell the exchange.", claims: [g-basics-1]', '"Tell the exchange.", claims: [g-gone-1]');
	expectFault(broken, idsKnown, { file: CHECKLISTS, at: "Tell the exchange.", names: '"g-gone-1"' });
});

test("a step of a place on an unknown claim", () => {
	const broken = faq().edit(CHECKLISTS, '"Report it here.", claims: [g-basics-1]', '"Report it here.", claims: [g-gone-1]');
	expectFault(broken, idsKnown, { file: CHECKLISTS, at: "Report it here.", names: '"g-gone-1"' });
});

test("a checklist related to an unknown entry", () => {
	const broken = faq().edit(CHECKLISTS, "related: [what-is-cover]", "related: [gone]");
	expectFault(broken, idsKnown, { file: CHECKLISTS, at: "related: [gone]", names: '"gone"' });
});

test("a place within an unknown one", () => {
	const broken = faq().edit(CHECKLISTS, "within: us", "within: gone");
	expectFault(broken, idsKnown, { file: CHECKLISTS, at: "within: gone", names: '"gone"' });
});
