/** A list of texts is read as YAML would read it, or is left to YAML. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LineCounter, parseDocument, YAMLSeq } from "yaml";
import { listedTexts } from "../../src/dataset/listed-texts.ts";
import { FAQ } from "../compile-once.ts";

/** @returns what YAML makes of it and where, or null where that is no list of texts */
function asYaml(source: string) {
	const counter = new LineCounter();
	const document = parseDocument(source, { lineCounter: counter });
	if (document.errors.length > 0 || !(document.contents instanceof YAMLSeq)) return null;
	const texts: unknown[] = document.toJS();
	const lines = document.contents.items.map((item) => counter.linePos((item as { range: [number, number, number] }).range[0]).line);
	return texts.every((text) => typeof text === "string") ? { texts, lines } : null;
}

test("every tenth list of the real dataset: the same texts on the same lines", () => {
	const files = readdirSync(FAQ, { recursive: true, encoding: "utf8" }).filter((name) =>
		/^(?:phrasings|losses|frauds|lures|promises)\/.*\.yaml$/.test(name),
	);
	const sources = files.map((name) => readFileSync(`${FAQ}/${name}`, "utf8"));
	expect(sources.filter((source) => listedTexts(source) === null)).toEqual([]);
	const some = sources.filter((_, i) => i % 10 === 0);
	expect(some.length).toBeGreaterThan(10);
	for (const source of some) expect(listedTexts(source)).toEqual(asYaml(source));
});

test.each([
	"- one: two three",
	"- [a, b]",
	"- {a b: c}",
	"- - nested list",
	"- a text\n  that goes on",
	'- "a text\n  that goes on"',
	"- |\n  a block",
	"- true",
	"- 7",
	"- 1e3",
	"-",
	"- ",
	"- *a",
	'- "open',
	"a: b",
	"---\n- one two",
	"- one two\n...",
	"- one\ttwo",
	"",
	"# nothing",
])("left to YAML, for it is no list of texts, one a line: %j", (source) => {
	expect(listedTexts(source)).toBeNull();
});

test.each([
	"- one two # three\n",
	"- one two #three",
	"- a # b: c",
	"# first\n\n- one two:three\n# then\n- http://a.b/c d\n",
	"- null and void\n- yes",
	'- \'it\'\'s "so"\'\n- "a \\"b\\" \\u00e9\\n"',
	"- ?what\n- -skip this\n- !tagged x",
	"- one  two ",
	"- &a one two",
	"- @two three\n- `x y",
	"- % of all\n- 100% of it\n- $5 or less\n- (so it is)\n- /ask me",
	"- 12:30 is the time\n- a :b\n- ::",
])("the same as YAML, or left to it: %j", (source) => {
	const read = listedTexts(source);
	if (read) expect(read).toEqual(asYaml(source));
});

test("whatever lines a file holds", () => {
	const piece = fc.constantFrom(
		"a",
		"bc",
		"7",
		" ",
		" ",
		": ",
		":",
		"#",
		" #",
		"'",
		'"',
		"\\",
		"\\n",
		"- ",
		"-",
		"?",
		"!",
		"&",
		"*",
		"[",
		"]",
		"{",
		"}",
		",",
		"|",
		">",
		"%",
		"@",
		"`",
		"~",
		"true",
		"é",
		"…",
		"\n",
		"\n- ",
	);
	const line = fc.array(piece, { maxLength: 8 }).map((parts) => `- ${parts.join("")}`);
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
			const source = lines.join("\n");
			const read = listedTexts(source);
			if (read) expect(read).toEqual(asYaml(source));
		}),
		{ numRuns: 500, seed: 1 },
	);
});
