import { test } from "vitest";
import { incidentsCorroborated } from "../../../src/dataset/rules/incidents-corroborated.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const FILE = "incidents.yaml";
const OWN = "  incident-page: { title: The collapse, publisher: The Court, kind: regulator }\n";
/** The incident, told by these pages instead of the court's. */
const toldBy = (...pages: readonly string[]) =>
	faq()
		.edit(FILE, OWN, pages.map((page, i) => `  page-${i}: ${page}\n`).join(""))
		.edit(FILE, "sources: [incident-page]", `sources: [${pages.map((_, i) => `page-${i}`).join(", ")}]`);

const DAILY = "{ title: A theft, publisher: The Daily, kind: news }";

test("one newsroom alone", () => {
	expectFault(toldBy(DAILY), incidentsCorroborated, { file: FILE, at: "sources: [page-0]", names: "one publisher" });
});

test("one newsroom twice, and a copy of its page elsewhere", () => {
	const copy = "{ title: A theft, publisher: A mirror, kind: secondary, copy_of: page-0 }";
	const broken = toldBy(DAILY, "{ title: More on it, publisher: The daily, kind: news }", copy);
	expectFault(broken, incidentsCorroborated, { file: FILE, at: "sources: [page-0, page-1, page-2]", names: "one publisher" });
});

test.each([
	["a second publisher", [DAILY, "{ title: A theft too, publisher: The Weekly, kind: news }"]],
	["the firm's own page", ["{ title: Our notice, publisher: Gamma, kind: primary }"]],
	["an authority", ["{ title: On the theft, publisher: The Authority, kind: regulator }"]],
])("%s is enough", (_, pages) => {
	expectFaults(toldBy(...pages), incidentsCorroborated, []);
});
