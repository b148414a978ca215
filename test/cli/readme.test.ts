import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { RULES } from "../../src/dataset/rules/index.ts";
import { Cell, SOURCE_KINDS } from "../../src/dataset/schema.ts";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";

const README = readFileSync(fileURLToPath(new URL("../../faq/README.md", import.meta.url)), "utf8");
const { scripts } = JSON.parse(readFileSync(fileURLToPath(new URL("../../package.json", import.meta.url)), "utf8"));

describe("faq/README.md", () => {
	it("is one screen: at most 80 lines", () => {
		expect(README.trimEnd().split("\n").length).toBeLessThanOrEqual(80);
	});

	it.each(RULES)("names the rule $name and its reason", ({ name, because }) => {
		expect(README).toContain(`- **${name}**: ${because}`);
	});

	it("names no rule that is not there", () => {
		const named = [...README.matchAll(/^- \*\*([a-z-]+)\*\*/gm)].map(([, name]) => name);
		expect(named).toEqual(RULES.map(({ name }) => name));
	});

	it("shows a cell that has the form it teaches", () => {
		const [topic, cell] = Object.entries(parse(README.split("```yaml\n")[1]?.split("```")[0] ?? ""))[0] ?? [];
		expect(CELL_TOPICS).toContain(topic);
		const { summary, claims, absences } = Cell.parse(cell);
		const ids = [...claims, ...absences].map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(summary.flatMap((sentence) => sentence.claims)));
	});

	it("names every kind of source", () => {
		for (const kind of SOURCE_KINDS) expect(README).toContain(`\`${kind}\``);
	});

	it("names only npm scripts that there are", () => {
		const named = [...README.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name);
		expect(named.length).toBeGreaterThan(3);
		expect(named.filter((name) => !(name !== undefined && name in scripts))).toEqual([]);
	});
});
