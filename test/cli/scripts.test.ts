import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkFolder } from "../../src/cli/check/check.ts";
import { cellRows } from "../../src/cli/report/cell-row.ts";
import { totalsOf } from "../../src/cli/report/totals.ts";
import { resolve } from "../../src/dataset/dataset.ts";
import { CELL_TOPICS } from "../../src/dataset/schema.ts";
import { smallFaq } from "./small-faq.ts";

const SCRIPTS = fileURLToPath(new URL("../../scripts", import.meta.url));
const FAQ = fileURLToPath(new URL("../../faq", import.meta.url));
const tools = readdirSync(SCRIPTS).filter((name) => /^faq-(?!terminal).*\.ts$/.test(name));
const start = (script: string, ...args: string[]) => spawnSync(process.execPath, [`${SCRIPTS}/${script}`, ...args], { encoding: "utf8" });

describe("the scripts", () => {
	it.each(tools)("%s starts, and says under which name npm runs it", (script) => {
		const { status, stdout, stderr } = start(script, "--help");
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		expect(stdout).toMatch(new RegExp(`npm run (-s )?${script.replace("-", ":").replace(".ts", "")} `));
	});

	it("hand the exit code on", () => {
		expect(start("faq-check.ts", "--faq", smallFaq()).status).toBe(0);
		expect(start("faq-check.ts", "--faq", smallFaq({ "names.yaml": "- 7" })).status).toBe(1);
		expect(start("faq-check.ts", "--nonsense").status).toBe(2);
	});
});

describe("the real dataset", () => {
	it("has no fault, a cell for every exchange and topic, and no sentence that stands on nothing", () => {
		const { tree, faults } = checkFolder(FAQ);
		expect(faults).toEqual([]);
		if (!tree) return;
		const data = resolve(tree);
		const totals = totalsOf(data, cellRows(data));
		expect(totals.cells).toBe(tree.exchanges.length * CELL_TOPICS.length);
		expect(totals.unsourcedSentences).toBe(0);
	});
});
