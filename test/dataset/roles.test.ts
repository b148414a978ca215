import { expect, test } from "vitest";
import { ROLES, SHOWN_FIRST } from "../../src/dataset/roles.ts";
import { realTree } from "../real-tree.ts";

const tree = realTree();

test.each(Object.entries(ROLES))("code leads to an entry as %s, and faq/questions has it", (_, id) => {
	expect(tree.questions.map(({ data }) => data.id)).toContain(id);
});

test("the exchanges shown first are all covered", () => {
	expect(tree.exchanges.map(({ data }) => data.id)).toEqual(expect.arrayContaining([...SHOWN_FIRST]));
});
