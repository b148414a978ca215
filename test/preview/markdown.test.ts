/** Discord's markdown: what it means, and that nothing else than its closed list of parts ever comes out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdown, type Part, plainText, safeAddress } from "../../preview/page/markdown.ts";
import { escapeMarkdown } from "../../src/discord/protocol/markdown.ts";
import { marked } from "./marked-text.ts";

const TAGS = new Set("strong em u s code pre quote list ordered item heading small spoiler link person role channel command time".split(" "));
const all = (parts: readonly Part[]): Part[] => parts.flatMap((part) => (typeof part === "string" ? [part] : [part, ...all(part.kids)]));

describe("what it means", () => {
	test.each<[string, Part[]]>([
		["plain", ["plain"]],
		["**bold** and *em*", [{ tag: "strong", kids: ["bold"] }, " and ", { tag: "em", kids: ["em"] }]],
		["__under__ _em_ ~~gone~~", [{ tag: "u", kids: ["under"] }, " ", { tag: "em", kids: ["em"] }, " ", { tag: "s", kids: ["gone"] }]],
		["***both***", [{ tag: "strong", kids: [{ tag: "em", kids: ["both"] }] }]],
		["`a *b*`", [{ tag: "code", kids: ["a *b*"] }]],
		["||ending||", [{ tag: "spoiler", kids: ["ending"] }]],
		["snake_case_name", ["snake_case_name"]],
		["2 * 3 * 4", ["2 * 3 * 4"]],
		["\\*not em\\*", ["*not em*"]],
		["[page](https://a.example/x)", [{ tag: "link", to: "https://a.example/x", kids: ["page"] }]],
		["[a \\[b\\]](https://a.example/)", [{ tag: "link", to: "https://a.example/", kids: ["a [b]"] }]],
		["see https://a.example/x.", ["see ", { tag: "link", to: "https://a.example/x", kids: ["https://a.example/x"] }, "."]],
		["<https://a.example/>", [{ tag: "link", to: "https://a.example/", kids: ["https://a.example/"] }]],
		["[x](javascript:alert(1))", ["[x](javascript:alert(1))"]],
		["[x](https://me@a.example)", ["[x](https://me@a.example)"]],
		["<@12> <#34>", [{ tag: "person", to: "12", kids: [] }, " ", { tag: "channel", to: "34", kids: [] }]],
		["> a\n> b\nc", [{ tag: "quote", kids: ["a\nb"] }, "c"]],
		[
			"- a\n- **b**",
			[
				{
					tag: "list",
					kids: [
						{ tag: "item", kids: ["a"] },
						{ tag: "item", kids: [{ tag: "strong", kids: ["b"] }] },
					],
				},
			],
		],
		["# Title\ntext", [{ tag: "heading", kids: ["Title"] }, "text"]],
		["-# small", [{ tag: "small", kids: ["small"] }]],
		["```js\nlet a;\n```", [{ tag: "pre", kids: ["let a;\n"] }]],
		["**over\ntwo lines**", [{ tag: "strong", kids: ["over\ntwo lines"] }]],
		["<script>alert(1)</script>", ["<script>alert(1)</script>"]],
	])("%j", (text, parts) => expect(markdown(text)).toEqual(parts));
});

test("only the closed list of parts comes out, and only web pages are linked", () => {
	fc.assert(
		fc.property(marked, (text) => {
			for (const part of all(markdown(text))) {
				if (typeof part === "string") continue;
				expect(TAGS.has(part.tag)).toBe(true);
				if (part.tag === "link") expect(part.to).toMatch(/^https?:\/\//);
			}
		}),
		{ numRuns: 2000 },
	);
});

test("escaped text comes out as it was typed", () => {
	fc.assert(
		fc.property(
			marked.filter((text) => !/https?:|^(?:-|\d+\.|#)/m.test(text)),
			(text) => {
				expect(plainText(markdown(escapeMarkdown(text)))).toBe(text);
			},
		),
		{ numRuns: 1000 },
	);
});

test("no text is long to read", () => {
	for (const sign of ["*", "**", "_", "[", "`", "||", "> ", "<@", "\\", "[a](", "~~a", "***a"])
		expect(all(markdown(sign.repeat(2000))).length).toBeGreaterThan(0);
});

test("an address with a user name, or of another kind, is none", () => {
	for (const text of ["javascript:alert(1)", "https://a@b.example", "data:text/html,x", "ftp://a.example", "/x", ""])
		expect(safeAddress(text)).toBeNull();
	expect(safeAddress("https://a.example/x")).toBe("https://a.example/x");
});
