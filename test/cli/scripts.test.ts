import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkFolder } from "../../src/cli/check/check.ts";
import { cellRows } from "../../src/cli/report/cell-row.ts";
import { totalsOf } from "../../src/cli/report/totals.ts";
import { TOOLS } from "../../src/cli/tools.ts";
import { resolve } from "../../src/dataset/dataset.ts";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import { smallFaq } from "./small-faq.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FAQ = fileURLToPath(new URL("../../faq", import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as { scripts: Record<string, string> };
const start = (tool: string, ...args: string[]) => spawnSync(process.execPath, [`${ROOT}/scripts/launch.mjs`, tool, ...args], { encoding: "utf8" });

describe("the tools", () => {
	it.each(Object.keys(TOOLS))("%s starts, and says under which name npm runs it", (tool) => {
		const name = tool.replace("faq-", "faq:");
		expect(scripts[name]).toBe(`node scripts/launch.mjs ${tool}`);
		const { status, stdout, stderr } = start(tool, "--help");
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		expect(stdout).toMatch(new RegExp(`npm run (-s )?${name}\\b`));
	});

	it("hand the exit code on", () => {
		expect(start("faq-check", "--faq", smallFaq()).status).toBe(0);
		expect(start("faq-check", "--faq", smallFaq({ "names.yaml": "- 7" })).status).toBe(1);
		expect(start("faq-check", "--nonsense").status).toBe(2);
		expect(start("nonsense")).toMatchObject({ status: 2, stderr: expect.stringContaining("There are ask, eval,") });
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
