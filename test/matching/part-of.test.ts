/** The curve over phrasings learns a part of every intent: none is left out, and a larger draw never holds what is not there. */
import { expect, test } from "vitest";
import { partOf } from "../../bench/part-of.ts";
import type { Tree } from "../../src/dataset/tree.ts";
import { realTree } from "../real-tree.ts";

test.each([0.001, 0.125, 0.5, 1])("a part of %d of each intent's phrasings", (part) => {
	const tree = realTree();
	const drawn = partOf(tree, part, 1);
	expect([...drawn.phrasings.keys()]).toEqual([...tree.phrasings.keys()]);
	for (const [key, { data }] of drawn.phrasings) {
		const all = tree.phrasings.get(key)?.data ?? [];
		expect(data).toHaveLength(Math.max(1, Math.round(all.length * part)));
		expect(new Set(data).size).toBe(data.length);
		expect(new Set(data).difference(new Set(all))).toEqual(new Set());
	}
	const phrasings = (of: Tree) => [...of.phrasings].map(([key, { data }]) => [key, data]);
	expect(phrasings(partOf(tree, part, 1))).toEqual(phrasings(drawn));
	if (part === 1) expect(drawn).toEqual(tree);
});
