/** Names that are not covered: an answer to what was asked in general, and what is known of a theft or failure there. */
import { beforeAll, expect, test } from "vitest";
import { messageFor } from "../../src/answering/message-for.ts";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const general = (names: readonly string[]) =>
	messageFor(library.dataset, { ...library.ask("what happens if an exchange goes bankrupt").decision, uncovered: names } as never, []);

test("every name with a theft that is named says so above a general answer, with its year and what customers got", () => {
	const { names, incidents } = library.dataset;
	const withHistory = names.filter(({ incident, failed }) => incident && !failed);
	expect(withHistory.length).toBeGreaterThan(15);
	for (const { name, incident } of withHistory) {
		const it = incidents.find(({ id }) => id === incident);
		expect(general([name])).toContain(`in ${it?.date.slice(0, 4)}: ${it?.customers_got}`);
	}
});

test("of a firm that failed one short sentence stands above the answer", () => {
	const failed = library.dataset.names.filter(({ failed }) => failed);
	expect(failed.length).toBeGreaterThan(15);
	for (const { name } of failed) {
		const says = general([name]) ?? "";
		expect(says).toContain(name);
		expect(says.length).toBeLessThanOrEqual(120);
		expect(says.replace("Mt. Gox", "Mt Gox").split(". ")).toHaveLength(1);
	}
});

test.each(["celsius cents on the dollar", "when does ftx pay its claims"])("with a year and what was paid: “%s”", (q) => {
	expect(library.ask(q).message).toMatch(/failed in 2022; .*%/);
});

test("who is losing coins now reads the steps, and nothing of the firm", () => {
	const { answer, message } = library.ask("clicked the link in a celsius refund mail and typed my seed phrase");
	expect(answer).toMatchObject({ kind: "entry", emergency: true });
	expect(message).toBeNull();
});

test("a name of which nothing is known stays as short as it was", () => {
	expect(general(["LBank"])).toBe("I have nothing on LBank, so this is what I know in general.");
});

test("Mt. Gox by name, asked when it pays: the date, and never a list over all", () => {
	const { answer, message } = library.ask("when will mt gox creditors be paid");
	expect(message).toMatch(/31 October 2026/);
	expect(answer?.kind).toBe("entry");
});
