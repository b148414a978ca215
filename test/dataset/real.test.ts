import { expect, test } from "vitest";
import { checkFolder } from "../../src/cli/check/check.ts";
import { cellRows } from "../../src/cli/report/cell-row.ts";
import { totalsOf } from "../../src/cli/report/totals.ts";
import { resolve } from "../../src/dataset/dataset.ts";
import { printFault } from "../../src/dataset/fault.ts";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import { FAQ } from "../compile-once.ts";

test("the real faq/ folder has no fault, a cell for every exchange and topic, and no sentence that stands on nothing", () => {
	const { tree, faults } = checkFolder(FAQ);
	expect(faults.map(printFault)).toEqual([]);
	expect(tree).not.toBeNull();
	if (!tree) return;
	const data = resolve(tree);
	const totals = totalsOf(data, cellRows(data));
	expect(totals.cells).toBe(tree.exchanges.length * CELL_TOPICS.length);
	expect(totals.unsourcedSentences).toBe(0);
});
