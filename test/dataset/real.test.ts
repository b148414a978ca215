import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { printFault } from "../../src/dataset/fault.ts";
import { checkRules } from "../../src/dataset/rules/index.ts";
import { readTree } from "../../src/dataset/tree.ts";

const FAQ = fileURLToPath(new URL("../../faq", import.meta.url));

test("the real faq/ folder has no fault", () => {
	const { tree, faults } = readTree(FAQ);
	expect([...faults, ...(tree ? checkRules(tree) : [])].map(printFault)).toEqual([]);
});
