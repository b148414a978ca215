import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Fault } from "../../src/dataset/fault.ts";
import { DatasetError, printFault } from "../../src/dataset/fault.ts";
import { parseData, readData } from "../../src/dataset/file.ts";
import { loadTree } from "../../src/dataset/load.ts";
import { faq } from "./fixture.ts";

const Shelf = z.strictObject({ name: z.string(), books: z.array(z.strictObject({ title: z.string(), year: z.int() })) });
const SOUND = `# a comment
name: Top
books:
  - title: One
    year: 1999
  - { title: Two, year: 2001 }
`;

function parse(text: string) {
	const faults: Fault[] = [];
	return { file: parseData(text, "shelf.yaml", Shelf, faults), faults };
}
const places = (faults: readonly Fault[]) => faults.map(({ file, line }) => `${file}:${line}`);

describe("a sound file", () => {
	test("comes with its data and no fault", () => {
		const { file, faults } = parse(SOUND);
		expect(faults).toEqual([]);
		expect(file?.file).toBe("shelf.yaml");
		expect(file?.data.books[1]).toEqual({ title: "Two", year: 2001 });
	});

	test.each([
		{ path: [], line: 1 },
		{ path: ["name"], line: 2 },
		{ path: ["books", 0], line: 4 },
		{ path: ["books", 0, "year"], line: 5 },
		{ path: ["books", 1], line: 6 },
		{ path: ["books", 1, "year"], line: 6 },
	])("knows the line of $path", ({ path, line }) => {
		expect(parse(SOUND).file?.line(path)).toBe(line);
	});

	test.each([
		{ path: ["books", 0, "pages"], line: 4 },
		{ path: ["books", 7, "title"], line: 4 },
		{ path: ["nothing"], line: 1 },
	])("gives the nearest line above for $path, which is not there", ({ path, line }) => {
		expect(parse(SOUND).file?.line(path)).toBe(line);
	});
});

describe("broken YAML", () => {
	test.each([
		{ what: "a text that holds a colon", text: "name: Top\nbooks: []\nnote: one: two\n", line: 3 },
		{ what: "the same key twice", text: "name: Top\nbooks: []\nname: Low\n", line: 3 },
		{ what: "a tab as indentation", text: "name: Top\nbooks:\n\t- title: One\n", line: 3 },
		{ what: "a second document", text: "name: Top\nbooks: []\n---\nname: Low\n", line: 3 },
	])("$what", ({ text, line }) => {
		const { file, faults } = parse(text);
		expect(file).toBeNull();
		expect(places(faults)[0]).toBe(`shelf.yaml:${line}`);
		expect(faults[0]?.says).toMatch(/^not valid YAML: [^\n]+$/);
		expect(faults[0]?.says).not.toMatch(/at line \d/);
		expect(faults[0]?.remedy).toContain("indentation");
	});

	test("every fault of the file at once", () => {
		const { faults } = parse("name: Top\nname: Low\nbooks: []\nbooks: []\n");
		expect(places(faults)).toEqual(["shelf.yaml:2", "shelf.yaml:4"]);
	});
});

describe("a file that is not as its schema wants", () => {
	test("wrong fields: every one of them, each on its line", () => {
		const { file, faults } = parse("name: 7\nbooks:\n  - title: One\n    year: soon\n  - title: 2\n    year: 1999\n");
		expect(file).toBeNull();
		expect(places(faults)).toEqual(["shelf.yaml:1", "shelf.yaml:4", "shelf.yaml:5"]);
		expect(faults.map(({ says }) => says.split(":")[0])).toEqual(["name", "books.0.year", "books.1.title"]);
		for (const { remedy } of faults) expect(remedy).not.toBe("");
	});

	test("a missing field stands where its entry begins", () => {
		const { faults } = parse("name: Top\nbooks:\n  - title: One\n    year: 1999\n  - title: Two\n");
		expect(places(faults)).toEqual(["shelf.yaml:5"]);
		expect(faults[0]?.says).toContain("books.1.year");
	});

	test("an unknown field is named", () => {
		const { faults } = parse("name: Top\nbooks:\n  - title: One\n    year: 1999\n    yeer: 1999\n");
		expect(faults).toHaveLength(1);
		expect(faults[0]?.says).toContain('"yeer"');
	});

	test("an empty file", () => {
		expect(places(parse("").faults)).toEqual(["shelf.yaml:1"]);
	});
});

describe("the folder", () => {
	test("a missing file", () => {
		const faults: Fault[] = [];
		expect(readData(faq().folder(), "gone.yaml", Shelf, faults)).toBeNull();
		expect(faults).toEqual([
			{ file: "gone.yaml", line: 1, says: "the file cannot be read (ENOENT)", remedy: "Put it back, or give it read permission" },
		]);
	});

	test.each(["topics.yaml", "hosts.yaml", "tips.yaml", "names.yaml", "glossary.yaml", "incidents.yaml", "checklists.yaml", "edition.yaml"])(
		"without %s",
		(file) => {
			expect(places(faq().remove(file).faults())).toEqual([`${file}:1`]);
		},
	);

	test("without a folder", () => {
		const faults = faq().remove("general/basics.yaml").faults();
		expect(places(faults)).toEqual(["general:1"]);
		expect(faults[0]?.says).toContain("folder is missing");
	});

	test("a missing file, broken YAML and wrong fields in three files: all at once, before any rule is asked", () => {
		const broken = faq()
			.remove("hosts.yaml")
			.edit("tips.yaml", "priority: 1", "priority: first: 1")
			.edit("exchanges/beta.yaml", "name: Beta\n", "name: B\n")
			.edit("exchanges/beta.yaml", "- id: beta-custody-1\n", "- id: Beta Custody\n")
			.edit("names.yaml", "incident: gamma-2022", "incident: gamma-2023");
		expect(places(broken.faults()).sort()).toEqual(
			[
				"hosts.yaml:1",
				`tips.yaml:${broken.lineOf("tips.yaml", "priority:")}`,
				"exchanges/beta.yaml:2",
				`exchanges/beta.yaml:${broken.lineOf("exchanges/beta.yaml", "Beta Custody")}`,
			].sort(),
		);
	});

	test("a topic too many and a topic missing", () => {
		const broken = faq().edit("exchanges/beta.yaml", "  custody:\n", "  custodians:\n");
		const faults = broken.faults();
		expect(faults.map(({ says }) => says).join("\n")).toContain("topics.custody");
		expect(faults.map(({ says }) => says).join("\n")).toContain('"custodians"');
	});

	test("the error prints one line a fault, as editors can jump to it", () => {
		const root = faq().remove("hosts.yaml").remove("names.yaml").folder();
		let thrown: unknown;
		try {
			loadTree(root);
		} catch (error) {
			thrown = error;
		}
		expect(thrown).toBeInstanceOf(DatasetError);
		const { message, faults } = thrown as DatasetError;
		expect(message.split("\n")).toEqual(["2 faults in the dataset:", ...faults.map(printFault)]);
		expect(message).toContain("hosts.yaml:1: the file cannot be read (ENOENT). Put it back");
	});
});
